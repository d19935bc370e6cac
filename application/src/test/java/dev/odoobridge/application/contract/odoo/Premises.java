package dev.odoobridge.application.contract.odoo;

import dev.odoobridge.domain.integration.Credentials;
import dev.odoobridge.domain.integration.OdooAddress;
import dev.odoobridge.domain.integration.Secret;
import dev.odoobridge.testkit.odoo.OdooDouble;
import dev.odoobridge.testkit.real.RealOdoo;
import java.net.URI;
import java.util.Optional;

/** Where an Odoo for tests is and what opens it. */
public record Premises(OdooAddress address, Credentials credentials) {

  /** Those of a double; both its key and its password. */
  public static Premises of(OdooDouble odoo) {
    return new Premises(
        new OdooAddress(URI.create(odoo.url()), odoo.database(), Optional.empty()),
        new Credentials(
            odoo.login(),
            Optional.of(new Secret(odoo.apiKey())),
            Optional.of(new Secret(odoo.password()))));
  }

  /**
   * Those of the real Odoo that {@code ODOO_URL}, {@code ODOO_DB}, {@code ODOO_USERNAME} and {@code
   * ODOO_API_KEY} or {@code ODOO_PASSWORD} name, else one in Docker where that runs, for tests
   * tagged {@code real-odoo}.
   *
   * @throws IllegalStateException saying which variable is missing: such a test fails rather than
   *     pass unseen
   */
  public static Premises ofTheEnvironment() {
    return new Premises(
        new OdooAddress(URI.create(needed("ODOO_URL")), needed("ODOO_DB"), Optional.empty()),
        new Credentials(needed("ODOO_USERNAME"), secret("ODOO_API_KEY"), secret("ODOO_PASSWORD")));
  }

  /** The major version the environment says the real Odoo has, in {@code ODOO_VERSION}. */
  public static int versionOfTheEnvironment() {
    return Integer.parseInt(needed("ODOO_VERSION"));
  }

  private static String needed(String name) {
    return given(name)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    name + " is not set: the tests tagged real-odoo need a real Odoo"));
  }

  private static Optional<Secret> secret(String name) {
    return given(name).map(Secret::new);
  }

  private static Optional<String> given(String name) {
    return RealOdoo.setting(name);
  }
}
