package dev.odoobridge.application.contract;

import static dev.odoobridge.application.contract.SampleRecords.CUSTOMER;
import static dev.odoobridge.application.contract.SampleRecords.INTEGRATION;
import static dev.odoobridge.application.contract.SampleRecords.NOON;
import static dev.odoobridge.application.contract.SampleRecords.ORDER;
import static dev.odoobridge.application.contract.SampleRecords.customer;
import static dev.odoobridge.application.contract.SampleRecords.deleted;
import static dev.odoobridge.application.contract.SampleRecords.id;
import static dev.odoobridge.application.contract.SampleRecords.ids;
import static dev.odoobridge.application.contract.SampleRecords.link;
import static dev.odoobridge.application.contract.SampleRecords.pending;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.odoobridge.application.port.out.FailureStore;
import dev.odoobridge.domain.failure.Cause;
import dev.odoobridge.domain.failure.FailureFilter;
import dev.odoobridge.domain.failure.FailureGroup;
import dev.odoobridge.domain.failure.FailureGroupId;
import dev.odoobridge.domain.failure.ParkedChange;
import dev.odoobridge.domain.record.Content;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.HostRecord;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.record.Parked;
import dev.odoobridge.domain.record.Pending;
import dev.odoobridge.domain.record.RecordKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every store of failures does. */
public interface FailureStoreContract extends StoreContract {
  IntegrationId OTHER = new IntegrationId("other");

  private FailureStore failures() {
    return stores().failures();
  }

  private static HostRecord parked(
      IntegrationId integration, EntityName entity, String id, Parked cause) {
    return new HostRecord(
        new RecordKey(integration, entity, id(id)),
        Content.EMPTY,
        Content.EMPTY,
        1,
        false,
        NOON,
        "alice",
        Optional.of(Pending.from(NOON).parked(cause)),
        Optional.empty());
  }

  private static HostRecord parked(String id, String message, Instant at) {
    return parked(INTEGRATION, CUSTOMER, id, new Parked("odoo-refused", message, at));
  }

  private List<FailureGroup> groups() {
    return groups(FailureFilter.ALL);
  }

  private List<FailureGroup> groups(FailureFilter filter) {
    var groups = failures().groups(filter, Slices.all(FailureGroup.SORTING));
    assertEquals(groups.size(), failures().countGroups(filter));
    return groups;
  }

  private FailureGroupId only() {
    return groups().getFirst().id();
  }

  private void givenManyCauses() {
    stores().integrations().add(SampleIntegrations.integration(OTHER));
    given(
        parked("a", "no \"a\"", NOON),
        parked("b", "no \"b\"", NOON),
        parked("c", "never", NOON),
        parked(INTEGRATION, CUSTOMER, "d", new Parked("transition", "never", NOON)),
        parked(INTEGRATION, ORDER, "a", new Parked("odoo-refused", "never", NOON)),
        parked(OTHER, CUSTOMER, "a", new Parked("odoo-refused", "never", NOON)),
        pending("waiting"),
        customer("synced"));
  }

  @Test
  default void takeRecordsWithOneCauseForOneGroup() {
    given(
        parked("a", "record 1 is locked", NOON.plusSeconds(5)),
        parked("b", "record 22 is locked", NOON.plusSeconds(9)),
        parked("c", "record 333 is locked", NOON));

    var cause =
        Cause.of(
            new RecordKey(INTEGRATION, CUSTOMER, id("z")),
            new Parked("odoo-refused", "record 4 is locked", NOON));
    var group =
        new FailureGroup(
            cause.group(),
            INTEGRATION,
            CUSTOMER,
            "odoo-refused",
            3,
            NOON,
            NOON.plusSeconds(9),
            "record 22 is locked");
    assertEquals(List.of(group), groups());
    assertEquals(Optional.of(group), failures().find(group.id()));
  }

  @Test
  default void showTheLastByIdOfThoseParkedTogether() {
    given(
        parked("b", "record 2", NOON),
        parked("C", "record 3", NOON),
        parked("a", "record 1", NOON));

    assertEquals("record 2", groups().getFirst().example());
  }

  @Test
  default void keepCausesApartByIntegrationEntityCodeAndMessage() {
    givenManyCauses();

    var groups = groups();

    assertEquals(5, groups.size());
    assertEquals(2, groups.getFirst().count());
    assertEquals(5, groups.stream().map(FailureGroup::id).distinct().count());
  }

  @Test
  default void areNarrowedByEachCondition() {
    givenManyCauses();

    assertEquals(4, groups(FailureFilter.of(INTEGRATION)).size());
    assertEquals(1, groups(FailureFilter.of(OTHER)).size());
    assertEquals(
        1,
        groups(new FailureFilter(Optional.empty(), Optional.of(ORDER), Optional.empty())).size());
    assertEquals(
        1,
        groups(new FailureFilter(Optional.empty(), Optional.empty(), Optional.of("transition")))
            .size());
    assertEquals(
        2,
        groups(
                new FailureFilter(
                    Optional.of(INTEGRATION), Optional.of(CUSTOMER), Optional.of("odoo-refused")))
            .size());
    assertEquals(
        List.of(),
        groups(
            new FailureFilter(
                Optional.of(OTHER), Optional.of(ORDER), Optional.of("odoo-refused"))));
  }

  @Test
  default void areListedInEveryOrderTheLargestFirst() {
    givenManyCauses();
    given(parked("late", "much later", NOON.plusSeconds(60)));

    assertEquals(2, groups().getFirst().count());
    Slices.check(FailureGroup.SORTING, slice -> failures().groups(FailureFilter.ALL, slice));
  }

  @Test
  default void listTheirChangesInEveryOrder() {
    given(
        parked("c", "no", NOON),
        parked("B", "no", NOON.plusSeconds(1)),
        parked("a", "no", NOON),
        parked("d", "another", NOON));
    var group = groups().getFirst().id();

    assertEquals(
        List.of(
            new ParkedChange(id("B"), NOON.plusSeconds(1)),
            new ParkedChange(id("a"), NOON),
            new ParkedChange(id("c"), NOON)),
        failures().changes(group, Slices.all(ParkedChange.SORTING)));
    Slices.check(ParkedChange.SORTING, slice -> failures().changes(group, slice));
  }

  @Test
  default void listTheirRecordsInTheOrderOfIds() {
    given(
        parked("c", "no", NOON),
        parked("B", "no", NOON.plusSeconds(1)),
        deleted(parked("a", "no", NOON)),
        parked("d", "another", NOON));
    var group = groups().getFirst().id();

    assertEquals(
        ids("B", "a", "c"), failures().hostIds(group, Optional.empty(), Optional.empty(), 10));
    assertEquals(ids("B"), failures().hostIds(group, Optional.empty(), Optional.empty(), 1));
    assertEquals(ids("a"), failures().hostIds(group, Optional.empty(), Optional.of(id("B")), 1));
    assertEquals(ids("a", "c"), failures().hostIds(group, Optional.of(NOON), Optional.empty(), 10));
  }

  @Test
  default void endWithTheirLastRecord() {
    given(parked("a", "no", NOON), parked("b", "no", NOON));
    var group = only();
    var records = records().find(INTEGRATION, CUSTOMER, ids("a"));

    records().save(List.of(records.get(id("a")).withPending(Optional.of(Pending.from(NOON)))));
    assertEquals(1, groups().getFirst().count());
    records().remove(INTEGRATION, CUSTOMER, ids("b"));

    assertEquals(List.of(), groups());
    assertEquals(Optional.empty(), failures().find(group));
    assertEquals(List.of(), failures().hostIds(group, Optional.empty(), Optional.empty(), 10));
  }

  @Test
  default void letARecordMoveToAnotherGroup() {
    given(parked("a", "no", NOON));
    var before = only();

    records().save(List.of(parked("a", "never", NOON)));

    assertNotEquals(before, only());
    assertEquals(1, groups().size());
  }

  @Test
  default void releaseWhatIsParkedAndLeaveTheRestAsItIs() {
    var late = NOON.plusSeconds(90);
    var linked = parked("linked", "no", NOON).withLink(Optional.of(link(7)));
    given(parked("a", "no", NOON), linked, pending("b"), customer("c"), parked("left", "no", NOON));
    var waiting = records().find(INTEGRATION, CUSTOMER, ids("b")).get(id("b"));

    var count =
        failures()
            .release(INTEGRATION, CUSTOMER, ids("a", "b", "c", "a", "nobody", "linked"), late);

    assertEquals(2, count);
    var found = records().find(INTEGRATION, CUSTOMER, ids("a", "b", "c", "linked"));
    assertEquals(
        Optional.of(new Pending(NOON, 1, late, Optional.empty(), Optional.empty())),
        found.get(id("a")).pending());
    assertEquals(linked.link(), found.get(id("linked")).link());
    assertEquals(waiting, found.get(id("b")));
    assertEquals(Optional.empty(), found.get(id("c")).pending());
    assertEquals(ids("left"), failures().hostIds(only(), Optional.empty(), Optional.empty(), 10));
    assertEquals(
        ids("a", "b", "linked"),
        records().pending(INTEGRATION, CUSTOMER, Optional.of(late), Optional.empty(), 10));
  }

  @Test
  default void releaseNothingTwice() {
    given(parked("a", "no", NOON));

    assertEquals(1, failures().release(INTEGRATION, CUSTOMER, ids("a"), NOON));
    assertEquals(0, failures().release(INTEGRATION, CUSTOMER, ids("a"), NOON));
    assertEquals(0, failures().release(OTHER, CUSTOMER, ids("a"), NOON));
  }

  @Test
  default void takePartInTransactions() {
    given(parked("a", "no", NOON));
    try {
      stores()
          .transactions()
          .run(
              () -> {
                failures().release(INTEGRATION, CUSTOMER, ids("a"), NOON);
                throw new IllegalStateException("on purpose");
              });
    } catch (IllegalStateException expected) {
      assertEquals("on purpose", expected.getMessage());
    }

    assertEquals(1, groups().size());
  }
}
