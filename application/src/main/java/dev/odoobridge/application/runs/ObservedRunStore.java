package dev.odoobridge.application.runs;

import dev.odoobridge.application.port.out.RunStore;
import dev.odoobridge.application.port.out.SyncObserver;
import dev.odoobridge.domain.listing.Slice;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.sync.ItemFilter;
import dev.odoobridge.domain.sync.NumberedItem;
import dev.odoobridge.domain.sync.Run;
import dev.odoobridge.domain.sync.RunFilter;
import dev.odoobridge.domain.sync.RunId;
import dev.odoobridge.domain.sync.RunItem;
import dev.odoobridge.domain.sync.SyncEnd;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Keeps runs as another store does, and has each end observed: a run is stored with an end once,
 * outside of transactions. Thread-safe.
 */
public final class ObservedRunStore implements RunStore {
  private final RunStore store;
  private final SyncObserver observer;

  public ObservedRunStore(RunStore store, SyncObserver observer) {
    this.store = store;
    this.observer = observer;
  }

  @Override
  public void save(Run run) {
    store.save(run);
    if (run.finishedAt().isPresent()) {
      observer.runEnded(run);
    }
  }

  @Override
  public Optional<Run> find(RunId id) {
    return store.find(id);
  }

  @Override
  public List<Run> list(RunFilter filter, Slice<Run> slice) {
    return store.list(filter, slice);
  }

  @Override
  public long count(RunFilter filter) {
    return store.count(filter);
  }

  @Override
  public List<SyncEnd> lastSyncs(IntegrationId integration) {
    return store.lastSyncs(integration);
  }

  @Override
  public boolean requestCancel(RunId id, String by) {
    return store.requestCancel(id, by);
  }

  @Override
  public Optional<String> cancelledBy(RunId id) {
    return store.cancelledBy(id);
  }

  @Override
  public long forget(Instant before) {
    return store.forget(before);
  }

  @Override
  public void addItems(RunId run, List<RunItem> items) {
    store.addItems(run, items);
  }

  @Override
  public List<NumberedItem> items(RunId run, ItemFilter filter, Slice<NumberedItem> slice) {
    return store.items(run, filter, slice);
  }

  @Override
  public long countItems(RunId run, ItemFilter filter) {
    return store.countItems(run, filter);
  }
}
