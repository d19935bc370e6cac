package dev.odoobridge.adapter.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.domain.access.Role;
import dev.odoobridge.domain.link.Base;
import dev.odoobridge.domain.link.Link;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.record.Content;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.HostId;
import dev.odoobridge.domain.record.HostRecord;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.record.Parked;
import dev.odoobridge.domain.record.Pending;
import dev.odoobridge.domain.record.RecordKey;
import dev.odoobridge.domain.record.Row;
import dev.odoobridge.domain.value.FieldValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class FailureGroupsTest {
  private static final String FAILURES = "/api/v1/failures";

  private Served served;

  @BeforeEach
  void serve() {
    served = new Served().withIntegration();
    served.failures.add(parked("customer", "c1", "odoo-refused", "record 1 is locked"));
    served.failures.add(parked("customer", "c2", "odoo-refused", "record 2 is locked"));
    served.failures.add(parked("order", "o1", "transition", "no way back"));
  }

  @AfterEach
  void close() {
    served.close();
  }

  private static HostRecord parked(String entity, String id, String code, String message) {
    var content =
        new Content(
            new Row(Map.of("name", FieldValue.text("Ann " + id))),
            Map.of("lines", List.of(new Row(Map.of("quantity", FieldValue.number(2))))));
    return new HostRecord(
        new RecordKey(new IntegrationId("main"), new EntityName(entity), new HostId(id)),
        content,
        content,
        3,
        false,
        Served.NOW,
        "host",
        Optional.of(
            Pending.from(Served.NOW.minusSeconds(60))
                .parked(new Parked(code, message, Served.NOW))),
        id.equals("c2")
            ? Optional.of(new Link(new OdooId(7), Base.EMPTY, Served.NOW))
            : Optional.empty());
  }

  private String customers() {
    return served.get(FAILURES + "?entity=customer").is(200).at("/items/0/id");
  }

  @Nested
  final class Listing {
    @Test
    void showsEachCauseOnceTheLargestFirst() {
      var answer = served.get(FAILURES).is(200);

      assertEquals(
          Answer.json(
              """
              {"id": "%s", "integration": "main", "entity": "customer", "code": "odoo-refused",
               "example": "record 1 is locked", "count": 2, "first_at": "2026-11-20T10:15:30Z",
               "last_at": "2026-11-20T10:15:30Z"}
              """
                  .formatted(customers())),
          answer.json().path("items").get(0));
      assertEquals(2, answer.json().path("total").asInt());
      assertTrue(answer.json().path("next").isNull());
    }

    @Test
    void goesOnWhereAPageEnded() {
      var first = served.get(FAILURES + "?limit=1").is(200);
      var second = served.get(FAILURES + "?limit=1&after=" + first.at("/next")).is(200);

      assertEquals("order", second.at("/items/0/entity"));
      assertEquals(2, second.json().path("total").asInt());
      assertTrue(second.json().path("next").isNull());
    }

    @Test
    void isNarrowedByEachCondition() {
      assertEquals(1, total("?entity=order"));
      assertEquals(1, total("?code=odoo-refused"));
      assertEquals(2, total("?integration=main"));
      assertEquals(0, total("?integration=other"));
      assertEquals(0, total("?code=transition&entity=customer"));
    }

    private int total(String query) {
      return served.get(FAILURES + query).is(200).json().path("total").asInt();
    }

    @Test
    void refusesParametersOfTheWrongForm() {
      for (var name : List.of("integration", "entity", "after")) {
        served
            .get(FAILURES + "?" + name + "=N%C3%96")
            .isProblem(400, "invalid-parameter")
            .namesErrors(name);
      }
      served.get(FAILURES + "?limit=0").isProblem(400, "invalid-parameter");
      served.get(FAILURES + "?limit=1001").isProblem(400, "invalid-parameter");
      served.get(FAILURES + "?before=x").isProblem(400, "invalid-parameter");
    }
  }

  @Nested
  final class Records {
    @Test
    void comeWithTheCauseAndTheContent() {
      var answer = served.get(FAILURES + "/" + customers() + "?after=c1").is(200);

      assertEquals(
          Answer.json(
              """
              {"items": [{"integration": "main", "entity": "customer", "host_id": "c2",
                 "odoo_id": 7, "code": "odoo-refused", "message": "record 2 is locked",
                 "attempts": 1, "since": "2026-11-20T10:14:30Z",
                 "parked_at": "2026-11-20T10:15:30Z", "deleted": false,
                 "fields": {"name": "Ann c2", "lines": [{"quantity": 2}]}}],
               "total": 2, "next": null}
              """),
          answer.json());
    }

    @Test
    void comePageByPage() {
      var answer = served.get(FAILURES + "/" + customers() + "?limit=1").is(200);

      assertEquals("c1", answer.at("/items/0/host_id"));
      assertTrue(answer.json().at("/items/0/odoo_id").isNull());
      assertEquals("c1", answer.at("/next"));
    }

    @Test
    void areNotFoundOfOtherGroups() {
      served.get(FAILURES + "/0123456789abcdef0123").isProblem(404, "failure-not-found");
      served.get(FAILURES + "/retry").isProblem(404, "failure-not-found");
    }
  }

  @Nested
  final class Retrying {
    private void retried(int count, Answer answer) {
      assertEquals(Answer.json("{\"retried\": " + count + "}"), answer.is(200).json());
    }

    @Test
    void aGroupReleasesItAndNoOther() {
      var group = FAILURES + "/" + customers();

      retried(2, served.send(Role.HOST, "POST", group + "/retry", null));

      served.post(group + "/retry", null).isProblem(404, "failure-not-found");
      assertEquals(1, served.get(FAILURES).json().path("total").asInt());
    }

    @Test
    void takesARecordAnEntityOrAll() {
      var path = FAILURES + "/retry";

      retried(
          1,
          served.post(
              path, "{\"integration\": \"main\", \"entity\": \"customer\", \"host_id\": \"c1\"}"));
      retried(1, served.post(path, "{\"integration\": \"main\", \"entity\": \"customer\"}"));
      retried(1, served.post(path, "{\"integration\": \"main\"}"));
      retried(0, served.post(path, "{\"integration\": \"main\"}"));
    }

    @Test
    void namesWhatIsNotThere() {
      var path = FAILURES + "/retry";

      served.post(path, "{\"integration\": \"nope\"}").isProblem(404, "integration-not-found");
      served
          .post(path, "{\"integration\": \"main\", \"entity\": \"nope\"}")
          .isProblem(404, "entity-not-found");
      served
          .post(path, "{\"integration\": \"main\", \"entity\": \"order\", \"host_id\": \"x\"}")
          .isProblem(404, "record-not-found");
    }

    @Test
    void namesEveryMemberThatIsWrong() {
      var path = FAILURES + "/retry";

      served.post(path, "{}").isProblem(422, "invalid-fields").namesErrors("integration");
      served
          .post(path, "{\"integration\": \"main\", \"host_id\": \"c1\"}")
          .isProblem(422, "invalid-fields")
          .namesErrors("entity");
      served
          .post(path, "{\"integration\": 1, \"entity\": \"NO\", \"host_id\": \" \", \"all\": true}")
          .isProblem(422, "invalid-fields")
          .namesErrors("integration", "entity", "host_id", "all");
    }
  }
}
