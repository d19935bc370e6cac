package dev.odoobridge.testkit.odoo.addons;

import dev.odoobridge.testkit.odoo.orm.Model;
import dev.odoobridge.testkit.odoo.orm.OdooRecord;
import dev.odoobridge.testkit.odoo.orm.OdooVersion;

/** Accounts; 14 shows their code. */
final class AccountAccount extends Model {
  AccountAccount(OdooVersion version) {
    super("account.account", "Account", version);
    orderedBy("code");
  }

  @Override
  protected String displayName(OdooRecord account) {
    var code = version().is14() ? account.text("code") + " " : "";
    return code + account.text("name");
  }
}
