package dev.odoobridge.domain.integration;

import java.time.Instant;

/**
 * One version of an integration's own mapping.
 *
 * @param number counted from 1
 * @param text as somebody wrote it, comments included
 * @param by who stored it
 */
public record MappingVersion(int number, String text, Instant at, String by) {
  public MappingVersion {
    if (number < 1) {
      throw new IllegalArgumentException("number: must be at least 1, is " + number);
    }
  }
}
