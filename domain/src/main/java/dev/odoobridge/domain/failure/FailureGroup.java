package dev.odoobridge.domain.failure;

import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.IntegrationId;
import java.time.Instant;

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

  /** Where this group stands in a list. */
  public Place place() {
    return new Place(count, id);
  }

  /** A place in the order of groups: the largest first, those of one size by their ids. */
  public record Place(long count, FailureGroupId id) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      var bySize = Long.compare(other.count, count);
      return bySize != 0 ? bySize : id.compareTo(other.id);
    }
  }
}
