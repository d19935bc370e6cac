package dev.odoobridge.domain.audit;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Where an audit stands. */
public enum AuditStatus {
  RUNNING,
  /** Both sides say the same, but for changes on their way. */
  CLEAN,
  /** Something is wrong; the findings say what. */
  FINDINGS,
  /** It did not come to its end; its run says why. */
  FAILED;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<AuditStatus> parse(String word) {
    return Stream.of(values()).filter(status -> status.word().equals(word)).findFirst();
  }
}
