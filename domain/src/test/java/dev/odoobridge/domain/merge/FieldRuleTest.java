package dev.odoobridge.domain.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.odoobridge.domain.mapping.Links;
import dev.odoobridge.domain.mapping.Travel;
import dev.odoobridge.domain.policy.ConflictPolicies;
import dev.odoobridge.domain.policy.ConflictPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of the three-tree comparison, row by row. */
class FieldRuleTest {

  private static Rules rules(ConflictPolicy policy, boolean hostIsNewer) {
    return new Rules(
        Links.NONE,
        true,
        true,
        false,
        false,
        ConflictPolicies.all(policy),
        Resolutions.NONE,
        hostIsNewer);
  }

  @ParameterizedTest
  @CsvSource({
    // host changed, Odoo changed, travel, policy, host is newer, decision, conflict
    "false,false,BOTH,NEWEST,true,LEAVE,false",
    "false,false,TO_ODOO,NEWEST,true,LEAVE,false",
    "false,false,TO_HOST,NEWEST,true,LEAVE,false",
    "true,false,BOTH,NEWEST,false,SEND,false",
    "true,false,TO_ODOO,NEWEST,false,SEND,false",
    "true,false,TO_HOST,NEWEST,false,TAKE,false",
    "false,true,BOTH,NEWEST,true,TAKE,false",
    "false,true,TO_ODOO,NEWEST,true,LEAVE,false",
    "false,true,TO_HOST,NEWEST,true,TAKE,false",
    "true,true,BOTH,NEWEST,true,SEND,true",
    "true,true,BOTH,NEWEST,false,TAKE,true",
    "true,true,BOTH,HOST,true,SEND,true",
    "true,true,BOTH,HOST,false,SEND,true",
    "true,true,BOTH,ODOO,true,TAKE,true",
    "true,true,BOTH,ODOO,false,TAKE,true",
    "true,true,BOTH,MANUAL,true,ASK,true",
    "true,true,BOTH,MANUAL,false,ASK,true",
    "true,true,TO_ODOO,ODOO,false,SEND,false",
    "true,true,TO_HOST,HOST,true,TAKE,false"
  })
  void decidesByWhoChangedWhat(
      boolean hostChanged,
      boolean odooChanged,
      Travel travel,
      ConflictPolicy policy,
      boolean hostIsNewer,
      Decision decision,
      boolean conflict) {
    for (var known : List.of(true, false)) {
      var facts = new FieldRule.Facts(known, false, hostChanged, odooChanged, travel);

      assertEquals(
          new FieldRule.Verdict(decision, conflict),
          FieldRule.decide(facts, rules(policy, hostIsNewer), policy),
          () -> "known " + known);
    }
  }

  static Stream<FieldRule.Facts> allFacts() {
    var all = new ArrayList<FieldRule.Facts>();
    for (var bits = 0; bits < 16; bits++) {
      for (var travel : Travel.values()) {
        all.add(
            new FieldRule.Facts(
                (bits & 1) > 0, (bits & 2) > 0, (bits & 4) > 0, (bits & 8) > 0, travel));
      }
    }
    return all.stream();
  }

  @ParameterizedTest
  @MethodSource("allFacts")
  void whatIsTheSameOrOnlyComparedIsAgreedWhateverHappened(FieldRule.Facts facts) {
    var agreed = facts.same() || facts.travel() == Travel.COMPARE;
    for (var policy : ConflictPolicy.values()) {
      var verdict = FieldRule.decide(facts, rules(policy, true), policy);

      assertEquals(agreed, verdict.decision() == Decision.AGREE);
      if (agreed) {
        assertFalse(verdict.conflict());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("allFacts")
  void aFieldNeverTravelsAgainstItsDirection(FieldRule.Facts facts) {
    for (var policy : ConflictPolicy.values()) {
      for (var newer : List.of(true, false)) {
        var decision = FieldRule.decide(facts, rules(policy, newer), policy).decision();

        assertFalse(decision == Decision.SEND && !facts.travel().reachesOdoo());
        assertFalse(decision == Decision.TAKE && !facts.travel().reachesHost());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("allFacts")
  void settlingAgreesOnWhatWasSentAndNothingElse(FieldRule.Facts facts) {
    var settling = Rules.settling(Links.NONE, ConflictPolicies.NEWEST, true);
    var decision = FieldRule.decide(facts, settling, ConflictPolicy.NEWEST).decision();
    var wasSent = !facts.known() && facts.hostChanged() && facts.travel().reachesOdoo();

    if (facts.same() || wasSent) {
      assertEquals(Decision.AGREE, decision);
    } else {
      assertEquals(
          FieldRule.decide(facts, settling.unsettled(), ConflictPolicy.NEWEST).decision(),
          decision);
    }
  }
}
