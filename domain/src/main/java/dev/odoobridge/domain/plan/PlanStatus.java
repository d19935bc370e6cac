package dev.odoobridge.domain.plan;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a plan stands. */
public enum PlanStatus {
  /** Its run is under way. */
  MAKING,
  /** It can be applied. */
  READY,
  /** Its run failed: not all that is to be done is known. */
  FAILED,
  APPLYING,
  /** It was carried out, but for what had moved; the run says what. */
  APPLIED,
  /** It was not applied in time. */
  EXPIRED;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<PlanStatus> parse(String word) {
    return Stream.of(values()).filter(status -> status.word().equals(word)).findFirst();
  }
}
