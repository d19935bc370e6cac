package dev.odoobridge.domain.sync;

import java.util.Locale;
import java.util.Optional;

/** Where a run stands. A run with a failed record is never {@link #SUCCEEDED}. */
public enum RunStatus {
  RUNNING,
  SUCCEEDED,
  /** It went through, but some records failed, were skipped for a reason, or wait for a person. */
  PARTIALLY,
  /** It stopped before its end. What it had done is kept; the rest waits for the next run. */
  FAILED,
  CANCELLED,
  /** The process that ran it died. What it had done is kept; the rest waits for the next run. */
  INTERRUPTED;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<RunStatus> parse(String word) {
    for (var status : values()) {
      if (status.word().equals(word)) {
        return Optional.of(status);
      }
    }
    return Optional.empty();
  }
}
