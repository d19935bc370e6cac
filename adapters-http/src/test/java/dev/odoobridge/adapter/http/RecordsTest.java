package dev.odoobridge.adapter.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.domain.link.Base;
import dev.odoobridge.domain.link.Link;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.HostId;
import dev.odoobridge.domain.record.HostRecord;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.record.Parked;
import dev.odoobridge.domain.record.Pending;
import dev.odoobridge.domain.record.RecordKey;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RecordsTest {
  private static final String CUSTOMERS = "/api/v1/integrations/main/records/customer";
  private static final String ORDERS = "/api/v1/integrations/main/records/order";
  private static final String ONE = CUSTOMERS + "/17";

  private Served served;

  @BeforeEach
  void serve() {
    served = new Served().withIntegration();
  }

  @AfterEach
  void close() {
    served.close();
  }

  private void change(UnaryOperator<HostRecord> change) {
    var key =
        new RecordKey(new IntegrationId("main"), new EntityName("customer"), new HostId("17"));
    served.records.change(key, change);
  }

  private static Optional<Link> link() {
    return Optional.of(new Link(new OdooId(57), Base.EMPTY, Served.NOW));
  }

  @Nested
  final class Put {
    @Test
    void createsARecord() {
      var answer =
          served
              .put(
                  ONE,
                  """
                  {"name": "Ann", "email": null, "credit": 1200.50, "active": true}
                  """)
              .is(201);

      assertEquals(ONE, answer.header("Location"));
      assertEquals("\"1\"", answer.header("ETag"));
      assertEquals(
          Answer.json(
              """
              {"id": "17", "entity": "customer",
               "fields": {"name": "Ann", "credit": 1200.5, "active": true},
               "version": 1, "changed_at": "2026-11-20T10:15:30Z", "changed_by": "admin",
               "odoo_id": null,
               "sync": {"state": "new", "since": "2026-11-20T10:15:30Z", "attempts": 0,
                 "code": null, "message": null}}
              """),
          answer.json());
    }

    @Test
    void replacesTheWholeRecord() {
      served.put(ONE, "{\"name\": \"Ann\", \"email\": \"a@b.c\"}").is(201);

      var answer = served.put(ONE, "{\"name\": \"Anna\"}").is(200);

      assertEquals(Answer.json("{\"name\": \"Anna\"}"), answer.json().path("fields"));
      assertEquals("\"2\"", answer.header("ETag"));
      assertEquals("\"2\"", served.put(ONE, "{\"name\": \"Anna\"}").is(200).header("ETag"));
    }

    @Test
    void keepsLinesInTheirOrder() {
      var body =
          """
          {"customer": "17", "lines": [{"product": "b", "quantity": 2}, {"product": "a"}]}
          """;

      assertEquals(
          Answer.json(body), served.put(ORDERS + "/o1", body).is(201).json().path("fields"));
    }

    @Test
    void namesWhatIsWrongInALine() {
      served
          .put(ORDERS + "/o1", "{\"lines\": [{\"product\": \"a\"}, {\"prodct\": \"b\"}]}")
          .isProblem(422, "invalid-fields")
          .namesErrors("lines[1].prodct");
      assertEquals(0, served.records.count());
    }

    @Test
    void keepsNumbersExactly() {
      served.put(ONE, "{\"credit\": 12345678901234567890.123456789012345678}").is(201);

      assertTrue(served.get(ONE).text().contains(":12345678901234567890.123456789012345678}"));
      served.put(ONE, "{\"credit\": 1e3}").is(200);
      assertTrue(served.get(ONE).text().contains("\"credit\":1000}"), served.get(ONE).text());
    }

    @Test
    void takesTheIdInTheBodyWhenItIsTheSame() {
      served.put(ONE, "{\"id\": \"17\", \"name\": \"Ann\"}").is(201);
      served.put(ONE, "{\"id\": 17, \"name\": \"Ann\"}").is(200);
      served.put(ONE, "{\"id\": \"18\"}").isProblem(422, "invalid-fields").namesErrors("id");
    }

    @Test
    void doesNotKnowOtherPlaces() {
      served
          .put("/api/v1/integrations/x/records/customer/1", "{}")
          .isProblem(404, "integration-not-found");
      var answer = served.put("/api/v1/integrations/main/records/lead/1", "{}");
      answer.isProblem(404, "entity-not-found");
      assertEquals("customer", answer.at("/known/0"));
      served
          .put("/api/v1/integrations/main/records/LEAD/1", "{}")
          .isProblem(404, "entity-not-found");
    }
  }

  @Nested
  final class Patch {
    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/merge-patch+json; charset=UTF-8"})
    void leavesOtherFieldsAsTheyAre(String type) {
      served.put(ONE, "{\"name\": \"Ann\", \"email\": \"a@b.c\", \"credit\": 1}").is(201);

      var answer =
          served.send("PATCH", ONE, "{\"email\": null, \"credit\": 2}", "Content-Type", type);

      assertEquals(
          Answer.json("{\"name\": \"Ann\", \"credit\": 2}"), answer.is(200).json().path("fields"));
    }

    @Test
    void keepsTheVersionItIsBasedOn() {
      served.put(ONE, "{\"name\": \"Ann\"}");

      served
          .send("PATCH", ONE, "{\"name\": \"B\"}", "If-Match", "\"7\"")
          .isProblem(412, "version-moved");
    }
  }

  @Nested
  final class Condition {
    @Test
    void refusesAWriteBasedOnAnOldVersion() {
      served.put(ONE, "{\"name\": \"Ann\"}").is(201);
      served.put(ONE, "{\"name\": \"Anna\"}").is(200);

      var answer = served.put(ONE, "{\"name\": \"Bob\"}", "If-Match", "\"1\"");

      answer.isProblem(412, "version-moved");
      assertEquals(2, answer.json().path("current_version").asInt());
      assertEquals("Anna", served.get(ONE).at("/fields/name"));
      served.put(ONE, "{\"name\": \"Bob\"}", "If-Match", "\"2\"").is(200);
      served.delete(ONE, "If-Match", "\"2\"").isProblem(412, "version-moved");
      served.delete(ONE, "If-Match", "W/\"3\"").is(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "3", "\"a\"", "\"1\", \"2\"", "\"99999999999999999999\""})
    void refusesWhatNamesNoVersion(String header) {
      served
          .put(ONE, "{}", "If-Match", header)
          .isProblem(400, "invalid-header")
          .namesErrors("If-Match");
    }

    @Test
    void refusesAConditionItCannotKeep() {
      served
          .put(ONE, "{}", "If-None-Match", "*")
          .isProblem(400, "invalid-header")
          .namesErrors("If-None-Match");
    }
  }

  @Nested
  final class Get {
    @Test
    void carriesTheVersion() {
      served.put(ONE, "{\"name\": \"Ann\"}");

      assertEquals("\"1\"", served.get(ONE).is(200).header("ETag"));
      served.get(CUSTOMERS + "/18").isProblem(404, "record-not-found");
    }

    @Test
    void answersHeadLikeGetWithoutABody() {
      served.put(ONE, "{\"name\": \"Ann\"}");

      var answer = served.send("HEAD", ONE, null).is(200);

      assertEquals("\"1\"", answer.header("ETag"));
      assertEquals("", answer.text());
      served.send("HEAD", CUSTOMERS + "/18", null).is(404);
      assertEquals(401, served.sendUnsigned("HEAD", ONE, null).status());
    }

    @Test
    void tellsWhereTheRecordStands() {
      served.put(ONE, "{\"name\": \"Ann\"}");
      assertEquals("new", served.get(ONE).at("/sync/state"));

      change(record -> record.withLink(link()));
      assertEquals("pending", served.get(ONE).at("/sync/state"));
      assertEquals(57, served.get(ONE).json().path("odoo_id").asInt());

      change(RecordsTest::parked);
      var parked = served.get(ONE);
      assertEquals("parked", parked.at("/sync/state"));
      assertEquals("refused", parked.at("/sync/code"));
      assertEquals("no name", parked.at("/sync/message"));
      assertEquals(1, parked.json().at("/sync/attempts").asInt());

      change(record -> record.withPending(Optional.empty()));
      var synced = served.get(ONE);
      assertEquals("synced", synced.at("/sync/state"));
      assertTrue(synced.json().at("/sync/since").isNull());
    }
  }

  private static HostRecord parked(HostRecord record) {
    var cause = new Parked("refused", "no name", Served.NOW);
    return record.withPending(record.pending().map((Pending pending) -> pending.parked(cause)));
  }

  @Nested
  final class Delete {
    @Test
    void isNoErrorTwice() {
      served.put(ONE, "{\"name\": \"Ann\"}");

      served.delete(ONE).is(204);
      served.delete(ONE).is(204);
      served.get(ONE).isProblem(404, "record-not-found");
      served
          .delete("/api/v1/integrations/x/records/customer/1")
          .isProblem(404, "integration-not-found");
    }
  }
}
