package dev.odoobridge.application.contract;

import static dev.odoobridge.application.contract.SampleRecords.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.application.port.out.AuditLog;
import dev.odoobridge.domain.access.AuditEntry;
import dev.odoobridge.domain.access.AuditFilter;
import dev.odoobridge.domain.access.NumberedAuditEntry;
import dev.odoobridge.domain.access.Role;
import dev.odoobridge.domain.listing.Period;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.IntegrationId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Holds for every {@link AuditLog}. */
public interface AuditLogContract extends StoreContract {

  private AuditLog log() {
    return stores().access().audit();
  }

  private static AuditEntry entry(int second, String by, String target) {
    return new AuditEntry(
        NOON.plusSeconds(second),
        by,
        Optional.of(Role.MANAGER),
        "127.0.0.1",
        "PUT /api/v1/integrations/{id}",
        Optional.of(new IntegrationId("shop")),
        Optional.of(new EntityName("customer")),
        Optional.of(target),
        200,
        "request-1",
        Optional.of("{\"a\": \"1\"}"),
        Optional.of("{\"a\": \"ü😀\"}"));
  }

  private List<String> targets(AuditFilter filter) {
    var targets =
        log().list(filter, Slices.all(NumberedAuditEntry.SORTING)).stream()
            .map(it -> it.entry().target().orElse(""))
            .toList();
    assertEquals(targets.size(), log().count(filter));
    return targets;
  }

  private static AuditFilter by(String name) {
    return new AuditFilter(
        Optional.of(name),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Period.ALL);
  }

  @Test
  default void keepsEntriesAsAdded() {
    var bare =
        new AuditEntry(
            NOON,
            "anna",
            Optional.empty(),
            "::1",
            "POST /api/v1/auth/token",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            200,
            "r",
            Optional.empty(),
            Optional.empty());
    log().add(List.of(entry(1, "admin", "c1"), bare));

    assertEquals(
        List.of(bare, entry(1, "admin", "c1")),
        log().list(AuditFilter.ALL, Slices.all(NumberedAuditEntry.SORTING)).stream()
            .map(NumberedAuditEntry::entry)
            .toList());
  }

  @Test
  default void goesFromTheNewestToTheOldestPageByPage() {
    log().add(IntStream.range(0, 5).mapToObj(it -> entry(it, "a", "t" + it)).toList());

    var slice = NumberedAuditEntry.SORTING.first(2);
    var first = log().list(AuditFilter.ALL, slice);
    var second =
        log().list(AuditFilter.ALL, Slices.after(NumberedAuditEntry.SORTING, first.getLast(), 9));

    assertEquals(
        List.of("t4", "t3"), first.stream().map(it -> it.entry().target().orElse("")).toList());
    assertEquals(
        List.of("t2", "t1", "t0"),
        second.stream().map(it -> it.entry().target().orElse("")).toList());
    assertTrue(second.getLast().number() < second.getFirst().number());
    Slices.check(NumberedAuditEntry.SORTING, each -> log().list(AuditFilter.ALL, each));
  }

  @Test
  default void narrowsByEverythingThatIsGiven() {
    log().add(List.of(entry(1, "a", "x"), entry(2, "b", "x"), entry(3, "a", "y")));

    assertEquals(List.of("y", "x"), targets(by("a")));
    assertEquals(
        List.of("x"),
        targets(
            new AuditFilter(
                Optional.of("a"),
                Optional.of("PUT"),
                Optional.of(new IntegrationId("shop")),
                Optional.of(new EntityName("customer")),
                Optional.of("x"),
                new Period(Optional.of(NOON.plusSeconds(1)), Optional.of(NOON.plusSeconds(2))))));
    assertEquals(
        List.of(),
        targets(
            new AuditFilter(
                Optional.empty(),
                Optional.of("DELETE"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Period.ALL)));
    assertEquals(List.of(), targets(by("c")));
  }

  @Test
  default void forgetsWhatIsOld() {
    log().add(List.of(entry(1, "a", "x"), entry(2, "a", "y"), entry(3, "a", "z")));

    assertEquals(2, log().forget(NOON.plusSeconds(3)));

    assertEquals(List.of("z"), targets(AuditFilter.ALL));
  }
}
