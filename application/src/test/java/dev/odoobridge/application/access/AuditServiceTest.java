package dev.odoobridge.application.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.odoobridge.application.memory.InMemoryDatabase;
import dev.odoobridge.application.memory.InMemoryStores;
import dev.odoobridge.application.port.out.AuditLog;
import dev.odoobridge.domain.access.AuditEntry;
import dev.odoobridge.domain.access.AuditFilter;
import dev.odoobridge.domain.access.NumberedAuditEntry;
import dev.odoobridge.testkit.time.SettableClock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AuditServiceTest {
  private final SettableClock clock = SettableClock.at("2026-03-01T10:00:00Z");
  private final AuditLog log = InMemoryStores.of(new InMemoryDatabase()).access().audit();
  private final AuditService audit = new AuditService(log, Duration.ofDays(30), clock);

  private AuditEntry entry(String target) {
    return new AuditEntry(
        clock.instant(),
        "admin",
        Optional.empty(),
        "::1",
        "PUT /x/{id}",
        Optional.empty(),
        Optional.empty(),
        Optional.of(target),
        200,
        "r",
        Optional.empty(),
        Optional.empty());
  }

  private int stored() {
    return Math.toIntExact(log.count(AuditFilter.ALL));
  }

  @Test
  void keepsAnEntryAtOnce() {
    audit.record(entry("a"));

    assertEquals(1, stored());
  }

  @Test
  void keepsWhatMayComeSoonWithTheNextTickAndInItsOrder() {
    for (var number = 0; number < 1200; number++) {
      audit.recordSoon(entry("t" + number));
    }
    assertEquals(0, stored());

    audit.tick();
    audit.tick();

    assertEquals(1200, stored());
    assertEquals(
        Optional.of("t1199"),
        log.list(AuditFilter.ALL, NumberedAuditEntry.SORTING.first(1)).getFirst().entry().target());
  }

  @Test
  void doesNotLetTooMuchWait() {
    for (var number = 0; number < 5001; number++) {
      audit.recordSoon(entry("t"));
    }

    assertEquals(5001, stored());
  }

  @Test
  void showsWhatWaitsToo() {
    audit.recordSoon(entry("a"));

    assertEquals(
        1,
        audit.list(AuditFilter.ALL, NumberedAuditEntry.SORTING.first(10)).items().stream()
            .map(NumberedAuditEntry::entry)
            .count());
  }

  @Test
  void forgetsWhatWasKeptLongEnough() {
    audit.record(entry("a"));
    clock.advance(Duration.ofDays(30).plusSeconds(1));
    audit.record(entry("b"));

    audit.forget();

    assertEquals(1, stored());
  }
}
