package dev.odoobridge.adapter.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.domain.journal.JournalEntry;
import dev.odoobridge.domain.journal.JournalEntry.Kind;
import dev.odoobridge.domain.sync.RunId;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JournalTest {
  private static final String CUSTOMERS = "/api/v1/integrations/main/records/customer/";

  private Served served;

  @BeforeEach
  void serve() {
    served = new Served().withIntegration();
  }

  @AfterEach
  void close() {
    served.close();
  }

  private void said(String id, String field, String value) {
    served.conflicts.tell(
        new JournalEntry(
            FakeConflicts.customer("main", id),
            Served.NOW,
            Kind.SAID,
            field,
            "(empty)",
            value,
            "shop",
            Optional.empty(),
            Optional.empty()));
  }

  private List<String> values(String path) {
    return served.get(CUSTOMERS + path).is(200).json().path("items").findValuesAsText("after");
  }

  @Test
  void tellsWhatHappenedNewestFirst() {
    said("c1", "", "");
    served.conflicts.tell(
        new JournalEntry(
            FakeConflicts.customer("main", "c1"),
            Served.NOW,
            Kind.TAKEN,
            "phone",
            "1",
            "2",
            "Mitchell Admin",
            Optional.of(Served.NOW.minusSeconds(30)),
            Optional.of(new RunId("run-000001"))));

    assertEquals(
        Answer.json(
            """
            {"items": [
              {"number": 2, "at": "2026-11-20T10:15:30Z", "kind": "taken", "field": "phone",
               "before": "1", "after": "2", "by": "Mitchell Admin",
               "said_at": "2026-11-20T10:15:00Z", "run": "run-000001"},
              {"number": 1, "at": "2026-11-20T10:15:30Z", "kind": "said", "field": null,
               "before": "(empty)", "after": "", "by": "shop", "said_at": null, "run": null}],
             "total": 2, "next": null}
            """),
        served.get(CUSTOMERS + "c1/journal").is(200).json());
  }

  @Test
  void isPaged() {
    for (var value : List.of("a", "b", "c")) {
      said("c1", "phone", value);
    }

    var first = served.get(CUSTOMERS + "c1/journal?limit=2").is(200).json();

    assertEquals("2", first.path("next").asText());
    assertEquals(List.of("a"), values("c1/journal?limit=2&after=2"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a/b", "a/journal", "journal", "100%", "ä€😀", "...", "{hostId}", "a;b"})
  void isFoundUnderAnyId(String id) {
    said(id, "phone", "of " + id);
    said("b", "phone", "of another");
    var encoded = URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");

    assertEquals(List.of("of " + id), values(encoded + "/journal"));
  }

  @Test
  void isEmptyForARecordThatNeverWas() {
    var journal = served.get(CUSTOMERS + "c9/journal").is(200).json();

    assertEquals(0, journal.path("items").size());
    assertTrue(journal.path("next").isNull());
  }

  @Test
  void doesNotKnowOtherIntegrationsAndEntities() {
    served
        .get("/api/v1/integrations/other/records/customer/c1/journal")
        .isProblem(404, "integration-not-found");
    served
        .get("/api/v1/integrations/main/records/nothing/c1/journal")
        .isProblem(404, "entity-not-found");
  }

  @Test
  void refusesOtherBounds() {
    served
        .get(CUSTOMERS + "c1/journal?limit=0")
        .isProblem(400, "invalid-parameter")
        .namesErrors("limit");
    served
        .get(CUSTOMERS + "c1/journal?after=x")
        .isProblem(400, "invalid-parameter")
        .namesErrors("after");
  }
}
