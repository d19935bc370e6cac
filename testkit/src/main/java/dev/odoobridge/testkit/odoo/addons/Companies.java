package dev.odoobridge.testkit.odoo.addons;

import dev.odoobridge.testkit.odoo.orm.Environment;
import dev.odoobridge.testkit.odoo.orm.OdooRecord;

/** The company a call works in. */
final class Companies {
  private Companies() {}

  static OdooRecord of(Environment environment) {
    return environment
        .record("res.users", environment.user())
        .one("company_id")
        .orElseThrow(() -> new IllegalStateException("a user without a company"));
  }
}
