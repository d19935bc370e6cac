package dev.odoobridge.adapter.http;

import static dev.odoobridge.adapter.http.Attack.isProblem;
import static dev.odoobridge.adapter.http.Attack.names;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.odoobridge.adapter.http.auth.Permission;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Every route that takes a body against bodies that are wrong whatever they say. What is wrong in
 * what they say is for {@code BadInputOnDoubleTest}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class BadBodiesTest {
  private Attack attack;

  /** A route, and one type of body that it takes. */
  private record Taken(Route route, String type, JsonNode schema, ObjectNode example) {
    @Override
    public String toString() {
      return route.method() + " " + route.path() + " " + type;
    }
  }

  @BeforeAll
  void begin() {
    attack = new Attack();
  }

  @AfterAll
  void end() {
    attack.close();
  }

  private Answer send(Taken taken, byte[] body) {
    return attack.ask(taken.route(), Attack.path(taken.route()), taken.type(), body);
  }

  private void each(Consumer<Taken> check) {
    for (var route : attack.routes()) {
      for (var content : Attack.contents(route).properties()) {
        var type = content.getKey();
        if (type.endsWith("/json") || type.endsWith("+json")) {
          var schema = Contract.resolved(content.getValue().path("schema"));
          check.accept(new Taken(route, type, schema, example(content.getValue())));
        }
      }
    }
    attack.assertHeldOff();
  }

  private static ObjectNode example(JsonNode content) {
    return content.path("example") instanceof ObjectNode example
        ? example
        : JsonNodeFactory.instance.objectNode();
  }

  @Test
  void areRefusedWhenTheyAreOfAnotherType() {
    for (var route : attack.routes()) {
      if (!Attack.contents(route).isEmpty()
          && !Attack.contents(route).has("application/octet-stream")) {
        var answer = attack.ask(route, Attack.path(route), "text/csv", "{}".getBytes(UTF_8));
        attack.expect(
            answer, isProblem(415, "unsupported-media-type"), route.method(), route.path());
      }
    }
    attack.assertHeldOff();
  }

  @Test
  void areRefusedWhenTheyAreNoJson() {
    each(
        taken -> {
          for (var text : List.of("{\"a\": ", "{\"a\": 1, \"a\": 2}", "\0", "{\"a\": NaN}")) {
            attack.expect(
                send(taken, text.getBytes(UTF_8)), isProblem(400, "invalid-json"), taken, text);
          }
          attack.expect(send(taken, "[1]".getBytes(UTF_8)), isProblem(400, "not-an-object"), taken);
        });
  }

  @Test
  void areRefusedWhenTheyAreNotUtf8() {
    var latin = new byte[] {'{', '"', (byte) 0xe4, '"', ':', '1', '}'};
    each(taken -> attack.expect(send(taken, latin), isProblem(400, "invalid-json"), taken));
  }

  @Test
  void areRefusedWhenTheyAreTooLong() {
    var body = ("{\"a\": \"" + "x".repeat(2 << 20) + "\"}").getBytes(UTF_8);
    each(
        taken -> {
          // Of a caller it does not know the server reads no more; it may see a reset instead.
          if (taken.route().permission() != Permission.OPEN) {
            attack.expect(send(taken, body), isProblem(413, "body-too-large"), taken);
          }
        });
  }

  /** But where the fakes have nothing that could be written to. */
  @Test
  void areRefusedWhenTheyHaveAMemberNobodyKnows() {
    var named = new ArrayList<String>();
    each(
        taken -> {
          var isClosed = !taken.schema().path("additionalProperties").asBoolean(true);
          if (isClosed || taken.schema().has("oneOf")) {
            var body = taken.example().deepCopy().put("unheard_of", 1).toString();
            var answer = send(taken, body.getBytes(UTF_8));
            if (answer.status() != 404) {
              attack.expect(answer, names("unheard_of"), taken);
              named.add(taken.toString());
            }
          }
        });

    assertTrue(named.size() > 35, () -> named.size() + ": " + named);
    var ofThose = named.toString();
    assertTrue(ofThose.contains("/resolve") && ofThose.contains("/key/rotate"), ofThose);
  }

  /** Each line has an outcome of its own; none of these is stored. */
  @Test
  void areLinesOfWhichEachIsRefusedByItself() {
    var lines =
        List.of("{\"id\": ", "[1]", "{\"id\": {}}", "{\"unheard_of\": 1}", "\0", "nonsense");
    for (var route : attack.routes()) {
      if (Attack.contents(route).has("application/x-ndjson") && hasAFake(route)) {
        var body = String.join("\n", lines).getBytes(UTF_8);
        var answer = attack.ask(route, Attack.path(route), "application/x-ndjson", body);
        attack.expect(answer, it -> areAllInvalid(it, lines.size()), route.path());
      }
    }
    attack.assertHeldOff();
  }

  /** Virtual fields have none: {@code VirtualFieldsContract} sends broken lines of theirs. */
  private static boolean hasAFake(Route route) {
    return !route.path().contains("/virtual-fields/");
  }

  private static boolean areAllInvalid(Answer answer, int lines) {
    return answer.status() == 200
        && answer.lines().size() == lines
        && answer.lines().stream()
            .allMatch(
                line -> line.path("outcome").asText().equals("invalid") && line.has("errors"));
  }

  @Test
  void areMadeFromAnExampleOfEach() {
    each(
        taken ->
            assertTrue(
                !taken.schema().has("required") || !taken.example().isEmpty(),
                taken + " has no example"));
  }
}
