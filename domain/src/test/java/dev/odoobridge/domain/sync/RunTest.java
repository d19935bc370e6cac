package dev.odoobridge.domain.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.IntegrationId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunTest {
  private static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");
  private static final EntityName CUSTOMER = new EntityName("customer");

  private static Run run() {
    return new Run(
        new RunId("r-1"),
        new IntegrationId("i"),
        SyncRequest.of(Direction.BOTH),
        "alice",
        RunStatus.RUNNING,
        NOON,
        Optional.empty(),
        Map.of(),
        Optional.empty());
  }

  @ParameterizedTest
  @CsvSource({
    "CREATED,SUCCEEDED",
    "UPDATED,SUCCEEDED",
    "LINKED,SUCCEEDED",
    "DELETED,SUCCEEDED",
    "UNCHANGED,SUCCEEDED",
    "SKIPPED,PARTIALLY",
    "CONFLICT,SUCCEEDED",
    "WAITING,PARTIALLY",
    "FAILED,PARTIALLY"
  })
  void endsAsItsRecordsDid(Outcome outcome, RunStatus status) {
    var ended = run().counted(CUSTOMER, Counts.NONE.plus(outcome, 1)).finished(NOON);

    assertEquals(status, ended.status());
    assertEquals(Optional.of(NOON), ended.finishedAt());
  }

  @Test
  void addsUpCountsByEntity() {
    var counted =
        run()
            .counted(CUSTOMER, Counts.NONE.plus(Outcome.CREATED, 2))
            .counted(CUSTOMER, Counts.NONE.plus(Outcome.CREATED, 1).plus(Outcome.FAILED, 1))
            .counted(new EntityName("order"), Counts.NONE.plus(Outcome.UNCHANGED, 5));

    assertEquals(3, counted.total().of(Outcome.CREATED));
    assertEquals(9, counted.total().processed());
    assertEquals(
        List.of("customer", "order"),
        counted.counts().keySet().stream().map(EntityName::value).toList());
  }

  @Test
  void aCursorMovesOnlyForwardWithItsPass() {
    var pass = new Cursor.Pass(Optional.empty(), Optional.of(NOON), 0);
    var under = Cursor.START.with(pass.after(17));

    assertEquals(Optional.empty(), under.watermark());
    assertEquals(17, under.pass().orElseThrow().afterId());
    assertEquals(new Cursor(Optional.of(NOON), Optional.empty()), under.passed());
    var empty = under.passed().with(new Cursor.Pass(Optional.of(NOON), Optional.empty(), 0));
    assertEquals(Optional.of(NOON), empty.passed().watermark());
    assertThrows(IllegalStateException.class, Cursor.START::passed);
  }

  @Test
  void wordsAreReadBack() {
    for (var outcome : Outcome.values()) {
      assertEquals(Optional.of(outcome), Outcome.parse(outcome.word()));
    }
    for (var status : RunStatus.values()) {
      assertEquals(Optional.of(status), RunStatus.parse(status.word()));
    }
    for (var direction : Direction.values()) {
      assertEquals(Optional.of(direction), Direction.parse(direction.word()));
    }
    assertEquals(Optional.empty(), Direction.parse("sideways"));
    assertEquals(Optional.empty(), Outcome.parse(""));
    assertEquals(Optional.empty(), RunStatus.parse("Running"));
  }

  @Test
  void refusesALimitBelowOne() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new SyncRequest(List.of(), Direction.BOTH, false, false, Optional.of(0)));
  }

  @Test
  void keepsTheBeginningOfLongValues() {
    var change = new FieldChange("name", "x".repeat(1_000_000), "y".repeat(4000));
    var item =
        new RunItem(
            CUSTOMER,
            Direction.EXPORT,
            Optional.empty(),
            Optional.empty(),
            Outcome.UPDATED,
            Optional.empty(),
            "a😀".repeat(5000),
            List.of(change));

    assertEquals("x".repeat(3999) + "…", change.before());
    assertEquals("y".repeat(4000), change.after());
    assertEquals(4000, item.message().length(), 1);
    assertEquals("…", item.message().substring(item.message().length() - 1));
    assertEquals(0, item.message().codePoints().filter(it -> it >= 0xD800 && it < 0xE000).count());
  }
}
