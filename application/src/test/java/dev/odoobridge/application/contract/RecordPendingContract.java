package dev.odoobridge.application.contract;

import static dev.odoobridge.application.contract.SampleRecords.CUSTOMER;
import static dev.odoobridge.application.contract.SampleRecords.INTEGRATION;
import static dev.odoobridge.application.contract.SampleRecords.NOON;
import static dev.odoobridge.application.contract.SampleRecords.ORDER;
import static dev.odoobridge.application.contract.SampleRecords.customer;
import static dev.odoobridge.application.contract.SampleRecords.deleted;
import static dev.odoobridge.application.contract.SampleRecords.ids;
import static dev.odoobridge.application.contract.SampleRecords.parkedChange;
import static dev.odoobridge.application.contract.SampleRecords.pending;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.odoobridge.domain.record.HostId;
import dev.odoobridge.domain.record.HostRecord;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.record.Parked;
import dev.odoobridge.domain.record.Pending;
import dev.odoobridge.domain.record.RecordKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Changes that have not reached Odoo. */
public interface RecordPendingContract extends StoreContract {

  private List<HostId> due(Instant time) {
    return records().pending(INTEGRATION, CUSTOMER, Optional.of(time), Optional.empty(), 100);
  }

  private static HostRecord in(String integration, HostRecord record) {
    var key = record.key();
    return new HostRecord(
        new RecordKey(new IntegrationId(integration), key.entity(), key.hostId()),
        record.said(),
        record.current(),
        record.version(),
        record.deleted(),
        record.changedAt(),
        record.changedBy(),
        record.pending(),
        record.link());
  }

  @Test
  default void listsAllPendingInTheOrderOfIds() {
    given(
        pending("c"),
        customer("b"),
        pending("a", parkedChange()),
        deleted(pending("d")),
        pending("B", Pending.from(NOON.plusSeconds(999))));

    assertEquals(
        ids("B", "a", "c", "d"),
        records().pending(INTEGRATION, CUSTOMER, Optional.empty(), Optional.empty(), 100));
    assertEquals(
        List.of(), records().pending(INTEGRATION, ORDER, Optional.empty(), Optional.empty(), 100));
  }

  @Test
  default void takesWhatWaitsForAReferenceForDueWhenItsTimeHasCome() {
    var cause = new Parked(Parked.REFERENCE, "no customer yet", NOON);
    given(pending("a", Pending.from(NOON).waiting(NOON.plusSeconds(2), cause)));

    assertEquals(List.of(), due(NOON.plusSeconds(1)));
    assertEquals(ids("a"), due(NOON.plusSeconds(2)));
    assertEquals(List.of(INTEGRATION), records().integrationsWithDueChanges(NOON.plusSeconds(2)));
    assertEquals(List.of(), records().integrationsWithDueChanges(NOON.plusSeconds(1)));
  }

  @Test
  default void listsOnlyThoseThatAreDueAndNotParked() {
    given(
        pending("now", Pending.from(NOON)),
        pending("later", Pending.from(NOON.plusNanos(1000))),
        pending("parked", parkedChange()),
        pending("before", Pending.from(NOON.minusSeconds(5))));

    assertEquals(ids("before", "now"), due(NOON));
    assertEquals(ids("before", "later", "now"), due(NOON.plusNanos(1000)));
    assertEquals(ids("before"), due(NOON.minusNanos(1000)));
  }

  @Test
  default void findsAChangeDueAtTheVeryMomentItWasMade() {
    var fine = NOON.plusNanos(123_456_789);
    given(pending("a", Pending.from(fine)));

    assertEquals(ids("a"), due(fine));
  }

  @Test
  default void listsPendingPageByPage() {
    given(pending("a"), pending("b"), pending("c"), pending("d", parkedChange()));

    assertEquals(
        ids("b", "c"),
        records()
            .pending(
                INTEGRATION, CUSTOMER, Optional.empty(), Optional.of(SampleRecords.id("a")), 2));
    assertEquals(
        ids("c"),
        records()
            .pending(
                INTEGRATION, CUSTOMER, Optional.of(NOON), Optional.of(SampleRecords.id("b")), 2));
    assertEquals(
        ids("a", "b"),
        records().pending(INTEGRATION, CUSTOMER, Optional.of(NOON), Optional.empty(), 2));
  }

  @Test
  default void countsPendingParkedOnesIncluded() {
    given(customer("a"), pending("b"), pending("c", parkedChange()), deleted(pending("d")));

    assertEquals(3, records().countPending(INTEGRATION, CUSTOMER));
    assertEquals(0, records().countPending(INTEGRATION, ORDER));
  }

  @Test
  default void tellsSinceWhenTheOldestWaits() {
    given(
        customer("a"),
        pending("b"),
        pending("c", Pending.from(NOON.minusSeconds(90))),
        pending("d", Pending.from(NOON.plusSeconds(90))));

    assertEquals(
        Optional.of(NOON.minusSeconds(90)), records().oldestPending(INTEGRATION, CUSTOMER));
    assertEquals(Optional.empty(), records().oldestPending(INTEGRATION, ORDER));
  }

  @Test
  default void countsDeletionsThatWaitParkedOnesIncluded() {
    given(
        deleted(customer("a")),
        deleted(pending("b")),
        deleted(pending("c", parkedChange())),
        pending("d"));

    assertEquals(2, records().countDeletions(INTEGRATION, CUSTOMER));
    assertEquals(0, records().countDeletions(INTEGRATION, ORDER));
  }

  @Test
  default void namesEachIntegrationWithADueChangeOnce() {
    for (var name : List.of("parked", "none", "later", "due-b", "due-a")) {
      stores().integrations().add(SampleIntegrations.integration(new IntegrationId(name)));
    }
    records()
        .save(
            List.of(
                in("parked", pending("a", parkedChange())),
                in("none", customer("a")),
                in("later", pending("a", Pending.from(NOON.plusSeconds(1)))),
                in("due-b", pending("a")),
                in("due-b", pending("b")),
                in("due-a", deleted(pending("a")))));

    var named = records().integrationsWithDueChanges(NOON).stream().map(IntegrationId::value);

    assertEquals(List.of("due-a", "due-b"), named.sorted().toList());
  }

  @Test
  default void keepsAMessageForPeopleWithoutItsZeroBytes() {
    var parked = new Parked("refused", "a zero \0 byte", NOON);
    given(pending("a", Pending.from(NOON).parked(parked)));

    var stored = records().find(INTEGRATION, CUSTOMER, ids("a")).get(SampleRecords.id("a"));

    assertEquals(
        "a zero \uFFFD byte",
        stored.pending().flatMap(Pending::parked).orElseThrow().message().replace('\0', '\uFFFD'));
  }
}
