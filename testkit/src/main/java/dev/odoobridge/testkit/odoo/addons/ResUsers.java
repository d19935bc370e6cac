package dev.odoobridge.testkit.odoo.addons;

import dev.odoobridge.testkit.odoo.orm.Call;
import dev.odoobridge.testkit.odoo.orm.Environment;
import dev.odoobridge.testkit.odoo.orm.Model;
import dev.odoobridge.testkit.odoo.orm.OdooFault;
import dev.odoobridge.testkit.odoo.orm.OdooRecord;
import dev.odoobridge.testkit.odoo.orm.OdooVersion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Users; name, email and the like are their contact's. */
final class ResUsers extends Model {
  ResUsers(OdooVersion version) {
    super("res.users", version.is14() ? "Users" : "User", version);
    orderedBy("name, login");
    computes("share", user -> false);
    computes("password", user -> "");
    inverse("password", (user, password) -> user.set("password", password));
    defaults("company_id", ResUsers::company);
    defaults("company_ids", environment -> List.of(company(environment)));
    modelMethod("context_get", "", this::context);
  }

  /** The user's own context; from some version on it names the user too. */
  private Map<String, Object> context(Call call) {
    var context = new HashMap<String, Object>(Map.of("lang", "en_US", "tz", "Europe/Brussels"));
    if (!version().is14()) {
      context.put("uid", call.environment().user());
    }
    return context;
  }

  private static Long company(Environment environment) {
    return environment.record("res.users", environment.user()).one("company_id").orElseThrow().id();
  }

  @Override
  protected void preparing(Environment environment, Map<String, Object> values) {
    if (!values.containsKey("partner_id")) {
      var contact = new HashMap<String, Object>();
      contact.put("name", values.getOrDefault("name", false));
      contact.put("email", values.getOrDefault("email", false));
      values.put("partner_id", environment.create("res.partner", contact).id());
    }
  }

  @Override
  protected void constrain(OdooRecord user, Set<String> fields) {
    var same = user.environment().idsWith("res.users", "login", user.text("login"));
    if (same.size() > 1) {
      throw OdooFault.validation(
          version().is14()
              ? "res_users_login_key"
              : "The operation cannot be completed: You can not have two users with the same login!");
    }
  }
}
