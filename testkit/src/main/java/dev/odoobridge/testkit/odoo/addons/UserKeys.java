package dev.odoobridge.testkit.odoo.addons;

import dev.odoobridge.testkit.odoo.orm.Call;
import dev.odoobridge.testkit.odoo.orm.Environment;
import dev.odoobridge.testkit.odoo.orm.Model;
import dev.odoobridge.testkit.odoo.orm.OdooFault;
import dev.odoobridge.testkit.odoo.orm.OdooVersion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Making and removing API keys, guarded by the wizard that asks for the password. Unlike a real web
 * session, which asks again after ten minutes, it asks every time, as {@code json2} does.
 */
final class UserKeys {
  private static final String ASKED = "what is to be done";
  private static final String LAST = "odoo.exceptions.UserError";

  private UserKeys() {}

  static List<Model> models(OdooVersion version) {
    return List.of(new Keys(version), new Description(version), new Check(version));
  }

  private static Map<String, Object> ask(Call call, String method) {
    var environment = call.environment();
    var check = environment.create("res.users.identitycheck", new HashMap<>());
    check.set(ASKED, List.of(call.model().name(), method, call.ids().getFirst()));
    return Map.of(
        "type",
        "ir.actions.act_window",
        "res_model",
        "res.users.identitycheck",
        "res_id",
        check.id(),
        "name",
        "Security Control",
        "target",
        "new");
  }

  private static final class Keys extends Model {
    Keys(OdooVersion version) {
      super("res.users.apikeys", "Users API Keys", version);
      method("remove", "", call -> ask(call, "remove"));
    }
  }

  private static final class Description extends Model {
    Description(OdooVersion version) {
      super("res.users.apikeys.description", "API Key Description", version);
      method("make_key", "", call -> ask(call, "make_key"));
    }
  }

  private static final class Check extends Model {
    Check(OdooVersion version) {
      super("res.users.identitycheck", "Password Check Wizard", version);
      computes("password", check -> "");
      inverse("password", (check, password) -> check.set("password", password));
      method("run_check", "", this::run);
    }

    private Object run(Call call) {
      var check = call.records().getFirst();
      var environment = call.environment();
      var given = version().is14() ? check.kept("password") : environment.context().get("password");
      var user = environment.record("res.users", environment.user());
      if (given == null || !given.equals(user.kept("password"))) {
        throw version().is14()
            ? OdooFault.accessDenied()
            : new OdooFault(LAST, "Incorrect Password, try again or click on Forgot Password.");
      }
      if (!(check.kept(ASKED) instanceof List<?> asked)) {
        throw OdooFault.accessDenied();
      }
      var id = ((Number) asked.get(2)).longValue();
      return "remove".equals(asked.get(1)) ? remove(environment, id) : make(environment, id);
    }

    private static Object remove(Environment environment, long id) {
      environment.record("res.users.apikeys", id).unlink();
      return Map.of("type", "ir.actions.act_window_close");
    }

    private static Object make(Environment environment, long id) {
      var wizard = environment.record("res.users.apikeys.description", id);
      var values = new HashMap<String, Object>();
      values.put("name", wizard.text("name"));
      values.put("user_id", environment.user());
      var whole = (UUID.randomUUID() + "" + UUID.randomUUID()).replace("-", "").substring(0, 40);
      var key = environment.create("res.users.apikeys", values);
      key.set("key", whole);
      if (environment.version().is19()) {
        key.set("expiration_date", wizard.raw("expiration_date"));
      }
      return Map.of(
          "type",
          "ir.actions.act_window",
          "res_model",
          "res.users.apikeys.show",
          "name",
          "API Key Ready",
          "target",
          "new",
          "context",
          Map.of("default_key", whole));
    }
  }
}
