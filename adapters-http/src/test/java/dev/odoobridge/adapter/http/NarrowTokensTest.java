package dev.odoobridge.adapter.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.domain.access.Allowed;
import dev.odoobridge.domain.access.Role;
import dev.odoobridge.domain.access.Scope;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.IntegrationId;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a caller of narrow scope gets; here an admin, so that only the scope says no. */
final class NarrowTokensTest {
  private static final String API = "/api/v1/";
  private static final String CUSTOMERS = API + "integrations/main/records/customer";

  private final Served served = new Served().withIntegration();

  @AfterEach
  void close() {
    served.close();
  }

  private static Scope scope(String integrations, String entities, boolean readOnly) {
    return new Scope(
        names(integrations, IntegrationId::new),
        names(entities, EntityName::new),
        Allowed.everything(),
        Allowed.everything(),
        Allowed.everything(),
        readOnly);
  }

  private static <T> Allowed<T> names(String words, Function<String, T> maker) {
    return words.equals("*")
        ? Allowed.everything()
        : Allowed.only(
            Stream.of(words.split(" "))
                .filter(word -> !word.isEmpty())
                .map(maker)
                .collect(Collectors.toSet()));
  }

  private Answer ask(Scope scope, String method, String path, String body) {
    var token = served.signIn.token(Role.ADMIN, scope);
    return served.sendUnsigned(method, path, body, "Authorization", "Bearer " + token);
  }

  @Test
  void readOnlyReadsEverythingAndChangesNothing() {
    var reader = scope("*", "*", true);

    for (var route : served.routes()) {
      var path = RolesTest.filled(route.path()).replace("none", "main");
      var body = route.method().name().startsWith("P") ? "{}" : null;
      var answer = ask(reader, route.method().name(), path, body);
      var reads = route.permission().isForReading();

      assertEquals(!reads, answer.text().contains("out-of-scope"), route + ": " + answer.text());
    }
    ask(reader, "GET", API + "integrations/main", null).is(200);
    ask(reader, "PUT", CUSTOMERS + "/1", "{}").isProblem(403, "out-of-scope");
  }

  /** Also of routes that are added later: what does not keep to a scope refuses it. */
  @Test
  void whoMayTouchNothingGetsNothing() {
    var none = scope("", "", false);

    for (var route : served.routes()) {
      if (route.path().startsWith(API)
          && !AccessRouteTable.UNSIGNED.contains(route.path())
          && !route.path().equals(API + "auth/me")) {
        var body = route.method().name().startsWith("P") ? "{}" : null;
        var answer = ask(none, route.method().name(), RolesTest.filled(route.path()), body);

        var isEmptyList =
            answer.status() == 200
                && answer.json().path("items").isArray()
                && answer.json().path("items").isEmpty();
        assertTrue(answer.status() >= 400 || isEmptyList, route + ": " + answer.text());
      }
    }
  }

  @Test
  void anIntegrationOutOfScopeIsRefusedWhetherItIsThereOrNot() {
    var other = scope("other", "*", false);

    ask(other, "GET", API + "integrations/main", null).isProblem(403, "out-of-scope");
    ask(other, "GET", API + "integrations/nowhere", null).isProblem(403, "out-of-scope");
    ask(other, "PUT", CUSTOMERS + "/1", "{}").isProblem(403, "out-of-scope");
    ask(other, "POST", API + "integrations/main/sync", "{}").isProblem(403, "out-of-scope");
    ask(other, "GET", API + "webhooks", null).isProblem(403, "out-of-scope");
    assertEquals("0", ask(other, "GET", API + "integrations", null).is(200).at("/total"));
    ask(scope("main", "*", false), "GET", API + "integrations/main", null).is(200);
  }

  @Test
  void anEntityOutOfScopeIsRefused() {
    var orders = scope("main", "order", false);

    ask(orders, "GET", CUSTOMERS, null).isProblem(403, "out-of-scope");
    ask(orders, "GET", API + "integrations/main/records/order", null).is(200);
    ask(orders, "GET", API + "integrations/main/status", null).is(200);
    ask(orders, "DELETE", API + "integrations/main", null).isProblem(403, "out-of-scope");
    ask(orders, "POST", API + "integrations/main/sync", "{\"entities\": [\"customer\"]}")
        .isProblem(403, "out-of-scope");
  }

  @Test
  void aSyncWithoutEntitiesIsOfThoseInScope() {
    var run = ask(scope("main", "order", false), "POST", API + "integrations/main/sync", "{}");

    assertEquals("[\"order\"]", run.is(202).json().path("entities").toString());
  }

  @Test
  void listsAreOfWhatIsInScope() {
    served.conflicts.open("main", "c1", "phone", "1", "2");
    var other = scope("other", "*", false);

    assertEquals("1", served.get(API + "conflicts").is(200).at("/total"));
    assertEquals("0", ask(other, "GET", API + "conflicts", null).is(200).at("/total"));
    ask(other, "GET", API + "conflicts/1", null).isProblem(404, "conflict-not-found");
    ask(other, "POST", API + "conflicts/1/resolve", "{\"winner\": \"host\"}")
        .isProblem(404, "conflict-not-found");
    ask(other, "GET", API + "conflicts?integration=main", null).isProblem(403, "out-of-scope");
    ask(scope("main", "customer", false), "GET", API + "conflicts/1", null).is(200);
  }

  @Test
  void whoIsForSeveralSaysWhichIsMeantWhereAListTakesOne() {
    ask(scope("main other", "*", false), "GET", API + "runs", null)
        .isProblem(400, "invalid-parameter")
        .namesErrors("integration");
    ask(scope("main other", "*", false), "GET", API + "runs?integration=main", null).is(200);
    ask(scope("main other", "*", false), "GET", API + "changes", null).is(200);
  }

  @Test
  void aRunOutOfScopeIsNotThere() {
    var run = served.post(API + "integrations/main/sync", "{}").is(202).at("/id");

    ask(scope("other", "*", false), "GET", API + "runs/" + run, null)
        .isProblem(404, "run-not-found");
    ask(scope("other", "*", false), "GET", API + "runs/" + run + "/items", null)
        .isProblem(404, "run-not-found");
    ask(scope("main", "*", false), "GET", API + "runs/" + run, null).is(200);
  }

  @Test
  void whatNamesIntegrationsInItsBodyIsHeldToTheScope() {
    var other = scope("other", "*", false);
    var integration = "{\"integration\": \"main\"}";

    ask(other, "POST", API + "failures/retry", integration).isProblem(403, "out-of-scope");
    ask(other, "POST", API + "changes/ack", "{\"integration\": \"main\", \"cursor\": \"0-0-0\"}")
        .isProblem(403, "out-of-scope");
    assertNotEquals(
        403, ask(scope("main", "*", false), "POST", API + "failures/retry", integration).status());
  }

  @Test
  void aTokenForSomeModelsLearnsNothingOfOthersAndShapesNoIntegration() {
    var partners =
        new Scope(
            Allowed.everything(),
            Allowed.everything(),
            Allowed.only(Set.of(new ModelName("res.partner"))),
            Allowed.everything(),
            Allowed.everything(),
            false);
    var main = API + "integrations/main/";

    ask(partners, "POST", main + "mapping/draft", "{\"models\": [\"res.partner\"]}").is(200);
    ask(partners, "POST", main + "mapping/draft", "{\"models\": [\"sale.order\"]}")
        .isProblem(403, "odoo-access-denied");
    ask(partners, "PUT", API + "integrations/main", "{}").isProblem(403, "out-of-scope");
    ask(partners, "DELETE", API + "integrations/main", null).isProblem(403, "out-of-scope");
    ask(partners, "POST", main + "prepare-odoo", "{}").isProblem(403, "out-of-scope");
    ask(partners, "GET", main + "documents", null).isProblem(403, "out-of-scope");
    ask(partners, "GET", main + "virtual-fields/sale.order", null).isProblem(403, "out-of-scope");
  }
}
