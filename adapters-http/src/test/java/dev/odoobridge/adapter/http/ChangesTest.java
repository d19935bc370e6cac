package dev.odoobridge.adapter.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.HostId;
import dev.odoobridge.domain.record.IntegrationId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ChangesTest {
  private static final String CHANGES = "/api/v1/changes";
  private final Served served = new Served().withIntegration();

  @AfterEach
  void close() {
    served.close();
  }

  @Nested
  class Read {

    @Test
    void showsChangesWithTheirRecords() {
      served.put("/api/v1/integrations/main/records/customer/c1", "{\"name\": \"Ada\"}").is(201);
      var record =
          served.records.find(
              new IntegrationId("main"), new EntityName("customer"), new HostId("c1"));
      var cursor = served.changes.add("customer", "c1", record);
      served.changes.add("customer", "c2", Optional.empty());

      var answer = served.get(CHANGES).is(200);

      assertEquals(cursor.toString(), answer.at("/items/0/cursor"));
      assertEquals("main", answer.at("/items/0/integration"));
      assertEquals("customer", answer.at("/items/0/entity"));
      assertEquals("c1", answer.at("/items/0/id"));
      assertEquals("updated", answer.at("/items/0/kind"));
      assertEquals("2", answer.at("/items/0/version"));
      assertEquals("name", answer.at("/items/0/changed_fields/0"));
      assertEquals("odoo", answer.at("/items/0/origin"));
      assertEquals("run-1", answer.at("/items/0/run"));
      assertEquals("Ada", answer.at("/items/0/record/fields/name"));
      assertEquals("deleted", answer.at("/items/1/kind"));
      assertTrue(answer.json().at("/items/1/record").isNull());
    }

    @Test
    void goesOnFromTheCursorOfThePageBefore() {
      served.changes.add("customer", "c1", Optional.empty());
      served.changes.add("order", "o1", Optional.empty());
      served.changes.add("customer", "c2", Optional.empty());

      var first = served.get(CHANGES + "?limit=1&entity=customer").is(200);
      var second = served.get(CHANGES + "?entity=customer&after=" + first.at("/next")).is(200);
      var end = served.get(CHANGES + "?after=" + second.at("/next")).is(200);

      assertEquals("c1", first.at("/items/0/id"));
      assertEquals("c2", second.at("/items/0/id"));
      assertEquals(1, second.json().path("items").size());
      assertEquals(0, end.json().path("items").size());
    }

    @Test
    void givesThePlaceBehindAllThereIsWithoutReadingIt() {
      served.changes.add("customer", "c1", Optional.empty());

      var answer = served.get(CHANGES + "?after=newest").is(200);

      assertEquals(0, answer.json().path("items").size());
      assertEquals(served.changes.newest().toString(), answer.at("/next"));
    }

    @Test
    void saysWhatToDoWhenTheFeedNoLongerReachesBack() {
      var old = served.changes.add("customer", "c1", Optional.empty());
      served.changes.add("customer", "c2", Optional.empty());
      served.changes.forget();

      var answer = served.get(CHANGES + "?after=" + old).isProblem(410, "changes-forgotten");

      assertEquals(served.changes.newest().toString(), answer.at("/newest"));
    }

    @Test
    void waitsForAChange() throws Exception {
      served.changes.bePatient();
      var waiting =
          CompletableFuture.supplyAsync(() -> served.get(CHANGES + "?after=newest&wait=30"));
      served.changes.awaitWaiting(1);

      served.changes.add("customer", "c1", Optional.empty());

      assertEquals("c1", waiting.get(20, TimeUnit.SECONDS).is(200).at("/items/0/id"));
    }

    @Test
    void answersThoseWhoWaitWhenTheServerCloses() throws Exception {
      served.changes.bePatient();
      var waiting =
          CompletableFuture.supplyAsync(() -> served.get(CHANGES + "?after=newest&wait=30"));
      served.changes.awaitWaiting(1);

      CompletableFuture.runAsync(served.server::close).get(20, TimeUnit.SECONDS);

      assertEquals(0, waiting.get(20, TimeUnit.SECONDS).is(200).json().path("items").size());
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"after=1", "after=", "wait=31", "limit=0", "integration=A", "entity=A", "x=1"})
    void refusesWhatItDoesNotUnderstand(String query) {
      served.get(CHANGES + "?" + query).isProblem(400, "invalid-parameter");
    }
  }

  @Nested
  class Acknowledge {

    @Test
    void takesTheHostsWord() {
      var body = "{\"integration\": \"main\", \"cursor\": \"0-a-0\", \"entities\": [\"customer\"]}";

      assertEquals("1", served.post(CHANGES + "/ack", body).is(200).at("/acknowledged"));
      assertEquals(List.of("admin main [customer] 0-a-0"), served.changes.acknowledged());
    }

    @Test
    void namesWhatIsWrong() {
      served
          .post(CHANGES + "/ack", "{\"cursor\": \"x\"}")
          .isProblem(422, "invalid-fields")
          .namesErrors("integration", "cursor");
      served
          .post(CHANGES + "/ack", "{\"integration\": \"main\", \"cursor\": \"f-a-1\"}")
          .isProblem(422, "invalid-fields")
          .namesErrors("cursor");
      served
          .post(CHANGES + "/ack", "{\"integration\": \"no\", \"cursor\": \"0-a-1\"}")
          .isProblem(404, "integration-not-found");
      served
          .post(
              CHANGES + "/ack",
              "{\"integration\": \"main\", \"cursor\": \"0-a-1\", \"entities\": [\"lead\"]}")
          .isProblem(404, "entity-not-found");
      assertEquals(List.of(), served.changes.acknowledged());
    }
  }
}
