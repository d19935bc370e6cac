package dev.odoobridge.domain.failure;

import dev.odoobridge.domain.listing.SortKey;
import dev.odoobridge.domain.listing.Sorting;
import dev.odoobridge.domain.record.HostId;
import java.time.Instant;
import java.util.List;

/** A change in a group of failures: the record's id, and since when it is parked. */
public record ParkedChange(HostId hostId, Instant parkedAt) {
  /** Changes are listed in the order of ids. */
  public static final Sorting<ParkedChange> SORTING =
      Sorting.by(
          SortKey.text("host_id", change -> change.hostId().value()),
          List.of(SortKey.moment("parked_at", ParkedChange::parkedAt)));
}
