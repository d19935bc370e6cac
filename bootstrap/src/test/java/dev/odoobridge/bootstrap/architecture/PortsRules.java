package dev.odoobridge.bootstrap.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.odoobridge.application.port.out.Confinement;
import dev.odoobridge.application.port.out.OdooFailure;
import dev.odoobridge.application.port.out.OnBehalf;
import dev.odoobridge.application.port.out.SecretVault;
import dev.odoobridge.application.port.out.StoreFailure;
import dev.odoobridge.application.port.out.SyncObserver;

/** Who may use which ports. */
final class PortsRules {
  private static final DescribedPredicate<JavaClass> FAILURES =
      assignableTo(OdooFailure.class)
          .or(assignableTo(StoreFailure.class))
          .or(assignableTo(SecretVault.CannotOpen.class))
          .or(DescribedPredicate.describe("their parts", PortsRules::isPartOfFailure));

  @ArchTest
  static final ArchRule keepsDrivenPortsOutOfDrivingPorts =
      noClasses()
          .that()
          .resideInAPackage(Packages.DRIVING_PORTS)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(Packages.DRIVEN_PORTS)
          .because(
              "what the bridge offers is not what it needs: a value both speak of is a domain type");

  @ArchTest
  static final ArchRule servesUseCasesOnlyOverHttp =
      noClasses()
          .that()
          .resideInAPackage(Packages.HTTP)
          .should()
          .dependOnClassesThat(
              resideInAPackage(Packages.APPLICATION)
                  .and(DescribedPredicate.not(type(SyncObserver.class)))
                  .and(DescribedPredicate.not(type(OnBehalf.class)))
                  .and(DescribedPredicate.not(type(Confinement.class)))
                  .and(DescribedPredicate.not(resideInAPackage(Packages.DRIVING_PORTS)))
                  .and(DescribedPredicate.not(FAILURES)))
          .because(
              "HTTP drives the bridge: give the use case's interface in application.port.in what the"
                  + " route needs");

  @ArchTest
  static final ArchRule makesProblemsOfFailuresInOnePlace =
      noClasses()
          .that()
          .resideInAPackage(Packages.HTTP)
          .and()
          .resideOutsideOfPackage(Packages.HTTP_PROBLEM)
          .should()
          .dependOnClassesThat(FAILURES)
          .because("failures become problems in adapter.http.problem alone: let them pass");

  private static boolean isPartOfFailure(JavaClass type) {
    return type.getEnclosingClass()
        .map(outer -> outer.isAssignableTo(OdooFailure.class) || isPartOfFailure(outer))
        .orElse(false);
  }
}
