package dev.odoobridge.application.contract;

import static dev.odoobridge.application.contract.SampleRecords.CUSTOMER;
import static dev.odoobridge.application.contract.SampleRecords.INTEGRATION;
import static dev.odoobridge.application.contract.SampleRecords.changed;
import static dev.odoobridge.application.contract.SampleRecords.customer;
import static dev.odoobridge.application.contract.SampleRecords.deleted;
import static dev.odoobridge.application.contract.SampleRecords.id;
import static dev.odoobridge.application.contract.SampleRecords.ids;
import static dev.odoobridge.application.contract.SampleRecords.linked;
import static dev.odoobridge.application.contract.SampleRecords.pending;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.odoobridge.domain.record.Content;
import dev.odoobridge.domain.record.HostId;
import dev.odoobridge.domain.record.HostRecord;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Locking records for the length of a transaction. */
public interface RecordLockContract extends StoreContract {

  private Map<HostId, HostRecord> lock(String... hostIds) {
    return records().lock(INTEGRATION, CUSTOMER, ids(hostIds));
  }

  private Map<HostId, HostRecord> lockInTransaction(String... hostIds) {
    return stores().transactions().call(() -> lock(hostIds));
  }

  @Test
  default void refusesToLockOutsideATransaction() {
    given(customer("a"));

    assertThrows(IllegalStateException.class, () -> lock("a"));
    assertThrows(IllegalStateException.class, this::lock);
  }

  @Test
  default void locksWhatFindFinds() {
    given(linked("a", 1), deleted(customer("b")), pending("c"));

    var locked = lockInTransaction("a", "b", "c", "missing");

    assertEquals(records().find(INTEGRATION, CUSTOMER, ids("a", "b", "c")), locked);
    assertEquals(3, locked.size());
  }

  @Test
  default void makesAnotherLockWaitAndThenShowsItEverythingNew() {
    given(linked("a", 1));
    var next = pending("a").withLink(Optional.of(SampleRecords.link(2)));

    var other =
        stores()
            .transactions()
            .call(
                () -> {
                  lock("a");
                  var waiting = OtherThread.start(() -> lockInTransaction("a"));
                  waiting.assertWaits();
                  records().save(List.of(changed(next, Content.EMPTY)));
                  return waiting;
                });

    assertEquals(Map.of(id("a"), changed(next, Content.EMPTY)), other.result());
  }

  @Test
  default void makesAnotherLockOfARecordThatIsNotThereYetWait() {
    addIntegration();

    var other =
        stores()
            .transactions()
            .call(
                () -> {
                  assertEquals(Map.of(), lock("new", "newer"));
                  var waiting = OtherThread.start(() -> lockInTransaction("newest", "new"));
                  waiting.assertWaits();
                  records().save(List.of(linked("new", 1)));
                  return waiting;
                });

    assertEquals(Map.of(id("new"), linked("new", 1)), other.result());
  }

  @Test
  default void makesAnotherSaveWait() {
    given(customer("a"));
    var byOther = linked("a", 7);

    var other =
        stores()
            .transactions()
            .call(
                () -> {
                  lock("a");
                  var waiting = OtherThread.run(() -> records().save(List.of(byOther)));
                  waiting.assertWaits();
                  records().save(List.of(pending("a")));
                  assertEquals(Map.of(id("a"), pending("a")), lock("a"));
                  return waiting;
                });

    other.result();
    assertEquals(
        byOther, records().find(INTEGRATION, CUSTOMER, ids("a")).get(byOther.key().hostId()));
  }

  @Test
  default void makesARemovalWait() {
    given(customer("a"));

    var other =
        stores()
            .transactions()
            .call(
                () -> {
                  lock("a");
                  var waiting =
                      OtherThread.run(() -> records().remove(INTEGRATION, CUSTOMER, ids("a")));
                  waiting.assertWaits();
                  assertEquals(1, lock("a").size());
                  return waiting;
                });

    other.result();
    assertEquals(Map.of(), records().find(INTEGRATION, CUSTOMER, ids("a")));
  }

  @Test
  default void letsOthersReadWhatIsLocked() {
    given(customer("a"));

    stores()
        .transactions()
        .run(
            () -> {
              lock("a");
              var read =
                  OtherThread.start(() -> records().find(INTEGRATION, CUSTOMER, ids("a"))).result();
              assertEquals(Map.of(id("a"), customer("a")), read);
            });
  }

  @Test
  default void neverBlocksTwoCallersForEverWhateverTheOrderOfTheirIds() {
    var names = IntStream.range(0, 50).mapToObj(index -> "r-" + index).toList();
    given(names.stream().map(SampleRecords::linkedByNumber).toArray(HostRecord[]::new));

    for (var round = 0; round < 10; round++) {
      var forth = OtherThread.run(() -> lockAndSave(names));
      var back = OtherThread.run(() -> lockAndSave(names.reversed()));
      var saved = OtherThread.run(() -> saveAll(names.reversed()));
      forth.result();
      back.result();
      saved.result();
    }
  }

  private void lockAndSave(List<String> names) {
    stores()
        .transactions()
        .run(
            () -> {
              var found = lock(names.toArray(String[]::new));
              names.forEach(it -> records().save(List.of(found.get(SampleRecords.id(it)))));
            });
  }

  private void saveAll(List<String> names) {
    records().save(names.stream().map(SampleRecords::linkedByNumber).toList());
  }
}
