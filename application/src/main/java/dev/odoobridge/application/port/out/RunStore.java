package dev.odoobridge.application.port.out;

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

/** Keeps runs and their items: the sync log. Thread-safe; takes part in {@link Transactions}. */
public interface RunStore {

  /** Stores the run, or its new state when it is known. */
  void save(Run run);

  Optional<Run> find(RunId id);

  List<Run> list(RunFilter filter, Slice<Run> slice);

  long count(RunFilter filter);

  /**
   * When entities were last synced to the end: the last {@link SyncEnd} of each entity, and of all
   * of them, in each direction. Outlives the runs. In the order of entities and directions.
   */
  List<SyncEnd> lastSyncs(IntegrationId integration);

  /** Notes that a run is to be cancelled, once, by whom; false when it is not under way. */
  boolean requestCancel(RunId id, String by);

  /** Who wants the run cancelled. */
  Optional<String> cancelledBy(RunId id);

  /**
   * Forgets runs that ended before that time, with their items; some thousands at most at once.
   *
   * @return how many
   */
  long forget(Instant before);

  /** Adds items behind those the run has. An unknown run is an error. */
  void addItems(RunId run, List<RunItem> items);

  /** A run's items, numbered from 1 in the order they were added. */
  List<NumberedItem> items(RunId run, ItemFilter filter, Slice<NumberedItem> slice);

  long countItems(RunId run, ItemFilter filter);
}
