package dev.odoobridge.bootstrap.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.odoobridge.adapter.odoo.common.TransportOffer;
import dev.odoobridge.domain.odoo.OdooVersion;
import java.util.List;
import java.util.Map;

/** Where time, chance and the version of Odoo may be asked for. */
final class PurityRules {
  private static final String CONSTRUCTOR = "<init>";

  /** What reads a clock, draws a number or waits, besides everything named "now" of java.time. */
  private static final Map<String, List<String>> IMPURE =
      Map.of(
          "java.lang.System", List.of("currentTimeMillis", "nanoTime"),
          "java.lang.Math", List.of("random"),
          "java.lang.Thread", List.of("sleep"),
          "java.util.UUID", List.of("randomUUID"),
          "java.util.Date", List.of(CONSTRUCTOR),
          "java.util.Random", List.of(CONSTRUCTOR),
          "java.util.concurrent.TimeUnit", List.of("sleep"),
          "java.util.concurrent.ThreadLocalRandom", List.of("current"),
          "java.util.random.RandomGenerator", List.of("getDefault", "of"),
          "java.security.SecureRandom", List.of(CONSTRUCTOR, "getInstanceStrong"));

  @ArchTest
  static final ArchRule asksNobodyForTimeOrChance =
      noClasses()
          .that()
          .resideInAnyPackage(
              Packages.and(Packages.ADAPTERS, Packages.DOMAIN, Packages.APPLICATION))
          .should()
          .accessTargetWhere(
              describe("reads a clock, draws a number or sleeps", PurityRules::isImpure))
          .because(
              "a run must be repeatable: take an InstantSource, a RandomGenerator, an IdSource or a"
                  + " Sleeper in the constructor; bootstrap.wiring has the real ones");

  @ArchTest
  static final ArchRule leavesTheVersionOfOdooToTheDialect =
      noClasses()
          .that(
              not(resideInAPackage(Packages.DOMAIN_ODOO))
                  .and(not(resideInAPackage(Packages.TESTKIT)))
                  .and(not(assignableTo(TransportOffer.class))))
          .should()
          .accessTargetWhere(
              target(describe("named major", member -> member.getName().equals("major")))
                  .and(
                      target(
                          describe(
                              "of OdooVersion",
                              member -> member.getOwner().isEquivalentTo(OdooVersion.class)))))
          .because(
              "what differs between versions is a question to the Dialect: give it a method that"
                  + " answers in words (only a transport's offer may look at the number)");

  private static boolean isImpure(JavaAccess<?> access) {
    var owner = access.getTargetOwner().getName();
    var name = access.getTarget().getName();
    return IMPURE.getOrDefault(owner, List.of()).contains(name)
        || owner.startsWith("java.time.") && isClock(name);
  }

  private static boolean isClock(String name) {
    return name.equals("now") || name.startsWith("system") || name.startsWith("tick");
  }
}
