package dev.odoobridge.application.contract;

import static dev.odoobridge.application.contract.SampleRecords.CUSTOMER;
import static dev.odoobridge.application.contract.SampleRecords.INTEGRATION;
import static dev.odoobridge.application.contract.SampleRecords.NOON;
import static dev.odoobridge.application.contract.SampleRecords.ORDER;
import static dev.odoobridge.application.contract.SampleRecords.changed;
import static dev.odoobridge.application.contract.SampleRecords.customer;
import static dev.odoobridge.application.contract.SampleRecords.deleted;
import static dev.odoobridge.application.contract.SampleRecords.fields;
import static dev.odoobridge.application.contract.SampleRecords.full;
import static dev.odoobridge.application.contract.SampleRecords.ids;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.odoobridge.application.port.out.StoreFailure;
import dev.odoobridge.domain.link.Base;
import dev.odoobridge.domain.link.Link;
import dev.odoobridge.domain.record.Content;
import dev.odoobridge.domain.record.HostRecord;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.record.Pending;
import dev.odoobridge.domain.record.RecordKey;
import dev.odoobridge.domain.value.FieldValue;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Saving and finding records. */
public interface RecordSaveContract extends StoreContract {

  private HostRecord stored(HostRecord record) {
    var key = record.key();
    var found = records().find(key.integration(), key.entity(), List.of(key.hostId()));
    return found.values().iterator().next();
  }

  @Test
  default void findsARecordAsItWasSaved() {
    given(full());

    assertEquals(full(), stored(full()));
  }

  @Test
  default void findsThoseThatAreThereDeletedOnesIncluded() {
    given(customer("a"), deleted(customer("b")), customer("c"));

    var found = records().find(INTEGRATION, CUSTOMER, ids("a", "b", "missing", "a"));

    assertEquals(
        Map.of(ids("a").getFirst(), customer("a"), ids("b").getFirst(), deleted(customer("b"))),
        found);
  }

  @Test
  default void findsNothingForNoIds() {
    given(customer("a"));

    assertEquals(Map.of(), records().find(INTEGRATION, CUSTOMER, List.of()));
  }

  @Test
  default void keepsEntitiesAndIntegrationsApart() {
    var other = new IntegrationId("other");
    var elsewhere =
        new HostRecord(
            new RecordKey(other, CUSTOMER, ids("a").getFirst()),
            Content.EMPTY,
            Content.EMPTY,
            1,
            false,
            NOON,
            "bob",
            Optional.empty(),
            Optional.of(SampleRecords.link(1)));
    stores().integrations().add(SampleIntegrations.integration(other));
    var order = SampleRecords.record(ORDER, "a", Content.EMPTY);

    given(SampleRecords.linked("a", 1), order, elsewhere);

    assertEquals(SampleRecords.linked("a", 1), stored(customer("a")));
    assertEquals(order, stored(order));
    assertEquals(elsewhere, stored(elsewhere));
  }

  @Test
  default void savesTheSameRecordTwiceToTheSameEffect() {
    given(full(), customer("a"));

    records().save(List.of(full(), customer("a")));

    assertEquals(full(), stored(full()));
    assertEquals(customer("a"), stored(customer("a")));
  }

  @Test
  default void replacesAllOfAKnownRecord() {
    given(full());
    var next =
        new HostRecord(
            full().key(),
            fields(Map.of("total", FieldValue.number(2))),
            fields(Map.of("total", FieldValue.number(3))),
            8,
            false,
            NOON.plusSeconds(1),
            "carol",
            Optional.of(Pending.from(NOON.plusSeconds(1))),
            Optional.of(new Link(SampleRecords.link(5).odooId(), Base.EMPTY, NOON)));

    records().save(List.of(next));

    assertEquals(next, stored(full()));
  }

  @Test
  default void takesAwayThePendingChangeAndTheLinkThatAreAbsent() {
    given(full());
    var bare = full().withPending(Optional.empty()).withLink(Optional.empty());

    records().save(List.of(bare));

    assertEquals(bare, stored(full()));
    assertEquals(0, records().countPending(INTEGRATION, ORDER));
    assertEquals(List.of(), records().linkedOdooIds(INTEGRATION, ORDER, Optional.empty(), 10));
  }

  @Test
  default void keepsTheLastWhenARecordIsGivenTwice() {
    var next = changed(customer("a"), fields(Map.of("name", FieldValue.text("new"))));

    given(customer("a"), next);

    assertEquals(next, stored(next));
  }

  @Test
  default void savesNothingWhenNothingIsGiven() {
    records().save(List.of());

    assertEquals(0, records().count(INTEGRATION, CUSTOMER));
  }

  @Test
  default void keepsTimesToTheMicrosecondAndCutsTheRest() {
    var fine = Instant.parse("2026-01-31T12:00:00.123456789Z");
    var record = customer("a").withPending(Optional.of(Pending.from(fine)));

    given(record);

    var cut = Pending.from(Instant.parse("2026-01-31T12:00:00.123456Z"));
    assertEquals(Optional.of(cut), stored(record).pending());
  }

  @Test
  default void refusesRecordsOfAnUnknownIntegration() {
    assertThrows(StoreFailure.class, () -> records().save(List.of(customer("a"))));

    assertEquals(0, records().count(INTEGRATION, CUSTOMER));
  }
}
