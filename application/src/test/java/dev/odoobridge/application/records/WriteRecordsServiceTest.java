package dev.odoobridge.application.records;

import static dev.odoobridge.application.sync.SampleProfile.CUSTOMER;
import static dev.odoobridge.application.sync.SyncBench.HOST;
import static dev.odoobridge.application.sync.SyncBench.ID;
import static dev.odoobridge.application.sync.SyncBench.members;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.application.port.in.ReadRecords;
import dev.odoobridge.application.port.in.ReadRecords.Wanted;
import dev.odoobridge.application.port.in.WriteRecords.Effect;
import dev.odoobridge.application.port.in.WriteRecords.Result;
import dev.odoobridge.application.port.in.WriteRecords.Write;
import dev.odoobridge.application.sync.ServicesBench;
import dev.odoobridge.domain.listing.Slice;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.FieldProblem;
import dev.odoobridge.domain.record.HostId;
import dev.odoobridge.domain.record.HostRecord;
import dev.odoobridge.domain.record.IntegrationId;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class WriteRecordsServiceTest {
  private final ServicesBench bench = ServicesBench.of(19);
  private final ReadRecords reads =
      new ReadRecordsService(
          new Entities(bench.stores().integrations(), bench.profiles()),
          bench.stores().records(),
          InstantSource.system());

  private static Write put(String id, Object... fields) {
    return new Write(new HostId(id), members(fields), true, Optional.empty());
  }

  private static Write patch(String id, Object... fields) {
    return new Write(new HostId(id), members(fields), false, Optional.empty());
  }

  private Result write(Write write) {
    return bench.host().write(HOST, ID, CUSTOMER, write);
  }

  private Effect effect(Write write) {
    return assertInstanceOf(Result.Stored.class, write(write)).effect();
  }

  private Optional<HostRecord> find(String id) {
    return reads.find(ID, CUSTOMER, new HostId(id));
  }

  @Nested
  class Writing {
    @Test
    void saysWhatTheWriteDid() {
      assertEquals(Effect.CREATED, effect(put("c1", "first_name", "Ada")));
      assertEquals(Effect.UNCHANGED, effect(put("c1", "first_name", "Ada")));
      assertEquals(Effect.UPDATED, effect(patch("c1", "phone", "1")));
      assertEquals(2, find("c1").orElseThrow().version());
    }

    @Test
    void aPatchOfNothingMakesARecordThatMustBeWhole() {
      assertEquals(
          new Result.Invalid(List.of(new FieldProblem("first_name+last_name", "is required"))),
          write(patch("c1", "phone", "1")));
      assertEquals(Effect.CREATED, effect(patch("c1", "last_name", "Byron")));
    }

    @Test
    void aPatchCannotEmptyWhatIsRequired() {
      write(put("c1", "first_name", "Ada"));

      assertEquals(
          new Result.Invalid(List.of(new FieldProblem("first_name+last_name", "is required"))),
          write(patch("c1", "first_name", "")));
      assertEquals(Effect.UPDATED, effect(patch("c1", "first_name", "", "last_name", "B")));
    }

    @Test
    void refusesAVersionThatMovedOn() {
      write(put("c1", "first_name", "Ada"));
      var fields = members("first_name", "Bob");

      assertEquals(
          new Result.VersionMoved(1),
          write(new Write(new HostId("c1"), fields, true, Optional.of(7L))));
      assertInstanceOf(
          Result.Stored.class, write(new Write(new HostId("c1"), fields, true, Optional.of(1L))));
      assertEquals(
          new Result.VersionMoved(0),
          write(new Write(new HostId("c2"), fields, true, Optional.of(1L))));
    }

    @Test
    void oneThatIsWrongDoesNotStopTheOthersAndTheLaterOfTwoCounts() {
      var results =
          bench
              .host()
              .writeAll(
                  HOST,
                  ID,
                  CUSTOMER,
                  List.of(
                      put("c1", "first_name", "Ada"),
                      put("c2", "nonsense", 1),
                      put("c1", "first_name", "Bob"),
                      put("c1", "first_name", "Bob")));

      assertEquals(Effect.CREATED, assertInstanceOf(Result.Stored.class, results.get(0)).effect());
      assertInstanceOf(Result.Invalid.class, results.get(1));
      assertEquals(Effect.UPDATED, assertInstanceOf(Result.Stored.class, results.get(2)).effect());
      assertEquals(
          Effect.UNCHANGED, assertInstanceOf(Result.Stored.class, results.get(3)).effect());
      assertEquals("Bob", find("c1").orElseThrow().current().row().field("first_name").display());
      assertTrue(find("c2").isEmpty());
    }

    @Test
    void refusesWhatItDoesNotKnow() {
      var other = new IntegrationId("other");
      var nothing = new EntityName("nothing");
      var write = put("c1", "first_name", "Ada");

      assertEquals(
          new Result.NoSuchIntegration(other), bench.host().write(HOST, other, CUSTOMER, write));
      assertInstanceOf(Result.NoSuchEntity.class, bench.host().write(HOST, ID, nothing, write));
      var tooMany = Collections.nCopies(1001, write);
      assertThrows(
          IllegalArgumentException.class, () -> bench.host().writeAll(HOST, ID, CUSTOMER, tooMany));
    }
  }

  @Nested
  class Deleting {
    private Result delete(String id, Optional<Long> version) {
      return bench.host().delete(HOST, ID, CUSTOMER, new HostId(id), version);
    }

    @Test
    void whatNeverReachedOdooIsGoneAtOnce() {
      write(put("c1", "first_name", "Ada"));

      assertEquals(new Result.Deleted(), delete("c1", Optional.empty()));

      assertTrue(bench.stores().records().ids(ID, CUSTOMER, Optional.empty(), 9).isEmpty());
      assertEquals(new Result.Deleted(), delete("c1", Optional.empty()));
    }

    @Test
    void whatOdooHasStaysUntilOdooKnows() {
      write(put("c1", "first_name", "Ada"));
      bench.sync();

      delete("c1", Optional.empty());

      assertTrue(find("c1").isEmpty());
      assertEquals(1, bench.stores().records().countPending(ID, CUSTOMER));
      assertEquals(Effect.CREATED, effect(put("c1", "first_name", "Eve")));
    }

    @Test
    void refusesAVersionThatMovedOn() {
      write(put("c1", "first_name", "Ada"));

      assertEquals(new Result.VersionMoved(1), delete("c1", Optional.of(2L)));
      assertTrue(find("c1").isPresent());
    }
  }

  @Nested
  class Reading {
    @Test
    void givesPagesInTheOrderOfIds() {
      for (var id : List.of("b", "a", "c")) {
        write(put(id, "first_name", id));
      }

      var slice = HostRecord.SORTING.first(2);
      var first = found(slice);
      var second = found(slice.behind(first.page().items().getLast()));

      assertEquals(List.of("a", "b"), ids(first));
      assertEquals("b", first.page().next().orElseThrow().id().text());
      assertEquals(3, first.page().total());
      assertEquals(3, first.pending());
      assertEquals(List.of("c"), ids(second));
      assertEquals(Optional.empty(), second.page().next());
    }

    private ReadRecords.Result.Found found(Slice<HostRecord> slice) {
      return assertInstanceOf(
          ReadRecords.Result.Found.class, reads.list(ID, CUSTOMER, Wanted.ALL, slice));
    }

    private static List<String> ids(ReadRecords.Result.Found found) {
      return found.page().items().stream().map(it -> it.key().hostId().value()).toList();
    }

    @Test
    void refusesWhatItDoesNotKnow() {
      var nothing = new EntityName("nothing");
      assertInstanceOf(
          ReadRecords.Result.NoSuchEntity.class,
          reads.list(ID, nothing, Wanted.ALL, HostRecord.SORTING.first(2)));
    }
  }
}
