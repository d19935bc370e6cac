package dev.odoobridge.application.feed;

import static dev.odoobridge.application.contract.SampleChanges.created;
import static dev.odoobridge.application.contract.SampleRecords.INTEGRATION;
import static dev.odoobridge.application.contract.SampleRecords.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.application.contract.SampleIntegrations;
import dev.odoobridge.application.contract.SampleRecords;
import dev.odoobridge.application.contract.Stores;
import dev.odoobridge.application.memory.InMemoryDatabase;
import dev.odoobridge.application.memory.InMemoryStores;
import dev.odoobridge.application.port.in.ReadChanges.Item;
import dev.odoobridge.application.port.in.ReadChanges.Query;
import dev.odoobridge.application.port.in.ReadChanges.Result;
import dev.odoobridge.domain.feed.FeedCursor;
import dev.odoobridge.domain.feed.FeedFilter;
import dev.odoobridge.testkit.time.SettableClock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class ReadChangesTest {
  private final Stores stores = InMemoryStores.of(new InMemoryDatabase());
  private final SettableClock clock = SettableClock.at(NOON);
  private final FeedBell bell = new FeedBell();
  private final FeedWatch watch = new FeedWatch(stores.feed(), bell);
  private final ReadChangesService changes =
      new ReadChangesService(stores.feed(), stores.records(), bell, clock);

  @BeforeEach
  void addIntegration() {
    stores.integrations().add(SampleIntegrations.integration(INTEGRATION));
  }

  private static Query from(FeedCursor after) {
    return new Query(FeedFilter.ALL, Optional.of(after), 10);
  }

  private static Result.Page page(Result result) {
    return assertInstanceOf(Result.Page.class, result);
  }

  private static List<String> ids(Result result) {
    return page(result).items().stream().map(it -> it.change().key().hostId().value()).toList();
  }

  @Nested
  class Read {

    @Test
    void addsTheRecordsAsTheyAreNow() {
      var there = SampleRecords.customer("a");
      stores.records().save(List.of(there, SampleRecords.deleted(SampleRecords.customer("b"))));
      stores.feed().append(List.of(created("a"), created("b"), created("c")));

      var items = page(changes.read(from(changes.newest()))).items();
      var all = page(changes.read(new Query(FeedFilter.ALL, Optional.empty(), 10))).items();

      assertEquals(List.of(), items);
      assertEquals(
          List.of(Optional.of(there), Optional.empty(), Optional.empty()),
          all.stream().map(Item::record).toList());
    }

    @Test
    void refusesAPlaceAheadOfAllThereIsAsAfterABackupWasPutBack() {
      stores.feed().append(List.of(created("a")));
      var newest = changes.newest();
      var ahead = new FeedCursor(newest.epoch(), newest.transaction() + 100, 0);

      var refused = assertInstanceOf(Result.CutOff.class, changes.read(from(ahead)));
      assertEquals(List.of(), ids(changes.read(from(newest))));
      assertEquals(newest, refused.newest());
    }

    @Test
    void refusesAPlaceBehindWhichChangesWereForgotten() {
      var early = changes.newest();
      stores.feed().append(List.of(created("a")));
      var late = changes.newest();
      new FeedRetention(stores.feed(), Duration.ofDays(30), clock).tick();
      assertEquals(List.of("a"), ids(changes.read(from(early))));

      clock.advance(Duration.ofDays(31));
      new FeedRetention(stores.feed(), Duration.ofDays(30), clock).tick();

      var cutOff = assertInstanceOf(Result.CutOff.class, changes.read(from(early)));
      stores.feed().append(List.of(created("b")));
      assertEquals(List.of("b"), ids(changes.read(from(late))));
      assertEquals(List.of("b"), ids(changes.read(from(cutOff.newest()))));
      assertEquals(
          List.of("b"), ids(changes.read(new Query(FeedFilter.ALL, Optional.empty(), 10))));
    }
  }

  @Nested
  class Await {

    private FutureTask<Result> waiting() {
      var task =
          new FutureTask<>(() -> changes.await(from(changes.newest()), Duration.ofMinutes(5)));
      Thread.ofVirtual().start(task);
      return task;
    }

    @Test
    void comesBackAtOnceWhenThereIsAChange() {
      var early = changes.newest();
      stores.feed().append(List.of(created("a")));

      assertEquals(List.of("a"), ids(changes.await(from(early), Duration.ofMinutes(5))));
    }

    @Test
    void comesBackEmptyWhenTheTimeIsOver() {
      assertEquals(List.of(), ids(changes.await(from(changes.newest()), Duration.ZERO)));
    }

    @Test
    void comesBackWithTheChangeItWaitedFor() throws Exception {
      var waiting = waiting();
      while (!waiting.isDone()) {
        stores.feed().append(List.of(created("a")));
        watch.tick();
        Thread.onSpinWait();
      }

      assertEquals("a", ids(waiting.get(10, TimeUnit.SECONDS)).getFirst());
    }

    @Test
    void comesBackWhenNobodyIsToWaitAnyMore() throws Exception {
      var waiting = waiting();
      changes.stopWaiting();

      assertEquals(List.of(), ids(waiting.get(10, TimeUnit.SECONDS)));
      assertEquals(List.of(), ids(waiting().get(10, TimeUnit.SECONDS)));
    }

    @Test
    void comesBackWhenItIsInterrupted() throws Exception {
      var task =
          new FutureTask<>(
              () -> {
                var result = changes.await(from(changes.newest()), Duration.ofMinutes(5));
                assertTrue(Thread.interrupted());
                return result;
              });
      var thread = Thread.ofVirtual().start(task);
      thread.interrupt();

      assertEquals(List.of(), ids(task.get(10, TimeUnit.SECONDS)));
    }
  }

  @Nested
  class Watch {

    @Test
    void ringsForEachChangeOnce() {
      watch.tick();
      var quiet = bell.strokes();
      watch.tick();
      assertEquals(quiet, bell.strokes());

      stores.feed().append(List.of(created("a"), created("b")));
      watch.tick();
      watch.tick();

      assertEquals(quiet + 1, bell.strokes());
    }
  }
}
