package dev.odoobridge.adapter.persistence;

import static dev.odoobridge.application.contract.SampleChanges.created;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.adapter.persistence.jdbc.Sql;
import dev.odoobridge.application.contract.SampleIntegrations;
import dev.odoobridge.application.contract.SampleRecords;
import dev.odoobridge.application.contract.Stores;
import dev.odoobridge.domain.feed.FeedCursor;
import dev.odoobridge.domain.feed.FeedFilter;
import dev.odoobridge.domain.feed.FeedSlice;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Promise 5 for the host's side: transactions that overlap make no reader skip a change. */
final class OverlappingChangesIT {
  private final Stores stores = PostgresStores.empty();

  @BeforeEach
  void addIntegration() {
    stores.integrations().add(SampleIntegrations.integration(SampleRecords.INTEGRATION));
  }

  private void append(String id) {
    stores.feed().append(List.of(created(id)));
  }

  private FeedSlice read(FeedCursor after) {
    return stores.feed().read(FeedFilter.ALL, after, 10_000);
  }

  private static List<String> ids(FeedSlice slice) {
    return slice.changes().stream().map(it -> it.value().key().hostId().value()).toList();
  }

  @Test
  void showALaterOneThatEndsFirstOnlyTogetherWithTheEarlierOne() throws Exception {
    var early = new CountDownLatch(1);
    var mayEnd = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var first =
          threads.submit(
              () ->
                  stores
                      .transactions()
                      .run(
                          () -> {
                            append("early");
                            early.countDown();
                            await(mayEnd);
                          }));
      await(early);
      append("late");

      var between = read(FeedCursor.START);
      mayEnd.countDown();
      first.get(10, TimeUnit.SECONDS);

      assertEquals(List.of(), ids(between));
      assertEquals(List.of("early", "late"), ids(read(between.next())));
    }
  }

  @Test
  void showAnEarlierNumberOfALaterTransactionInItsPlace() throws Exception {
    var begun = new CountDownLatch(1);
    var mayAppend = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      // Has its number as a transaction first, and that of its change last.
      var first =
          threads.submit(
              () ->
                  stores
                      .transactions()
                      .run(
                          () -> {
                            PostgresStores.transactions()
                                .with(
                                    it ->
                                        Sql.of("SELECT pg_current_xact_id()::text AS id")
                                            .only(it, row -> row.text("id")));
                            begun.countDown();
                            await(mayAppend);
                            append("slow");
                          }));
      await(begun);
      append("quick");
      var between = read(FeedCursor.START);
      mayAppend.countDown();
      first.get(10, TimeUnit.SECONDS);

      assertEquals(List.of(), ids(between));
      assertEquals(List.of("slow", "quick"), ids(read(between.next())));
    }
  }

  @Test
  void loseNothingToAReaderThatFollowsManyWriters() throws Exception {
    var writers = 6;
    var each = 60;
    var seen = new ArrayList<String>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var writing = new ArrayList<Future<?>>();
      for (var writer = 0; writer < writers; writer++) {
        var name = "w" + writer + "-";
        writing.add(
            threads.submit(
                () -> {
                  for (var number = 0; number < each; number++) {
                    var id = name + number;
                    stores
                        .transactions()
                        .run(
                            () -> {
                              append(id);
                              append(id + "b");
                            });
                  }
                }));
      }
      var place = FeedCursor.START;
      while (writing.stream().anyMatch(it -> !it.isDone())) {
        var slice = read(place);
        seen.addAll(ids(slice));
        place = slice.next();
      }
      for (var it : writing) {
        it.get();
      }
      seen.addAll(ids(read(place)));
    }

    assertEquals(writers * each * 2, seen.size());
    assertEquals(seen.size(), seen.stream().distinct().count());
    assertEquals(ids(read(FeedCursor.START)), seen);
  }

  @Test
  void goOnBehindEarlierOnesInAnotherCluster() {
    append("before");
    var place = read(FeedCursor.START).next();
    PostgresStores.transactions()
        .with(
            it ->
                Sql.of(
                        """
                        UPDATE change_feed SET tx = (tx::text::bigint + 1000000000)::text::xid8
                        """)
                    .update(it));
    var ahead = new FeedCursor(place.epoch(), place.transaction() + 2_000_000_000L, 0);
    PostgresStores.transactions()
        .with(it -> Sql.of("UPDATE change_feed_state SET cluster = 'another'").update(it));

    FeedEpoch.ensure(PostgresStores.transactions());
    append("after");

    assertEquals(List.of("after"), ids(read(ahead)));
    assertEquals(List.of("before", "after"), ids(read(FeedCursor.START)));
    assertTrue(read(ahead).next().isBehind(ahead));
  }

  /** The bridge's user need not be a superuser. */
  @Test
  void askOnlyWhatAnyUserMayKnowOfTheCluster() {
    var cluster =
        PostgresStores.transactions()
            .with(
                connection -> {
                  Sql.of("CREATE ROLE anybody").update(connection);
                  Sql.of("SET LOCAL ROLE anybody").update(connection);
                  var found =
                      Sql.of(
                              """
                              SELECT system_identifier || '/' || timeline_id AS name
                              FROM pg_control_system(), pg_control_checkpoint()
                              """)
                          .only(connection, row -> row.text("name"));
                  Sql.of("RESET ROLE").update(connection);
                  Sql.of("DROP ROLE anybody").update(connection);
                  return found;
                });

    assertTrue(cluster.matches("[0-9]+/[0-9]+"), cluster);
  }

  private static void await(CountDownLatch latch) {
    try {
      assertTrue(latch.await(10, TimeUnit.SECONDS));
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }
}
