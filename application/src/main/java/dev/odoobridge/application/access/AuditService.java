package dev.odoobridge.application.access;

import dev.odoobridge.application.listing.Counts;
import dev.odoobridge.application.port.in.Audit;
import dev.odoobridge.application.port.out.AuditLog;
import dev.odoobridge.domain.access.AuditEntry;
import dev.odoobridge.domain.access.AuditFilter;
import dev.odoobridge.domain.access.NumberedAuditEntry;
import dev.odoobridge.domain.listing.Page;
import dev.odoobridge.domain.listing.Slice;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the audit log. What may come soon waits in memory for the next {@link #tick}; when too much
 * waits, whoever adds to it writes it.
 */
public final class AuditService implements Audit {
  private static final Logger LOG = LoggerFactory.getLogger(AuditService.class);
  private static final int BATCH = 500;
  private static final int MOST_WAITING = 5_000;

  private final AuditLog log;
  private final Duration kept;
  private final InstantSource clock;
  private final ConcurrentLinkedQueue<AuditEntry> waiting = new ConcurrentLinkedQueue<>();
  private final AtomicInteger count = new AtomicInteger();
  private final Counts<AuditFilter> counts;

  public AuditService(AuditLog log, Duration kept, InstantSource clock) {
    this.log = log;
    this.kept = kept;
    this.clock = clock;
    this.counts = new Counts<>(clock);
  }

  @Override
  public void record(AuditEntry entry) {
    log.add(List.of(entry));
  }

  @Override
  public void recordSoon(AuditEntry entry) {
    waiting.add(entry);
    if (count.incrementAndGet() > MOST_WAITING) {
      tick();
    }
  }

  /** Writes what waits; what cannot be written waits on. One at a time. */
  public synchronized void tick() {
    for (var batch = batch(); !batch.isEmpty(); batch = batch()) {
      log.add(batch);
      batch.forEach(_ -> waiting.poll());
      count.addAndGet(-batch.size());
    }
  }

  private List<AuditEntry> batch() {
    var batch = new ArrayList<AuditEntry>();
    for (var entry : waiting) {
      if (batch.size() == BATCH) {
        break;
      }
      batch.add(entry);
    }
    return batch;
  }

  /** Removes what was kept long enough. */
  public void forget() {
    var forgotten = log.forget(clock.instant().minus(kept));
    if (forgotten > 0) {
      LOG.atInfo().addKeyValue("entries", forgotten).log("old audit entries were removed");
    }
  }

  @Override
  public List<NumberedAuditEntry> walk(AuditFilter filter, Slice<NumberedAuditEntry> slice) {
    tick();
    return log.list(filter, slice);
  }

  @Override
  public Page<NumberedAuditEntry> list(AuditFilter filter, Slice<NumberedAuditEntry> slice) {
    return slice.page(walk(filter, slice.andOneMore()), counts.of(filter, () -> log.count(filter)));
  }
}
