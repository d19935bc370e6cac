package dev.odoobridge.bootstrap.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Each library has an owner, so that it can be changed for another in one place. */
final class LibrariesRules {
  private static final String JAVA = "java..";
  private static final String JSPECIFY = "org.jspecify.annotations";

  @ArchTest
  static final ArchRule givesTheDomainTheJdkAlone =
      classes()
          .that()
          .resideInAPackage(Packages.DOMAIN)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(Packages.DOMAIN, JAVA, JSPECIFY)
          .because("the domain outlives every library: let an adapter do it behind a port");

  @ArchTest
  static final ArchRule givesTheDomainNoInputOrOutput =
      noClasses()
          .that()
          .resideInAPackage(Packages.DOMAIN)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "java.io..",
              "java.nio.file..",
              "java.nio.channels..",
              "java.net.http..",
              "java.sql..")
          .because("the domain decides and does nothing: hand it the facts");

  @ArchTest
  static final ArchRule givesTheApplicationTheJdkAndALog =
      classes()
          .that()
          .resideInAPackage(Packages.APPLICATION)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              Packages.APPLICATION, Packages.DOMAIN, JAVA, JSPECIFY, "org.slf4j", "org.slf4j.spi")
          .because("use cases orchestrate ports: let an adapter do it behind one");

  @ArchTest
  static final ArchRule keepsJavalinInHttp =
      owned("Javalin and Jetty", "io.javalin..", "org.eclipse.jetty..", "jakarta.servlet..")
          .by(Packages.HTTP);

  @ArchTest
  static final ArchRule keepsJacksonWhereJsonAndYamlAre =
      owned("Jackson", "com.fasterxml.jackson..", "tools.jackson..")
          .by(
              Packages.HTTP,
              Packages.ODOO_COMMON,
              Packages.PERSISTENCE,
              Packages.PROFILES,
              Packages.CLI,
              Packages.CONFIG,
              Packages.DEMO,
              Packages.TESTKIT);

  @ArchTest
  static final ArchRule keepsXmlInItsTransport =
      owned("XML parsing", "com.fasterxml.aalto..", "org.codehaus.stax2..", "javax.xml..")
          .by(Packages.XMLRPC, Packages.TESTKIT);

  @ArchTest
  static final ArchRule keepsYamlInProfiles =
      owned("SnakeYAML", "org.yaml.snakeyaml..").by(Packages.PROFILES);

  @ArchTest
  static final ArchRule keepsSqlInPersistence =
      owned("JDBC", "java.sql..", "javax.sql..", "org.postgresql..")
          .by(Packages.PERSISTENCE, Packages.EMBEDDED_POSTGRES, Packages.TESTKIT);

  @ArchTest
  static final ArchRule keepsPoolAndMigrationsInPersistence =
      owned("HikariCP and Flyway", "com.zaxxer.hikari..", "org.flywaydb..")
          .by(Packages.PERSISTENCE);

  @ArchTest
  static final ArchRule keepsTheTriggerInPersistence =
      owned("db-scheduler", "com.github.kagkarlsson..").by(Packages.PERSISTENCE);

  @ArchTest
  static final ArchRule keepsDaggerInWiring =
      owned("Dagger", "dagger..", "jakarta.inject..", "javax.inject..").by(Packages.WIRING);

  @ArchTest
  static final ArchRule keepsPicocliInCommands =
      owned("picocli", "picocli..").by(Packages.CLI, Packages.DEMO);

  @ArchTest
  static final ArchRule keepsPasswordHashingInSecurity =
      owned("password4j", "com.password4j..").by(Packages.SECURITY);

  @ArchTest
  static final ArchRule keepsCaffeineInTheCache =
      owned("Caffeine", "com.github.benmanes.caffeine..").by(Packages.CACHE);

  @ArchTest
  static final ArchRule keepsTokensInSecurity =
      owned("Nimbus", "com.nimbusds..").by(Packages.SECURITY);

  @ArchTest
  static final ArchRule keepsCiphersInSecurity =
      owned("the JDK's cryptography", "javax.crypto..").by(Packages.SECURITY);

  @ArchTest
  static final ArchRule keepsUnpackingInEmbeddedPostgres =
      owned("XZ and Commons Compress", "org.tukaani.xz..", "org.apache.commons.compress..")
          .by(Packages.EMBEDDED_POSTGRES);

  @ArchTest
  static final ArchRule keepsHttpClientsWhereCallsAreMade =
      owned("the JDK's HTTP client", "java.net.http..")
          .by(
              Packages.ODOO_COMMON,
              Packages.HTTP_WEBHOOK,
              Packages.CLI,
              Packages.DEMO,
              Packages.TESTKIT);

  @ArchTest
  static final ArchRule keepsFiguresInMetrics =
      owned("Micrometer", "io.micrometer..", "io.prometheus..").by(Packages.HTTP_METRICS);

  @ArchTest
  static final ArchRule keepsTheLogsMakerAtTheTop =
      owned("Logback", "ch.qos.logback..").by(Packages.RUNTIME);

  private static Library owned(String name, String... packages) {
    return new Library(name, packages);
  }

  /** A library on its way to a rule. */
  private record Library(String name, String[] packages) {
    ArchRule by(String... owners) {
      return noClasses()
          .that()
          .resideOutsideOfPackages(owners)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(packages)
          .because(
              name
                  + " belongs to "
                  + String.join(", ", owners)
                  + ": move the code there, or ask for its result through a port");
    }
  }
}
