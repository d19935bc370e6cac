package dev.odoobridge.application.failures;

import static dev.odoobridge.application.sync.SampleProfile.CUSTOMER;
import static dev.odoobridge.application.sync.SampleProfile.ORDER;
import static dev.odoobridge.application.sync.SyncBench.HOST;
import static dev.odoobridge.application.sync.SyncBench.ID;
import static dev.odoobridge.application.sync.SyncBench.PERSON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.application.port.in.ManageFailures;
import dev.odoobridge.application.port.in.ManageFailures.Result;
import dev.odoobridge.application.port.in.WriteRecords;
import dev.odoobridge.application.sync.ServicesBench;
import dev.odoobridge.application.sync.SyncBench;
import dev.odoobridge.domain.failure.FailureFilter;
import dev.odoobridge.domain.failure.FailureGroup;
import dev.odoobridge.domain.failure.FailureGroupId;
import dev.odoobridge.domain.failure.ParkedChange;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.HostId;
import dev.odoobridge.domain.record.HostRecord;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.testkit.odoo.orm.OdooFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ManageFailuresServiceTest {
  private static final FailureGroupId UNKNOWN = new FailureGroupId("0123456789abcdef0123");

  private final ServicesBench bench = ServicesBench.of(19);
  private final ManageFailures failures =
      new ManageFailuresService(
          bench.stores().failures(),
          bench.stores().records(),
          bench.stores().integrations(),
          bench.profiles(),
          bench.bench().clock);

  private void put(String id, String name) {
    var fields = SyncBench.members("first_name", name, "last_name", id);
    var write = new WriteRecords.Write(new HostId(id), fields, true, Optional.empty());
    assertInstanceOf(
        WriteRecords.Result.Stored.class, bench.host().write(HOST, ID, CUSTOMER, write));
  }

  /** Odoo refuses the Adas for one reason and the Bobs for another. */
  @BeforeEach
  void someAreRefused() {
    bench.refuse("Ada", OdooFault.user("Record 4711 is locked"));
    bench.refuse("Bob", OdooFault.user("No Bobs, please"));
    for (var number = 0; number < 30; number++) {
      put("c" + number, "Ada");
    }
    put("d", "Bob");
    put("e", "Eve");
    bench.sync();
  }

  private List<FailureGroup> groups() {
    return failures.list(FailureFilter.ALL, FailureGroup.SORTING.first(10)).items();
  }

  private FailureGroup largest() {
    return groups().getFirst();
  }

  @Nested
  class Listing {
    @Test
    void takesTheSameCauseOverManyRecordsForOneGroup() {
      assertEquals(List.of(30L, 1L), groups().stream().map(FailureGroup::count).toList());
      assertEquals("odoo-refused", largest().code());
      assertTrue(largest().example().contains("is locked"), largest()::example);
    }

    @Test
    void goesOnFromPageToPage() {
      var slice = FailureGroup.SORTING.first(1);
      var first = failures.list(FailureFilter.ALL, slice);
      var second = failures.list(FailureFilter.ALL, slice.behind(first.items().getFirst()));

      assertEquals(groups(), List.of(first.items().getFirst(), second.items().getFirst()));
      assertEquals(Optional.of(slice.mark(first.items().getFirst())), first.next());
      assertEquals(2, first.total());
      assertEquals(Optional.empty(), second.next());
    }

    @Test
    void showsTheRecordsOfAGroupWithTheirContent() {
      var seen = new ArrayList<HostRecord>();
      var slice = ParkedChange.SORTING.first(8);
      var page = failures.records(largest().id(), slice).orElseThrow();
      seen.addAll(page.records());
      while (page.changes().next().isPresent()) {
        var last = page.changes().items().getLast();
        page = failures.records(largest().id(), slice.behind(last)).orElseThrow();
        seen.addAll(page.records());
      }

      assertEquals(30, seen.size());
      assertEquals("Ada", seen.getFirst().current().row().field("first_name").display());
      assertEquals(Optional.empty(), failures.records(UNKNOWN, slice));
    }
  }

  @Nested
  class Retrying {
    @Test
    void aGroupReachesOdooOnceItsCauseIsGone() {
      bench.forgive();

      assertEquals(new Result.Released(30), failures.retry(PERSON, largest().id()));

      assertEquals(1, groups().size());
      bench.sync();
      assertEquals(1, bench.pending());
    }

    @Test
    void aGroupWhoseCauseIsNotGoneIsTheSameGroupAgain() {
      var before = largest();

      failures.retry(PERSON, before.id());
      bench.sync();

      assertEquals(before.id(), largest().id());
      assertEquals(30, largest().count());
      var record =
          failures.records(before.id(), ParkedChange.SORTING.first(1)).orElseThrow().records();
      assertEquals(2, record.getFirst().pending().orElseThrow().attempts());
    }

    @Test
    void oneRecordLeavesTheOthers() {
      assertEquals(new Result.Released(1), failures.retry(PERSON, ID, CUSTOMER, new HostId("c7")));
      assertEquals(new Result.Released(0), failures.retry(PERSON, ID, CUSTOMER, new HostId("c7")));

      assertEquals(29, largest().count());
    }

    @Test
    void allOfAnEntityOrOfTheIntegration() {
      assertEquals(new Result.Released(0), failures.retryAll(PERSON, ID, Optional.of(ORDER)));
      assertEquals(new Result.Released(31), failures.retryAll(PERSON, ID, Optional.empty()));
      assertEquals(new Result.Released(0), failures.retryAll(PERSON, ID, Optional.of(CUSTOMER)));
      assertEquals(List.of(), groups());
    }

    @Test
    void namesWhatIsNotThere() {
      var nobody = new IntegrationId("nobody");
      var nothing = new EntityName("nothing");
      var known = bench.profiles().find("sample").orElseThrow().entityNames();

      assertEquals(new Result.NoSuchGroup(UNKNOWN), failures.retry(PERSON, UNKNOWN));
      assertEquals(
          new Result.NoSuchIntegration(nobody),
          failures.retryAll(PERSON, nobody, Optional.empty()));
      assertEquals(
          new Result.NoSuchEntity(nothing, known),
          failures.retryAll(PERSON, ID, Optional.of(nothing)));
      assertEquals(
          new Result.NoSuchRecord(new HostId("x")),
          failures.retry(PERSON, ID, CUSTOMER, new HostId("x")));
    }
  }

  @Test
  void aParkedRecordIsTriedAgainWhenItsDataChanges() {
    put("d", "Bobby");

    assertEquals(1, groups().size());
    bench.sync();
    assertEquals(30, bench.pending());
  }
}
