package dev.odoobridge.application.port.in;

import dev.odoobridge.domain.listing.Page;
import dev.odoobridge.domain.listing.Slice;
import dev.odoobridge.domain.sync.ItemFilter;
import dev.odoobridge.domain.sync.NumberedItem;
import dev.odoobridge.domain.sync.Run;
import dev.odoobridge.domain.sync.RunFilter;
import dev.odoobridge.domain.sync.RunId;
import java.time.Duration;
import java.util.Optional;

/** Reads the sync log. */
public interface ReadRuns {
  Optional<Run> find(RunId id);

  /**
   * The run once it has ended, or as it stands when the time is over; empty when it is unknown.
   * Blocks the calling thread.
   */
  Optional<Run> await(RunId id, Duration atMost);

  Page<Run> list(RunFilter filter, Slice<Run> slice);

  /**
   * A run's items, numbered in the order they happened; records that needed nothing have none.
   * Empty when the run is unknown.
   */
  Optional<Page<NumberedItem>> items(RunId id, ItemFilter filter, Slice<NumberedItem> slice);
}
