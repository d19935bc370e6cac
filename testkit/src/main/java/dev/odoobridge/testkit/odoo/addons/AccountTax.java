package dev.odoobridge.testkit.odoo.addons;

import dev.odoobridge.testkit.odoo.orm.Model;
import dev.odoobridge.testkit.odoo.orm.OdooVersion;

/** Taxes. */
final class AccountTax extends Model {
  AccountTax(OdooVersion version) {
    super("account.tax", "Tax", version);
    orderedBy("sequence, id");
    defaults("company_id", environment -> Companies.of(environment).id());
  }
}
