package dev.odoobridge.domain.integration;

import dev.odoobridge.domain.listing.SortKey;
import dev.odoobridge.domain.listing.Sorting;
import java.time.Instant;
import java.util.List;

/**
 * One version of an integration's own mapping.
 *
 * @param number counted from 1
 * @param text as somebody wrote it, comments included
 * @param by who stored it
 */
public record MappingVersion(int number, String text, Instant at, String by) {
  /** Versions of one mapping, the newest first. */
  public static final Sorting<MappingVersion> SORTING =
      Sorting.newestFirst(
          SortKey.number("version", MappingVersion::number),
          List.of(
              SortKey.moment("at", MappingVersion::at), SortKey.text("by", MappingVersion::by)));

  public MappingVersion {
    if (number < 1) {
      throw new IllegalArgumentException("number: must be at least 1, is " + number);
    }
  }
}
