package dev.odoobridge.domain.failure;

import dev.odoobridge.domain.listing.SortKey;
import dev.odoobridge.domain.listing.Sorting;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.IntegrationId;
import java.time.Instant;
import java.util.List;

/**
 * The parked changes that have one cause.
 *
 * @param count how many they are, at least one
 * @param firstAt when the first of them was parked
 * @param lastAt when the last of them was parked
 * @param example the message of the one parked last
 */
public record FailureGroup(
    FailureGroupId id,
    IntegrationId integration,
    EntityName entity,
    String code,
    long count,
    Instant firstAt,
    Instant lastAt,
    String example) {
  /** Groups are listed with the largest first. */
  public static final Sorting<FailureGroup> SORTING = sorting();

  private static Sorting<FailureGroup> sorting() {
    var size = SortKey.number("count", FailureGroup::count);
    return new Sorting<>(
        SortKey.text("id", group -> group.id().value()),
        List.of(
            size,
            SortKey.moment("first_at", FailureGroup::firstAt),
            SortKey.moment("last_at", FailureGroup::lastAt)),
        size,
        true);
  }
}
