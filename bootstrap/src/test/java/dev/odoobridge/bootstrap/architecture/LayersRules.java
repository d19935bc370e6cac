package dev.odoobridge.bootstrap.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

final class LayersRules {
  @ArchTest
  static final ArchRule letsDependenciesPointInwardsOnly =
      layeredArchitecture()
          .consideringOnlyDependenciesInAnyPackage(Packages.ROOT + "..")
          .layer("domain")
          .definedBy(Packages.DOMAIN)
          .layer("application")
          .definedBy(Packages.APPLICATION)
          .layer("adapters")
          .definedBy(Packages.and(Packages.ADAPTERS))
          .layer("embedded PostgreSQL")
          .definedBy(Packages.EMBEDDED_POSTGRES)
          .layer("testkit")
          .definedBy(Packages.TESTKIT)
          .layer("bootstrap")
          .definedBy(Packages.BOOTSTRAP)
          .whereLayer("bootstrap")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("adapters")
          .mayOnlyBeAccessedByLayers("bootstrap")
          .whereLayer("application")
          .mayOnlyBeAccessedByLayers("adapters", "bootstrap")
          .whereLayer("domain")
          .mayOnlyBeAccessedByLayers("application", "adapters", "bootstrap")
          .whereLayer("testkit")
          .mayOnlyBeAccessedByLayers("bootstrap")
          .whereLayer("embedded PostgreSQL")
          .mayOnlyBeAccessedByLayers("testkit", "bootstrap")
          .because(
              "an inner layer asks for what it needs by a port: put an interface into"
                  + " application.port.out and implement it outside");

  @ArchTest
  static final ArchRule keepsAdaptersApart =
      slices()
          .matching(Packages.ROOT + ".adapter.(**)")
          .as("adapters")
          .namingSlices("adapter $1")
          .should()
          .notDependOnEachOther()
          .ignoreDependency(
              resideInAnyPackage(Packages.JSON2, Packages.JSONRPC, Packages.XMLRPC),
              resideInAPackage(Packages.ODOO_COMMON))
          .ignoreDependency(resideInAPackage(Packages.HTTP), resideInAPackage(Packages.HTTP))
          .ignoreDependency(
              resideInAPackage(Packages.PERSISTENCE), resideInAPackage(Packages.PERSISTENCE))
          .because(
              "an adapter can be taken away without touching another: what two of them need belongs"
                  + " behind a port, or for Odoo's transports in adapter.odoo.common");

  @ArchTest
  static final ArchRule keepsUseCasesApart =
      slices()
          .matching(Packages.ROOT + ".application.(*)..")
          .as("use cases")
          .should()
          .notDependOnEachOther()
          .ignoreDependency(
              alwaysTrue(),
              resideInAnyPackage(
                  Packages.DRIVING_PORTS,
                  Packages.DRIVEN_PORTS,
                  Packages.APPLICATION_ODOO,
                  Packages.APPLICATION_LISTING))
          .because(
              "one use case can be read without the others: move what two of them share to"
                  + " application.odoo or application.listing, or to the domain when it decides"
                  + " something");

  @ArchTest
  static final ArchRule keepsDomainFreeOfCycles =
      slices()
          .matching(Packages.ROOT + ".domain.(*)..")
          .should()
          .beFreeOfCycles()
          .because("the domain is read from the bottom up: move the type both ends need downwards");

  @ArchTest
  static final ArchRule keepsApplicationFreeOfCycles =
      slices()
          .matching(Packages.ROOT + ".application.(**)")
          .should()
          .beFreeOfCycles()
          .because("ports know no service: move what a port speaks of to the port or the domain");

  @ArchTest
  static final ArchRule keepsTheDoubleInTheDemo =
      noClasses()
          .that()
          .resideOutsideOfPackages(Packages.DEMO, Packages.TESTKIT)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(Packages.TESTKIT)
          .because("the Odoo double serves tests and the demo: production code calls a port");

  @ArchTest
  static final ArchRule keepsEmbeddedPostgresIgnorantOfTheBridge =
      classes()
          .that()
          .resideInAPackage(Packages.EMBEDDED_POSTGRES)
          .should()
          .onlyDependOnClassesThat(
              resideInAPackage(Packages.EMBEDDED_POSTGRES)
                  .or(DescribedPredicate.not(resideInAPackage(Packages.ROOT + ".."))))
          .because("it starts a server in a folder and no more: pass it what it needs as settings");
}
