package dev.odoobridge.adapter.http;

import dev.odoobridge.application.port.in.Audit;
import dev.odoobridge.domain.access.AuditEntry;
import dev.odoobridge.domain.access.AuditFilter;
import dev.odoobridge.domain.access.NumberedAuditEntry;
import dev.odoobridge.domain.listing.Page;
import dev.odoobridge.domain.listing.Slice;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;

/** The audit log in memory, numbered from 1. */
final class FakeAudit implements Audit {
  final List<AuditEntry> entries = new CopyOnWriteArrayList<>();

  @Override
  public void record(AuditEntry entry) {
    entries.add(entry);
  }

  @Override
  public void recordSoon(AuditEntry entry) {
    entries.add(entry);
  }

  @Override
  public List<NumberedAuditEntry> walk(AuditFilter filter, Slice<NumberedAuditEntry> slice) {
    return slice.of(matching(filter));
  }

  @Override
  public Page<NumberedAuditEntry> list(AuditFilter filter, Slice<NumberedAuditEntry> slice) {
    return slice.pageOf(matching(filter));
  }

  private List<NumberedAuditEntry> matching(AuditFilter filter) {
    var all = List.copyOf(entries);
    return IntStream.range(0, all.size())
        .mapToObj(it -> new NumberedAuditEntry(it + 1L, all.get(it)))
        .filter(it -> filter.takes(it.entry()))
        .toList();
  }

  AuditEntry last() {
    return entries.getLast();
  }
}
