package dev.odoobridge.application.contract;

import static dev.odoobridge.application.contract.SampleRecords.CUSTOMER;
import static dev.odoobridge.application.contract.SampleRecords.INTEGRATION;
import static dev.odoobridge.application.contract.SampleRecords.NOON;
import static dev.odoobridge.application.contract.SampleRecords.customer;
import static dev.odoobridge.application.contract.SampleRecords.ids;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.application.port.out.StoreFailure;
import dev.odoobridge.application.port.out.Transactions;
import dev.odoobridge.domain.access.Role;
import dev.odoobridge.domain.access.User;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.sync.Cursor;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Holds for every {@link Transactions}. */
public interface TransactionsContract extends StoreContract {

  private Transactions transactions() {
    return stores().transactions();
  }

  private long count() {
    return records().count(INTEGRATION, CUSTOMER);
  }

  private void save(String id) {
    records().save(List.of(customer(id)));
  }

  private static void fail(Throwable failure) {
    switch (failure) {
      case RuntimeException exception -> throw exception;
      case Error error -> throw error;
      default -> throw new AssertionError(failure);
    }
  }

  @Test
  default void keepsWhatTheWorkDidAndReturnsItsResult() {
    addIntegration();

    var result =
        transactions()
            .call(
                () -> {
                  save("a");
                  return "done";
                });

    assertEquals("done", result);
    assertEquals(1, count());
  }

  @Test
  default void showsTheWorkItsOwnChanges() {
    addIntegration();

    transactions()
        .run(
            () -> {
              save("a");
              assertEquals(1, count());
            });
  }

  @Test
  default void keepsNothingOfAnyStoreWhenTheWorkThrows() {
    addIntegration();
    var failure = new IllegalStateException("on purpose");
    var second = SampleIntegrations.integration(new IntegrationId("b"));

    var thrown =
        assertThrows(
            IllegalStateException.class,
            () ->
                transactions()
                    .run(
                        () -> {
                          save("a");
                          stores().cursors().save(INTEGRATION, CUSTOMER, cursor(5));
                          stores().runs().save(SampleRuns.running("r-1"));
                          stores().integrations().add(second);
                          stores().users().add(new User("eve", Role.ADMIN, "hash", NOON));
                          fail(failure);
                        }));

    assertSame(failure, thrown);
    assertEquals(0, count());
    assertEquals(Cursor.START, stores().cursors().find(INTEGRATION, CUSTOMER));
    assertEquals(Optional.empty(), stores().runs().find(SampleRuns.running("r-1").id()));
    assertEquals(Optional.empty(), stores().integrations().find(second.id()));
    assertEquals(Optional.empty(), stores().users().find("eve"));
  }

  @Test
  default void keepsNothingWhenTheWorkDiesOfAnError() {
    addIntegration();
    var error = new StackOverflowError("on purpose");

    var thrown =
        assertThrows(
            StackOverflowError.class,
            () ->
                transactions()
                    .run(
                        () -> {
                          save("a");
                          fail(error);
                        }));

    assertSame(error, thrown);
    assertEquals(0, count());
  }

  @Test
  default void worksAgainAfterAFailure() {
    keepsNothingWhenTheWorkDiesOfAnError();

    transactions().run(() -> save("b"));

    assertEquals(ids("b"), records().ids(INTEGRATION, CUSTOMER, Optional.empty(), 10));
  }

  @Test
  default void joinsTheTransactionItIsIn() {
    addIntegration();

    assertThrows(
        IllegalStateException.class,
        () ->
            transactions()
                .run(
                    () -> {
                      transactions().run(() -> save("inner"));
                      fail(new IllegalStateException("after the inner one ended well"));
                    }));

    assertEquals(0, count());
  }

  @Test
  default void showsAnInnerOneWhatTheOuterDid() {
    addIntegration();

    transactions()
        .run(
            () -> {
              save("outer");
              transactions().run(() -> assertEquals(1, count()));
            });

    assertEquals(1, count());
  }

  @Test
  default void keepsNothingWhenAnInnerOneFailedAlthoughTheOuterCaughtIt() {
    addIntegration();
    var failure = new IllegalArgumentException("on purpose");

    var refused =
        assertThrows(
            StoreFailure.class,
            () ->
                transactions()
                    .run(
                        () -> {
                          save("outer");
                          assertThrows(
                              IllegalArgumentException.class,
                              () -> transactions().run(() -> fail(failure)));
                        }));

    assertSame(failure, refused.getCause());
    assertEquals(0, count());
  }

  @Test
  default void keepsNothingWhenAStoreCallFailedAlthoughTheWorkCaughtIt() {
    addIntegration();
    var unknown = SampleRuns.running("r-unknown").id();

    assertThrows(
        StoreFailure.class,
        () ->
            transactions()
                .run(
                    () -> {
                      save("a");
                      assertThrows(
                          IllegalArgumentException.class,
                          () -> stores().runs().addItems(unknown, List.of()));
                    }));

    assertEquals(0, count());
  }

  @Test
  default void hidesItsChangesFromOtherThreadsUntilItEnds() {
    addIntegration();

    transactions()
        .run(
            () -> {
              save("a");
              assertEquals(0, OtherThread.start(this::count).result());
            });

    assertEquals(1, OtherThread.start(this::count).result());
  }

  @Test
  default void countsRightWhenManyThreadsCountAtOnce() {
    given(customer("a"));

    var threads =
        IntStream.range(0, 40).mapToObj(_ -> OtherThread.run(this::incrementVersion)).toList();
    threads.forEach(OtherThread::result);

    assertEquals(
        41, records().find(INTEGRATION, CUSTOMER, ids("a")).get(ids("a").getFirst()).version());
  }

  private void incrementVersion() {
    transactions()
        .run(
            () -> {
              var found = records().lock(INTEGRATION, CUSTOMER, ids("a")).values();
              assertTrue(found.size() == 1);
              found.forEach(it -> records().save(List.of(SampleRecords.changed(it, it.said()))));
            });
  }

  private static Cursor cursor(long afterId) {
    return Cursor.START.with(new Cursor.Pass(Optional.empty(), Optional.empty(), afterId));
  }
}
