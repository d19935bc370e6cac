package dev.odoobridge.adapter.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.domain.access.Role;
import dev.odoobridge.domain.link.Agreed;
import dev.odoobridge.domain.value.FieldValue;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ConflictsTest {
  private static final String CONFLICTS = "/api/v1/conflicts";

  private Served served;

  @BeforeEach
  void serve() {
    served = new Served().withIntegration();
    served.conflicts.open("main", "c1", "phone", "+43 1", "+43 2");
    served.conflicts.open("main", "c2", "phone", "1", "2");
    served.conflicts.open("branch", "c1", "email", "a@x", "b@x");
  }

  @AfterEach
  void close() {
    served.close();
  }

  private List<String> numbers(String query) {
    return served.get(CONFLICTS + query).is(200).json().path("items").findValuesAsText("number");
  }

  @Nested
  final class Listing {
    @Test
    void tellsWhatEachSideSaysAndWhoSaidIt() {
      assertEquals(
          Answer.json(
              """
              {"number": 1, "integration": "main", "entity": "customer", "host_id": "c1",
               "field": "phone",
               "host": {"value": "+43 1", "exact": "+43 1", "changed_by": "shop",
                        "changed_at": "2026-11-20T10:14:30Z"},
               "odoo": {"value": "+43 2", "exact": "+43 2", "changed_by": "Mitchell Admin",
                        "changed_at": "2026-11-20T10:15:00Z"},
               "since": "2026-11-20T10:15:30Z", "decided": null}
              """),
          served.get(CONFLICTS).is(200).json().at("/items/0"));
    }

    @Test
    void isPaged() {
      var first = served.get(CONFLICTS + "?limit=2").is(200).json();

      assertEquals(3, first.path("total").asInt());
      assertEquals("2", first.path("next").asText());
      var rest = served.get(CONFLICTS + "?limit=2&after=2").is(200).json();
      assertEquals(List.of("3"), rest.path("items").findValuesAsText("number"));
      assertTrue(rest.path("next").isNull());
    }

    @Test
    void isNarrowed() {
      served.post(CONFLICTS + "/2/resolve", "{\"winner\": \"odoo\"}").is(200);

      assertEquals(List.of("1", "2"), numbers("?integration=main"));
      assertEquals(List.of("1", "3"), numbers("?host_id=c1"));
      assertEquals(List.of(), numbers("?entity=order"));
      assertEquals(List.of("2"), numbers("?decided=true"));
      assertEquals(List.of("1"), numbers("?decided=false&integration=main"));
    }

    @ParameterizedTest
    @CsvSource({
      "?integration=No,integration",
      "?entity=No,entity",
      "?host_id=,host_id",
      "?decided=yes,decided",
      "?limit=1001,limit",
      "?after=x,after"
    })
    void refusesWhatNobodyKnows(String query, String name) {
      served.get(CONFLICTS + query).isProblem(400, "invalid-parameter").namesErrors(name);
    }
  }

  @Nested
  final class Reading {
    @Test
    void findsOne() {
      assertEquals("c2", served.get(CONFLICTS + "/2").is(200).at("/host_id"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"4", "0", "-1", "1.0", "one", "01", "99999999999999999999"})
    void doesNotKnowOthers(String number) {
      served.get(CONFLICTS + "/" + number).isProblem(404, "conflict-not-found");
    }

    @Test
    void showsSeveralValuesAsOneTextAndNoUserWhenOdooDoesNotTell() {
      var said =
          new Agreed(
              List.of(FieldValue.text("Ada"), FieldValue.text("Lovelace")),
              List.of(FieldValue.number(7)));
      served.conflicts.open("main", "c3", "first_name+last_name", said, Optional.empty());

      var conflict = served.get(CONFLICTS + "/4").is(200).json();

      assertEquals("Ada Lovelace", conflict.at("/host/value").asText());
      assertTrue(conflict.at("/host/exact").isNull());
      assertEquals("7", conflict.at("/odoo/value").asText());
      assertTrue(conflict.at("/odoo/exact").isNumber());
      assertTrue(conflict.at("/odoo/changed_by").isNull());
      assertTrue(conflict.at("/odoo/changed_at").isNull());
    }
  }

  @Nested
  final class Resolving {
    @ParameterizedTest
    @ValueSource(strings = {"host", "odoo"})
    void storesTheSideThatIsToWinAndWhoDecided(String winner) {
      var answer =
          served
              .send(
                  Role.MANAGER,
                  "POST",
                  CONFLICTS + "/1/resolve",
                  "{\"winner\": \"" + winner + "\"}")
              .is(200);

      assertEquals(
          Answer.json(
              "{\"winner\": \""
                  + winner
                  + "\", \"by\": \"manager\", \"at\": \"2026-11-20T10:15:30Z\"}"),
          answer.json().path("decided"));
      assertEquals(answer.json(), served.get(CONFLICTS + "/1").is(200).json());
    }

    @Test
    void takesAValueOfThePersonsOwn() {
      var answer = served.post(CONFLICTS + "/1/resolve", "{\"fields\": {\"phone\": \"+43 3\"}}");

      assertEquals("+43 3", answer.is(200).at("/host/value"));
      assertEquals("host", answer.at("/decided/winner"));
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "{}|winner",
          "{'winner': null, 'fields': null}|winner",
          "{'winner': 'newest'}|winner",
          "{'winner': 'manual'}|winner",
          "{'winner': 7}|winner",
          "{'winner': 'host', 'fields': {'phone': '1'}}|fields",
          "{'fields': 'phone'}|fields",
          "{'winner': 'host', 'field': 1}|field",
          "{'fields': {}}|fields",
          "{'fields': {'phone': 7}}|fields.phone"
        },
        quoteCharacter = '"')
    void refusesWhatIsNoDecision(String body, String path) {
      served
          .post(CONFLICTS + "/1/resolve", body.replace('\'', '"'))
          .isProblem(422, "invalid-fields");
      assertTrue(
          served
              .post(CONFLICTS + "/1/resolve", body.replace('\'', '"'))
              .json()
              .path("errors")
              .findValuesAsText("path")
              .contains(path));
      assertTrue(served.get(CONFLICTS + "/1").json().path("decided").isNull());
    }

    @Test
    void doesNotKnowOthers() {
      served
          .post(CONFLICTS + "/4/resolve", "{\"winner\": \"host\"}")
          .isProblem(404, "conflict-not-found");
    }
  }
}
