package dev.odoobridge.adapter.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.application.port.in.ReadBacklog;
import dev.odoobridge.domain.direct.Provenance;
import dev.odoobridge.domain.integration.Reachability;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.policy.BreakerState;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.sync.Counts;
import dev.odoobridge.domain.sync.Direction;
import dev.odoobridge.domain.sync.LastSync;
import dev.odoobridge.domain.sync.Outcome;
import dev.odoobridge.domain.sync.Run;
import dev.odoobridge.domain.sync.RunId;
import dev.odoobridge.domain.sync.RunStatus;
import dev.odoobridge.domain.sync.SyncRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class MetricsTest {
  private static final IntegrationId SHOP = new IntegrationId("shop");
  private static final EntityName CUSTOMER = new EntityName("customer");
  private static final ModelName PARTNER = new ModelName("res.partner");
  private static final Duration TOOK = Duration.ofMillis(200);

  private static final String LISTED =
      "odoo_bridge_http_request_seconds_count{method=\"GET\",route=\"/api/v1/integrations\","
          + "status=\"200\"} 1";

  private Served served;

  @BeforeEach
  void serve() {
    served = new Served();
  }

  @AfterEach
  void close() {
    served.close();
  }

  private String scraped() {
    return served.sendUnsigned("GET", "/metrics", null).is(200).text();
  }

  /** A request is counted when it has been answered, so its caller may ask a moment too early. */
  private String scrapedUntil(String line) {
    var text = scraped();
    for (var tries = 0; tries < 200 && text.lines().noneMatch(line::equals); tries++) {
      text = scraped();
    }
    return text;
  }

  private static void assertShows(String line, String text) {
    assertTrue(text.lines().anyMatch(line::equals), () -> "no " + line + " in\n" + text);
  }

  private static Run run(SyncRequest request) {
    var counts = Map.of(CUSTOMER, Counts.NONE.plus(Outcome.CREATED, 3).plus(Outcome.FAILED, 1));
    return new Run(
            new RunId("r-1"),
            SHOP,
            request,
            "auto",
            RunStatus.RUNNING,
            Served.NOW,
            Optional.empty(),
            counts,
            Optional.empty())
        .finished(Served.NOW.plusSeconds(4));
  }

  private void oneOfEach() {
    served.get("/api/v1/integrations");
    served.metrics.observer().runEnded(run(SyncRequest.of(Direction.BOTH)));
    served.metrics.observer().odooOpened(Optional.empty(), TOOK);
    served.metrics.observer().callMade(PARTNER, "write", Optional.empty(), TOOK);
    served.metrics.observer().batchSent(SHOP, CUSTOMER, 40);
    served.metrics.observer().changesRetried(SHOP, CUSTOMER, 3);
    served.metrics.observer().recordsRead(new IntegrationId("main"), Provenance.Source.CACHE);
    served.backlog.waiting =
        () ->
            List.of(
                new ReadBacklog.Backlog(
                    SHOP,
                    Map.of(CUSTOMER, 7L),
                    Map.of(CUSTOMER, Served.NOW.minusSeconds(90)),
                    Map.of(CUSTOMER, new LastSync(Optional.of(Served.NOW), Optional.empty())),
                    2,
                    1,
                    BreakerState.CLOSED,
                    Optional.of(Reachability.answered(Optional.empty(), Served.NOW)),
                    Optional.of(Served.NOW.plusSeconds(60))));
  }

  @Test
  void showsWhatThePageListsAndNothingElse() throws IOException {
    oneOfEach();
    var page = Files.readString(Path.of("../docs/metrics.md"));

    assertEquals(
        found("^\\| `([a-z_]+)` \\| ([a-z]+) \\|", page),
        found("^# TYPE (\\S+) (\\S+)$", scrapedUntil(LISTED)));
  }

  private static Set<String> found(String pattern, String text) {
    var found = new TreeSet<String>();
    var matcher = Pattern.compile(pattern, Pattern.MULTILINE).matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(1) + " " + matcher.group(2));
    }
    return found;
  }

  @Test
  void countsRunsWithWhatBecameOfTheRecords() {
    oneOfEach();

    var text = scraped();
    assertShows(
        "odoo_bridge_runs_total{integration=\"shop\",kind=\"sync\",status=\"partially\","
            + "trigger=\"change\"} 1.0",
        text);
    assertShows(
        "odoo_bridge_records_total{entity=\"customer\",integration=\"shop\",outcome=\"created\"}"
            + " 3.0",
        text);
    assertShows("odoo_bridge_run_seconds_sum{integration=\"shop\",kind=\"sync\"} 4.0", text);
  }

  @Test
  void countsBatchesAndWhatWasTriedAgain() {
    oneOfEach();

    var place = "{entity=\"customer\",integration=\"shop\"";
    var text = scraped();
    assertShows("odoo_bridge_retries_total" + place + "} 3.0", text);
    assertShows("odoo_bridge_batch_records_sum" + place + "} 40.0", text);
    assertShows("odoo_bridge_batch_records_bucket" + place + ",le=\"25.0\"} 0", text);
    assertShows("odoo_bridge_batch_records_bucket" + place + ",le=\"50.0\"} 1", text);
  }

  @Test
  void countsNoRecordsOfDryRuns() {
    var dry = new SyncRequest(List.of(), Direction.BOTH, true, false, Optional.empty());
    served.metrics.observer().runEnded(run(dry));

    assertFalse(scraped().contains("odoo_bridge_records_total{"));
  }

  @Test
  void showsWhatWaitsAndReadsItSeldom() {
    oneOfEach();

    assertShows(
        "odoo_bridge_changes_waiting{entity=\"customer\",integration=\"shop\"} 7.0", scraped());
    assertShows(
        "odoo_bridge_oldest_change_seconds{entity=\"customer\",integration=\"shop\"} 90.0",
        scraped());
    assertShows("odoo_bridge_schedules_late 3.0", scraped());
    var synced = "odoo_bridge_last_sync_time_seconds{direction=\"import\",entity=\"customer\",";
    assertTrue(
        scraped()
            .contains(synced + "integration=\"shop\"} " + (double) Served.NOW.getEpochSecond()));
    assertFalse(scraped().contains("odoo_bridge_last_sync_time_seconds{direction=\"export\""));
    assertShows("odoo_bridge_conflicts_open{integration=\"shop\"} 2.0", scraped());
    assertShows("odoo_bridge_breaker_open{integration=\"shop\"} 0.0", scraped());
    assertShows("odoo_bridge_backlog_read 1.0", scraped());
    assertEquals(1, served.backlog.asked);
  }

  @Test
  void answersWhenWhatWaitsCannotBeRead() {
    served.backlog.waiting =
        () -> {
          throw new IllegalStateException("no database");
        };

    assertShows("odoo_bridge_backlog_read 0.0", scraped());
  }

  @Test
  void answersWhileTheDatabaseDoesNot() {
    var never = new CountDownLatch(1);
    served.backlog.waiting =
        () -> {
          try {
            never.await();
            return List.of();
          } catch (InterruptedException givenUp) {
            throw new IllegalStateException(givenUp);
          }
        };

    assertShows("odoo_bridge_backlog_read 0.0", scraped());
  }

  @Test
  void namesRequestsByTheirRouteAndNotByTheirPath() {
    served.get("/api/v1/integrations/somebody").is(404);
    served.sendUnsigned("GET", "/api/v1/runs", null).is(401);
    served.sendUnsigned("GET", "/nothing/here", null).is(404);

    var beginning = "odoo_bridge_http_request_seconds_count{method=\"GET\",route=";
    var text = scrapedUntil(beginning + "\"other\",status=\"404\"} 1");
    assertShows(beginning + "\"/api/v1/integrations/{id}\",status=\"404\"} 1", text);
    assertShows(beginning + "\"other\",status=\"401\"} 1", text);
    assertShows(beginning + "\"other\",status=\"404\"} 1", text);
    assertFalse(text.contains("somebody"));
  }

  @Test
  void boundsTheNamesOfCalls() {
    var observer = served.metrics.observer();
    observer.callMade(PARTNER, "misspelt", Optional.of("odoo-model"), TOOK);
    for (var number = 0; number < 500; number++) {
      observer.callMade(new ModelName("x.model" + number), "read", Optional.empty(), TOOK);
    }

    var text = scraped();
    var beginning = "odoo_bridge_odoo_calls_total{method=\"other\",model=\"other\",outcome=";
    assertShows(beginning + "\"odoo-model\"} 1.0", text);
    assertShows(beginning + "\"ok\"} 300.0", text);
    assertFalse(text.contains("misspelt"));
  }

  @Test
  void showsTheConnectionsToTheDatabase() {
    assertShows("odoo_bridge_database_connections{state=\"idle\"} 2.0", scraped());
    assertShows("odoo_bridge_database_waiting 3.0", scraped());
  }
}
