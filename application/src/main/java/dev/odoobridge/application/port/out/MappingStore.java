package dev.odoobridge.application.port.out;

import dev.odoobridge.domain.integration.MappingVersion;
import dev.odoobridge.domain.listing.Slice;
import dev.odoobridge.domain.record.IntegrationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Keeps the mappings that integrations have of their own, each version as it was written. They go
 * with their integration. Thread-safe; takes part in {@link Transactions}.
 */
public interface MappingStore {

  /**
   * Stores a text as the integration's next version, the first being 1.
   *
   * @throws StoreFailure when there is no such integration
   */
  MappingVersion add(IntegrationId integration, String text, Instant at, String by);

  /** Which version is the newest; empty when there is none. */
  Optional<Newest> newest(IntegrationId integration);

  Optional<MappingVersion> find(IntegrationId integration, int number);

  List<MappingVersion> list(IntegrationId integration, Slice<MappingVersion> slice);

  long count(IntegrationId integration);

  /** Names a version for good, also when its integration is made anew under the same id. */
  record Newest(int number, Instant at) {}
}
