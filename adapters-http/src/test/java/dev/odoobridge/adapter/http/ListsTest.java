package dev.odoobridge.adapter.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.HandlerType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Every list has the one form that lists have, and the orders that the contract says. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ListsTest {
  /** Their order is what they mean, or Odoo's. */
  private static final List<String> ORDERED_OTHERWISE =
      List.of(
          "changes", "merged", "choices", "odoo/records", "/api/odoo/", "/contacts", "/invoices");

  private Attack attack;

  @BeforeAll
  void begin() {
    attack = new Attack();
    attack.served.post("/api/v1/integrations/main/sync", "{}");
    attack.served.post("/api/v1/integrations/main/plans", "{}");
  }

  @AfterAll
  void end() {
    attack.close();
  }

  private List<Route> lists() {
    return attack.routes().stream()
        .filter(route -> route.method() == HandlerType.GET)
        .filter(route -> ORDERED_OTHERWISE.stream().noneMatch(route.path()::contains))
        .filter(route -> parameter(route, "limit").isPresent())
        .toList();
  }

  private static Optional<JsonNode> parameter(Route route, String name) {
    var operation = Contract.operation("GET", route.path()).orElseThrow();
    return StreamSupport.stream(operation.path("parameters").spliterator(), false)
        .map(Contract::resolved)
        .filter(parameter -> parameter.path("name").asText().equals(name))
        .findFirst();
  }

  /** The keys in {@code ^(id|started_at)( asc| desc)?$}. */
  private static List<String> keys(Route route) {
    var pattern =
        parameter(route, "order")
            .orElseThrow(() -> new AssertionError(route.path() + " has no order"))
            .at("/schema/pattern")
            .asText();
    return Arrays.asList(pattern.substring(2, pattern.indexOf(')')).split("\\|"));
  }

  @Test
  void areSomeDozens() {
    assertTrue(lists().size() > 12, () -> lists().toString());
  }

  @Test
  void areOrderedByTheKeysOfTheContractAndNoOthers() {
    for (var route : lists()) {
      var path = Attack.path(route);
      var refused = attack.ask(route, path + "?order=unheard_of");
      refused.isProblem(400, "invalid-parameter").namesErrors("order");
      var said = "must be one of " + String.join(", ", keys(route)) + ", with or without desc";
      assertTrue(refused.text().contains(said), () -> path + " " + refused.text());
      for (var key : keys(route)) {
        for (var order : List.of(key, key + "%20desc", key + "+asc")) {
          var answer = attack.ask(route, path + "?limit=1&order=" + order);
          assertTrue(
              answer.status() == 200 || answer.status() == 404,
              () -> path + " " + order + " " + answer.text());
        }
      }
    }
  }

  @Test
  void goOnBehindWhatThePageBeforeGaveAsNextAndSayHowLongTheyAre() {
    for (var route : lists()) {
      var path = Attack.path(route);
      attack
          .ask(route, path + "?after=%20")
          .isProblem(400, "invalid-parameter")
          .namesErrors("after");
      attack.ask(route, path + "?limit=0").isProblem(400, "invalid-parameter").namesErrors("limit");
      var answer = attack.ask(route, path + "?limit=1");
      if (answer.status() == 200) {
        var page = answer.json();
        assertTrue(page.path("items").isArray(), path);
        assertTrue(page.path("total").isIntegralNumber(), () -> path + " " + answer.text());
        assertEquals(page.path("total").asLong() > 1, !page.path("next").isNull(), path);
      }
    }
  }

  @Test
  void takeNoPlaceOfAnotherOrder() {
    for (var route : lists()) {
      for (var key : keys(route).subList(1, keys(route).size())) {
        attack
            .ask(route, Attack.path(route) + "?order=" + key + "&after=x")
            .isProblem(400, "invalid-parameter")
            .namesErrors("after");
      }
    }
  }
}
