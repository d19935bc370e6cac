package dev.odoobridge.adapter.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

/** The contract and the code say the same: routes, parameters, examples. */
final class ContractTest {
  private static final List<String> METHODS = List.of("get", "put", "post", "patch", "delete");

  private static void eachOperation(BiConsumer<String, JsonNode> act) {
    Contract.DOCUMENT
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue().properties().stream()
                    .filter(member -> METHODS.contains(member.getKey()))
                    .forEach(
                        member ->
                            act.accept(
                                member.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                                member.getValue())));
  }

  @Test
  void hasEveryRouteAndNoOther() {
    var listed = new TreeSet<String>();
    eachOperation((name, _) -> listed.add(name));
    try (var served = new Served()) {
      var routes = new TreeSet<String>();
      served.routes().forEach(route -> routes.add(route.method() + " " + route.path()));

      assertEquals(
          routes, listed, "describe each route in adapters-http/src/main/resources/openapi");
    }
  }

  @Test
  void hasTheQueryParametersOfEachRoute() {
    try (var served = new Served()) {
      for (var route : served.routes()) {
        var name = route.method() + " " + route.path();
        var operation = Contract.operation(route.method().name(), route.path()).orElseThrow();
        var listed = new TreeSet<String>();
        for (var parameter : operation.path("parameters")) {
          var resolved = Contract.resolved(parameter);
          if (resolved.path("in").asText().equals("query")) {
            listed.add(resolved.path("name").asText());
          }
        }

        assertEquals(new TreeSet<>(route.parameters()), listed, name);
      }
    }
  }

  @Test
  void namesEveryParameterOfAPath() {
    Contract.DOCUMENT
        .path("paths")
        .properties()
        .forEach(
            path -> {
              var named = new TreeSet<String>();
              for (var parameter : path.getValue().path("parameters")) {
                named.add(Contract.resolved(parameter).path("name").asText());
              }
              var inPath = new TreeSet<String>();
              var matcher = Pattern.compile("\\{(\\w+)}").matcher(path.getKey());
              while (matcher.find()) {
                inPath.add(matcher.group(1));
              }
              assertEquals(inPath, named, path.getKey());
            });
  }

  @Test
  void tellsOfEachOperationWhatItDoesAndHowItFails() {
    var ids = new HashSet<String>();
    eachOperation(
        (name, operation) -> {
          assertFalse(operation.path("summary").asText().isBlank(), name + " has no summary");
          assertFalse(operation.path("tags").isEmpty(), name + " has no tag");
          assertTrue(ids.add(operation.path("operationId").asText()), name + ": operationId");
          assertTrue(
              operation.path("responses").has("default") || !name.contains("/api/"),
              name + " lists no default problem");
        });
  }

  /** An alias of YAML would be read as its name. */
  @Test
  void describesEveryTypeOfABody() {
    Contract.DOCUMENT
        .findValues("content")
        .forEach(
            types ->
                types
                    .properties()
                    .forEach(type -> assertTrue(type.getValue().isObject(), type::toString)));
  }

  @Test
  void hasOnlyReferencesThatLeadSomewhere() {
    var broken = new ArrayList<String>();
    for (var node : Contract.DOCUMENT.findValues("$ref")) {
      if (Contract.DOCUMENT.at(node.asText().substring(1)).isMissingNode()) {
        broken.add(node.asText());
      }
    }

    assertEquals(List.of(), broken);
  }

  @Test
  void usesEveryComponent() {
    var used = new HashSet<String>();
    Contract.DOCUMENT.findValues("$ref").forEach(node -> used.add(node.asText()));
    var unused = new TreeSet<String>();
    for (var kind : Set.of("schemas", "parameters", "responses", "requestBodies")) {
      Contract.DOCUMENT
          .path("components")
          .path(kind)
          .properties()
          .forEach(
              component -> {
                var reference = "#/components/" + kind + "/" + component.getKey();
                if (!used.contains(reference)) {
                  unused.add(reference);
                }
              });
    }

    assertEquals(Set.of(), unused);
  }

  @Test
  void showsExamplesThatItAllows() {
    for (var content : Contract.DOCUMENT.findParents("example")) {
      var schema = content.path("schema");
      var example = content.path("example");
      if (schema.isObject()) {
        Contract.judge(schema, example, "example");
      } else if (content.has("type") && example.isObject()) {
        Contract.judge(content, example, "example");
      }
    }
    assertFalse(Contract.DOCUMENT.findParents("example").isEmpty());
  }

  /** Pages, their files and the contract itself are what they are. */
  private static final Set<String> SHOWN_BY_THEMSELVES = Set.of("docs", "docsFile", "contract");

  @Test
  void showsAnExampleOfEveryBodyAndEveryAnswer() {
    var without = new TreeSet<String>();
    eachOperation(
        (name, operation) -> {
          if (SHOWN_BY_THEMSELVES.contains(operation.path("operationId").asText())) {
            return;
          }
          var places = new ArrayList<JsonNode>();
          places.add(operation.path("requestBody"));
          operation.path("responses").forEach(places::add);
          for (var place : places) {
            for (var content : Contract.resolved(place).path("content").properties()) {
              if (!content.getValue().has("example")) {
                without.add(name + " " + content.getKey());
              }
            }
          }
        });

    assertEquals(Set.of(), without, "examples.yaml has those of schemas and operations");
  }

  /** That what is answered is listed is for every test: {@code Contract} judges each answer. */
  @Test
  void listsOfEachOperationHowItIsRefused() {
    eachOperation(
        (name, operation) -> {
          var listed = new TreeSet<String>();
          operation.path("responses").fieldNames().forEachRemaining(listed::add);
          var isOpen = operation.path("security").isArray();
          var wanted = new TreeSet<>(Set.of("400", "429"));
          if (!isOpen) {
            wanted.addAll(Set.of("401", "403"));
          }
          if (name.contains("{")) {
            wanted.add("404");
          }
          if (operation.has("requestBody")) {
            wanted.addAll(Set.of("413", "415"));
          }

          assertTrue(listed.containsAll(wanted), name + " lists " + listed);
          var takesKey = operation.path("parameters").toString().contains("idempotency_key");
          var takesLines =
              Contract.resolved(operation.path("requestBody"))
                  .path("content")
                  .has("application/x-ndjson");
          assertEquals(name.startsWith("POST") && !isOpen && !takesLines, takesKey, name);
        });
  }

  @Test
  void seesAnAnswerThatItDoesNotAllow() {
    var problem = Contract.DOCUMENT.at("/components/schemas/Problem");

    assertThrows(
        AssertionFailedError.class,
        () -> Contract.judge(problem, Answer.json("{\"title\": 1}"), "a wrong problem"));
    assertTrue(Contract.operation("GET", "/api/v1/runs/abc/items").isPresent());
    assertEquals(Optional.empty(), Contract.operation("PUT", "/api/v1/runs/abc/items"));
  }

  @Test
  void isServedAsOneDocument() {
    try (var served = new Served()) {
      var answer = served.sendUnsigned("GET", "/docs/openapi.json", null).is(200);

      assertEquals("3.1.0", answer.at("/openapi"));
      assertEquals(Contract.DOCUMENT, answer.json());
      assertTrue(
          StreamSupport.stream(answer.json().path("paths").spliterator(), false).count() > 10);
    }
  }
}
