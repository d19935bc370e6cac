package dev.odoobridge.domain.merge;

import dev.odoobridge.domain.mapping.Travel;
import dev.odoobridge.domain.policy.ConflictPolicy;

/** Decides for one field from what is known of both sides. */
final class FieldRule {

  /**
   * What is known of a field.
   *
   * @param known there is a base
   * @param same both sides say the same
   * @param hostChanged the host's value is not the base's; without a base, that it has one
   * @param odooChanged Odoo's value is not the base's; without a base, that it has one
   */
  record Facts(
      boolean known, boolean same, boolean hostChanged, boolean odooChanged, Travel travel) {}

  private FieldRule() {}

  /**
   * Decides.
   *
   * @param policy who wins when both sides changed it
   */
  static Verdict decide(Facts facts, Rules rules, ConflictPolicy policy) {
    if (facts.same() || facts.travel() == Travel.COMPARE) {
      return new Verdict(Decision.AGREE, false);
    }
    if (rules.settles() && !facts.known() && facts.hostChanged() && facts.travel().reachesOdoo()) {
      return new Verdict(Decision.AGREE, false);
    }
    if (!facts.hostChanged() && !facts.odooChanged()) {
      return new Verdict(Decision.LEAVE, false);
    }
    return switch (facts.travel()) {
      case TO_HOST -> new Verdict(Decision.TAKE, false);
      case TO_ODOO -> new Verdict(facts.hostChanged() ? Decision.SEND : Decision.LEAVE, false);
      case COMPARE -> new Verdict(Decision.LEAVE, false);
      case BOTH -> both(facts, rules, policy);
    };
  }

  private static Verdict both(Facts facts, Rules rules, ConflictPolicy policy) {
    if (!facts.odooChanged()) {
      return new Verdict(Decision.SEND, false);
    }
    if (!facts.hostChanged()) {
      return new Verdict(Decision.TAKE, false);
    }
    return switch (policy.decide(rules.hostIsNewer())) {
      case HOST_WINS -> new Verdict(Decision.SEND, true);
      case ODOO_WINS -> new Verdict(Decision.TAKE, true);
      case ASK -> new Verdict(Decision.ASK, true);
    };
  }

  /** A decision and whether both sides had changed. */
  record Verdict(Decision decision, boolean conflict) {}
}
