package dev.odoobridge.bootstrap.architecture;

import java.util.List;
import java.util.stream.Stream;

/**
 * The packages the rules speak of. A misspelt package in a rule would forbid nothing and stay
 * green, so rules name packages by these constants only, and {@link PackagesTest} sees each one
 * filled. A name ending in {@code ..} takes in the packages below it.
 */
final class Packages {
  static final String ROOT = "dev.odoobridge";

  static final String DOMAIN = ROOT + ".domain..";
  static final String DOMAIN_ODOO = ROOT + ".domain.odoo..";

  static final String APPLICATION = ROOT + ".application..";
  static final String DRIVING_PORTS = ROOT + ".application.port.in";
  static final String DRIVEN_PORTS = ROOT + ".application.port.out";
  static final String APPLICATION_ODOO = ROOT + ".application.odoo";
  static final String APPLICATION_LISTING = ROOT + ".application.listing";
  static final String ACCESS = ROOT + ".application.access";
  static final String BUNDLES = ROOT + ".application.bundles";
  static final String DIRECT = ROOT + ".application.direct";
  static final String DOCUMENTS = ROOT + ".application.documents";
  static final String FEED = ROOT + ".application.feed";
  static final String FAILURES = ROOT + ".application.failures";
  static final String INTEGRATIONS = ROOT + ".application.integrations";
  static final String LICENSES = ROOT + ".application.licenses";
  static final String RECORDS = ROOT + ".application.records";
  static final String RUNS = ROOT + ".application.runs";
  static final String SCHEDULES = ROOT + ".application.schedules";
  static final String SYNC = ROOT + ".application.sync";
  static final String VIRTUAL = ROOT + ".application.virtual";
  static final String WEBHOOKS = ROOT + ".application.webhooks";

  static final String HTTP = ROOT + ".adapter.http..";
  static final String HTTP_PROBLEM = ROOT + ".adapter.http.problem";
  static final String HTTP_METRICS = ROOT + ".adapter.http.metrics";
  static final String HTTP_WEBHOOK = ROOT + ".adapter.http.webhook";
  static final String ODOO_COMMON = ROOT + ".adapter.odoo.common";
  static final String JSON2 = ROOT + ".adapter.odoo.json2";
  static final String JSONRPC = ROOT + ".adapter.odoo.jsonrpc";
  static final String XMLRPC = ROOT + ".adapter.odoo.xmlrpc";
  static final String PERSISTENCE = ROOT + ".adapter.persistence..";
  static final String JDBC = ROOT + ".adapter.persistence.jdbc";
  static final String PROFILES = ROOT + ".adapter.profiles";
  static final String CACHE = ROOT + ".adapter.cache";
  static final String SECURITY = ROOT + ".adapter.security";

  static final String EMBEDDED_POSTGRES = ROOT + ".embeddedpostgres";
  static final String TESTKIT = ROOT + ".testkit..";

  static final String BOOTSTRAP = ROOT + ".bootstrap..";
  static final String CLI = ROOT + ".bootstrap.cli";
  static final String CONFIG = ROOT + ".bootstrap.config";
  static final String DEMO = ROOT + ".bootstrap.demo";
  static final String RUNTIME = ROOT + ".bootstrap.runtime";
  static final String WIRING = ROOT + ".bootstrap.wiring";

  /** One use case each; what several of them need lies in the two others. */
  static final List<String> USE_CASES =
      List.of(
          ACCESS,
          BUNDLES,
          DIRECT,
          FAILURES,
          FEED,
          INTEGRATIONS,
          LICENSES,
          RECORDS,
          RUNS,
          SCHEDULES,
          SYNC,
          VIRTUAL,
          WEBHOOKS);

  static final List<String> ADAPTERS =
      List.of(HTTP, ODOO_COMMON, JSON2, JSONRPC, XMLRPC, PERSISTENCE, PROFILES, SECURITY, CACHE);

  static final List<String> ALL =
      Stream.of(
              List.of(DOMAIN, DOMAIN_ODOO, APPLICATION, DRIVING_PORTS, DRIVEN_PORTS),
              List.of(
                  APPLICATION_ODOO,
                  APPLICATION_LISTING,
                  HTTP_PROBLEM,
                  HTTP_METRICS,
                  HTTP_WEBHOOK,
                  JDBC,
                  EMBEDDED_POSTGRES,
                  TESTKIT),
              List.of(BOOTSTRAP, CLI, CONFIG, DEMO, RUNTIME, WIRING),
              USE_CASES,
              ADAPTERS)
          .flatMap(List::stream)
          .toList();

  private Packages() {}

  static String[] and(List<String> some, String... more) {
    return Stream.concat(some.stream(), Stream.of(more)).toArray(String[]::new);
  }
}
