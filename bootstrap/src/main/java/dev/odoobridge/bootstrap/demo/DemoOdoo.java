package dev.odoobridge.bootstrap.demo;

import dev.odoobridge.domain.integration.Credentials;
import dev.odoobridge.domain.integration.OdooAddress;
import dev.odoobridge.domain.integration.Secret;
import dev.odoobridge.testkit.odoo.OdooDouble;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;

/**
 * The Odoo of the demo: a real one, or the double that comes with the bridge.
 *
 * @param own the double, when it was started for the demo
 */
record DemoOdoo(OdooAddress address, Credentials credentials, Optional<OdooDouble> own)
    implements AutoCloseable {
  private static final String LOGIN = "admin";
  private static final String PASSWORD = "admin";
  private static final String KEY = "0123456789abcdef0123456789abcdef01234567";

  static DemoOdoo real(
      String url,
      String database,
      String username,
      Optional<Secret> key,
      Optional<Secret> password) {
    return new DemoOdoo(
        new OdooAddress(URI.create(url), database, Optional.empty()),
        new Credentials(username, key, password),
        Optional.empty());
  }

  static DemoOdoo started() {
    var odoo =
        OdooDouble.start(
            new OdooDouble.Settings(
                19, 0, "demo", LOGIN, PASSWORD, KEY, InstantSource.system(), true));
    return new DemoOdoo(
        new OdooAddress(URI.create(odoo.url()), odoo.database(), Optional.empty()),
        new Credentials(LOGIN, Optional.of(new Secret(KEY)), Optional.of(new Secret(PASSWORD))),
        Optional.of(odoo));
  }

  /** The double has no pages for people; its calls are those of a real Odoo. */
  String howToCallIt() {
    return """
        . To change something in it, call it as one calls Odoo 19:
          curl %s/json/2/res.partner/search_read -H 'Authorization: bearer %s' \\
            -H 'Content-Type: application/json' -d '{"fields": ["name"], "limit": 3}'"""
        .formatted(address.url(), KEY)
        .indent(0)
        .stripTrailing();
  }

  @Override
  public void close() {
    own.ifPresent(OdooDouble::close);
  }
}
