package dev.odoobridge.application.memory;

import dev.odoobridge.application.port.out.AuditLog;
import dev.odoobridge.domain.access.AuditEntry;
import dev.odoobridge.domain.access.AuditFilter;
import dev.odoobridge.domain.access.NumberedAuditEntry;
import dev.odoobridge.domain.listing.Slice;
import java.time.Instant;
import java.util.List;

/** The audit log in memory. */
public final class InMemoryAuditLog implements AuditLog {
  private final InMemoryDatabase database;

  public InMemoryAuditLog(InMemoryDatabase database) {
    this.database = database;
  }

  @Override
  public void add(List<AuditEntry> entries) {
    database.write(
        state -> {
          for (var entry : entries) {
            var number = state.auditLog.isEmpty() ? 1 : state.auditLog.lastKey() + 1;
            state.auditLog.put(number, cut(entry));
          }
          return true;
        });
  }

  @Override
  public List<NumberedAuditEntry> list(AuditFilter filter, Slice<NumberedAuditEntry> slice) {
    return slice.of(matching(filter));
  }

  @Override
  public long count(AuditFilter filter) {
    return matching(filter).size();
  }

  private List<NumberedAuditEntry> matching(AuditFilter filter) {
    return database.read(
        state ->
            state.auditLog.entrySet().stream()
                .filter(it -> filter.takes(it.getValue()))
                .map(it -> new NumberedAuditEntry(it.getKey(), it.getValue()))
                .toList());
  }

  @Override
  public long forget(Instant before) {
    return database.write(
        state -> {
          var size = state.auditLog.size();
          state.auditLog.values().removeIf(it -> it.at().isBefore(before));
          return (long) size - state.auditLog.size();
        });
  }

  private static AuditEntry cut(AuditEntry entry) {
    return new AuditEntry(
        StoredTime.cut(entry.at()),
        entry.by(),
        entry.role(),
        entry.address(),
        entry.action(),
        entry.integration(),
        entry.entity(),
        entry.target(),
        entry.status(),
        entry.request(),
        entry.before(),
        entry.after());
  }
}
