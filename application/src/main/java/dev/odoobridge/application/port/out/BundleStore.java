package dev.odoobridge.application.port.out;

import dev.odoobridge.domain.bundle.Bundle;
import dev.odoobridge.domain.listing.Slice;
import dev.odoobridge.domain.record.IntegrationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Keeps bundles of steps. Goes with the integration. Thread-safe; takes part in {@link
 * Transactions}. Every call throws {@link StoreFailure} when the database fails.
 */
public interface BundleStore {

  /** Stores a new one and gives it the next number. */
  Bundle add(Bundle bundle);

  /** Stores how far it came. */
  void save(Bundle bundle);

  Optional<Bundle> find(IntegrationId integration, long number);

  /** The integration's, in one state or all. */
  List<Bundle> list(IntegrationId integration, Optional<Bundle.State> state, Slice<Bundle> slice);

  long count(IntegrationId integration, Optional<Bundle.State> state);

  /**
   * Those that have not ended, in the order they were taken.
   *
   * @param limit so many of each integration at most
   */
  List<Bundle> open(int limit);

  /** Whether the integration has one that has not ended. */
  boolean isWaiting(IntegrationId integration);

  /** Forgets those that ended before then. */
  long forget(Instant before);
}
