package dev.odoobridge.application.port.in;

import dev.odoobridge.domain.sync.ItemFilter;
import dev.odoobridge.domain.sync.NumberedItem;
import dev.odoobridge.domain.sync.Run;
import dev.odoobridge.domain.sync.RunFilter;
import dev.odoobridge.domain.sync.RunId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Reads the sync log. */
public interface ReadRuns {
  int MAX_LIMIT = 1000;

  Optional<Run> find(RunId id);

  /**
   * The run once it has ended, or as it stands when the time is over; empty when it is unknown.
   * Blocks the calling thread.
   */
  Optional<Run> await(RunId id, Duration atMost);

  /**
   * Runs from the newest to the oldest.
   *
   * @param before only runs older than this one
   * @param limit 1 to {@link #MAX_LIMIT}
   */
  Page<Run> list(RunFilter filter, Optional<RunId> before, int limit);

  /**
   * A run's items in the order they happened; records that needed nothing have none. Empty when the
   * run is unknown.
   *
   * @param after only items behind this number
   * @param limit 1 to {@link #MAX_LIMIT}
   */
  Optional<List<NumberedItem>> items(RunId id, ItemFilter filter, long after, int limit);

  /**
   * A page of a longer list.
   *
   * @param total how many there are in all
   */
  record Page<T>(List<T> entries, long total) {
    public Page {
      entries = List.copyOf(entries);
    }
  }
}
