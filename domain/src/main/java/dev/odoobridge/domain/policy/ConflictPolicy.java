package dev.odoobridge.domain.policy;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Who wins when both sides changed a field to different values since they last agreed. */
public enum ConflictPolicy {
  /** Whoever changed the record last. */
  NEWEST,
  ODOO,
  HOST,
  /** Nobody: the field waits for a person, the others go on. */
  MANUAL;

  /** What the policy says of one conflict. */
  public enum Verdict {
    HOST_WINS,
    ODOO_WINS,
    ASK
  }

  /**
   * Decides.
   *
   * @param hostIsNewer whether the host changed the record after Odoo did
   */
  public Verdict decide(boolean hostIsNewer) {
    return switch (this) {
      case NEWEST -> hostIsNewer ? Verdict.HOST_WINS : Verdict.ODOO_WINS;
      case ODOO -> Verdict.ODOO_WINS;
      case HOST -> Verdict.HOST_WINS;
      case MANUAL -> Verdict.ASK;
    };
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<ConflictPolicy> parse(String word) {
    return Stream.of(values()).filter(policy -> policy.word().equals(word)).findFirst();
  }
}
