package dev.odoobridge.application.contract;

import static dev.odoobridge.application.contract.SampleRecords.INTEGRATION;
import static dev.odoobridge.application.contract.SampleRecords.NOON;
import static dev.odoobridge.application.contract.SampleRuns.full;
import static dev.odoobridge.application.contract.SampleRuns.running;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.application.port.out.RunStore;
import dev.odoobridge.application.port.out.StoreFailure;
import dev.odoobridge.domain.listing.Period;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.HostId;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.sync.Counts;
import dev.odoobridge.domain.sync.Direction;
import dev.odoobridge.domain.sync.Outcome;
import dev.odoobridge.domain.sync.Run;
import dev.odoobridge.domain.sync.RunFilter;
import dev.odoobridge.domain.sync.RunId;
import dev.odoobridge.domain.sync.RunStatus;
import dev.odoobridge.domain.sync.ScheduleId;
import dev.odoobridge.domain.sync.SyncEnd;
import dev.odoobridge.domain.sync.SyncRequest;
import dev.odoobridge.domain.sync.Trigger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Holds for every {@link RunStore}. */
public interface RunStoreContract extends RunItemsContract {

  private List<String> list(RunFilter filter) {
    var names =
        runs().list(filter, Slices.all(Run.SORTING)).stream().map(run -> run.id().value()).toList();
    assertEquals(names.size(), runs().count(filter));
    return names;
  }

  private static RunFilter filter(
      String integration,
      @Nullable RunStatus status,
      @Nullable Direction direction,
      String entity) {
    return new RunFilter(
        Optional.of(integration).filter(it -> !it.isEmpty()).map(IntegrationId::new),
        Optional.ofNullable(status),
        Optional.ofNullable(direction),
        Optional.of(entity).filter(it -> !it.isEmpty()).map(EntityName::new));
  }

  @Test
  default void keepsTheRequestThatAskedForARun() {
    addIntegration();
    var asked = SampleRuns.running("asked").askedBy(Optional.of("req-1"));
    runs().save(asked);
    runs().save(asked.finished(NOON));

    assertEquals(Optional.of("req-1"), runs().find(asked.id()).orElseThrow().requestId());
  }

  @Test
  default void findsRunsByWhatMadeThemStart() {
    addIntegration();
    var starters = List.of("alice", Trigger.AUTO, Trigger.starter(new ScheduleId("often")));
    for (var starter : starters) {
      var like = SampleRuns.running("by-" + starter.length());
      runs()
          .save(
              new Run(
                  like.id(),
                  like.integration(),
                  like.request(),
                  starter,
                  like.status(),
                  like.startedAt(),
                  like.finishedAt(),
                  like.counts(),
                  like.error()));
    }

    assertEquals(List.of("by-5"), list(by(Trigger.PERSON)));
    assertEquals(List.of("by-4"), list(by(Trigger.CHANGE)));
    assertEquals(List.of("by-14"), list(by(Trigger.SCHEDULE)));
    assertEquals(List.of(), list(by(Trigger.HOOK)));
  }

  private static RunFilter by(Trigger trigger) {
    return new RunFilter(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(trigger),
        Period.ALL);
  }

  @Test
  default void notesOnceWhoWantsARunCancelled() {
    addIntegration();
    runs().save(SampleRuns.running("a"));
    runs().save(SampleRuns.full("b"));

    assertTrue(runs().requestCancel(new RunId("a"), "alice"));
    assertTrue(runs().requestCancel(new RunId("a"), "bob"));
    assertFalse(runs().requestCancel(new RunId("b"), "alice"));
    assertFalse(runs().requestCancel(new RunId("c"), "alice"));
    runs().save(SampleRuns.running("a"));

    assertEquals(Optional.of("alice"), runs().cancelledBy(new RunId("a")));
    assertEquals(Optional.empty(), runs().cancelledBy(new RunId("b")));
  }

  @Test
  default void forgetsWhatEndedLongAgoWithItsItems() {
    addIntegration();
    var ended = SampleRuns.full("b").finishedAt().orElseThrow();
    runs().save(SampleRuns.running("a"));
    runs().save(SampleRuns.full("b"));
    runs().addItems(new RunId("b"), List.of(SampleRuns.fullItem()));

    assertEquals(0, runs().forget(ended));
    assertEquals(1, runs().forget(ended.plusSeconds(1)));

    assertEquals(Optional.empty(), runs().find(new RunId("b")));
    assertTrue(runs().find(new RunId("a")).isPresent());
  }

  @Test
  default void findsRunsAsSaved() {
    addIntegration();
    runs().save(running("r-1"));
    runs().save(full("r-2"));

    assertEquals(Optional.of(running("r-1")), runs().find(new RunId("r-1")));
    assertEquals(Optional.of(full("r-2")), runs().find(new RunId("r-2")));
    assertEquals(Optional.empty(), runs().find(new RunId("r-3")));
  }

  @Test
  default void keepsTheOrderTheEntitiesWereWorkedOn() {
    addIntegration();
    runs().save(full("r-1"));

    var stored = runs().find(new RunId("r-1")).orElseThrow();

    assertEquals(
        new ArrayList<>(full("r-1").counts().keySet()), new ArrayList<>(stored.counts().keySet()));
  }

  @Test
  default void keepsTheNewStateOfAKnownRun() {
    addIntegration();
    runs().save(running("r-1"));
    runs().save(full("r-1"));
    assertEquals(Optional.of(full("r-1")), runs().find(new RunId("r-1")));

    runs().save(running("r-1"));
    assertEquals(Optional.of(running("r-1")), runs().find(new RunId("r-1")));
  }

  @Test
  default void listsRunsFromTheNewestToTheOldestPageByPage() {
    addIntegration();
    List.of("r-2", "r-1", "r-10", "r-3").forEach(id -> runs().save(running(id)));

    assertEquals(List.of("r-3", "r-2", "r-10", "r-1"), list(RunFilter.ALL));
    assertEquals(
        List.of(running("r-2"), running("r-10")),
        runs().list(RunFilter.ALL, Slices.after(Run.SORTING, running("r-3"), 2)));
    assertEquals(
        List.of(), runs().list(RunFilter.ALL, Slices.after(Run.SORTING, running("r-1"), 2)));
  }

  @Test
  default void listsRunsInEveryOrder() {
    addIntegration();
    runs().save(running("r-1").finished(NOON.plusMillis(1)));
    runs().save(running("r-2"));
    runs().save(full("r-3"));
    runs().save(running("r-4").finished(NOON.plusSeconds(1)));
    runs().save(running("r-5").finished(NOON.plusMillis(1)));

    Slices.check(Run.SORTING, slice -> runs().list(RunFilter.ALL, slice));
  }

  @Test
  default void findsRunsByWhenTheyStarted() {
    addIntegration();
    runs().save(running("r-1"));
    var start = running("r-1").startedAt();

    assertEquals(List.of("r-1"), list(started(Optional.of(start), Optional.empty())));
    assertEquals(List.of(), list(started(Optional.of(start.plusMillis(1)), Optional.empty())));
    assertEquals(List.of("r-1"), list(started(Optional.empty(), Optional.of(start.plusMillis(1)))));
    assertEquals(List.of(), list(started(Optional.empty(), Optional.of(start))));
  }

  private static RunFilter started(Optional<Instant> from, Optional<Instant> until) {
    return new RunFilter(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        new Period(from, until));
  }

  @Test
  default void listsThoseForWhichEveryConditionHolds() {
    addIntegration();
    var other = new IntegrationId("other");
    stores().integrations().add(SampleIntegrations.integration(other));
    var export = SyncRequest.of(Direction.EXPORT);
    runs().save(running("r-1"));
    runs().save(full("r-2"));
    runs().save(running("r-3", export).finished(NOON));
    runs().save(of(other, running("r-4", export)));

    assertEquals(List.of("r-4"), list(filter("other", null, null, "")));
    assertEquals(List.of("r-4", "r-1"), list(filter("", RunStatus.RUNNING, null, "")));
    assertEquals(List.of("r-4", "r-3"), list(filter("", null, Direction.EXPORT, "")));
    assertEquals(
        List.of("r-3"), list(filter("default", RunStatus.SUCCEEDED, Direction.EXPORT, "")));
    assertEquals(List.of(), list(filter("other", RunStatus.SUCCEEDED, Direction.EXPORT, "")));
  }

  @Test
  default void concernsTheEntitiesItWasAskedForAndThoseItWorkedOn() {
    addIntegration();
    var customers = List.of(new EntityName("customer"));
    var request = new SyncRequest(customers, Direction.BOTH, false, false, Optional.empty());
    var counted = running("r-2").counted(new EntityName("invoice"), countsOfOne());
    runs().save(running("r-1", request));
    runs().save(counted);
    runs().save(running("r-3"));

    assertEquals(List.of("r-1"), list(filter("", null, null, "customer")));
    assertEquals(List.of("r-2"), list(filter("default", RunStatus.RUNNING, null, "invoice")));
    assertEquals(List.of(), list(filter("", null, null, "order")));
  }

  @Test
  default void keepsWhichRecordItIsAbout() {
    addIntegration();
    var request =
        SyncRequest.of(Direction.EXPORT)
            .of(List.of(new EntityName("customer")))
            .of(new HostId("c-1"));
    runs().save(running("r-1", request));

    assertEquals(request, runs().find(new RunId("r-1")).orElseThrow().request());
  }

  @Test
  default void remembersWhenEntitiesWereSyncedLastWhenTheRunsAreForgotten() {
    addIntegration();
    var customer = List.of(new EntityName("customer"));
    runs().save(running("r-1").finished(NOON));
    runs().save(running("r-2", SyncRequest.of(Direction.IMPORT)).finished(NOON.plusSeconds(2)));
    runs().save(running("r-3", request(Direction.EXPORT).of(customer)).finished(NOON));
    runs()
        .save(
            running("r-4", request(Direction.EXPORT).of(customer)).finished(NOON.minusSeconds(9)));
    runs()
        .save(running("r-5", request(Direction.EXPORT).rehearsed()).finished(NOON.plusSeconds(5)));
    runs().save(running("r-6"));
    runs().save(full("r-7"));

    runs().forget(NOON.plusSeconds(60));

    assertEquals(
        List.of(
            new SyncEnd(Optional.empty(), Direction.EXPORT, NOON),
            new SyncEnd(Optional.empty(), Direction.IMPORT, NOON.plusSeconds(2)),
            new SyncEnd(Optional.of(customer.getFirst()), Direction.EXPORT, NOON)),
        runs().lastSyncs(INTEGRATION));
    assertEquals(List.of(), runs().lastSyncs(new IntegrationId("other")));
  }

  private static SyncRequest request(Direction direction) {
    return SyncRequest.of(direction);
  }

  @Test
  default void refusesTheRunOfAnUnknownIntegration() {
    assertThrows(StoreFailure.class, () -> runs().save(running("r-1")));
  }

  private static Counts countsOfOne() {
    return Counts.NONE.plus(Outcome.CREATED, 1);
  }

  private static Run of(IntegrationId integration, Run run) {
    assertEquals(INTEGRATION, run.integration());
    return new Run(
        run.id(),
        integration,
        run.request(),
        run.startedBy(),
        run.status(),
        run.startedAt(),
        run.finishedAt(),
        run.counts(),
        run.error());
  }
}
