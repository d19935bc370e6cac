package dev.odoobridge.domain.record;

import dev.odoobridge.domain.listing.SortKey;
import dev.odoobridge.domain.listing.Sorting;

/** One host record, wherever it is. */
public record RecordKey(IntegrationId integration, EntityName entity, HostId hostId) {
  /** Records of one integration, by entity and id. */
  public static final Sorting<RecordKey> SORTING =
      Sorting.by(SortKey.text("record", key -> key.entity() + "/" + key.hostId()));
}
