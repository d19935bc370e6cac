package dev.odoobridge.testkit.odoo.addons;

import dev.odoobridge.testkit.odoo.orm.Environment;
import dev.odoobridge.testkit.odoo.orm.Field;
import dev.odoobridge.testkit.odoo.orm.Model;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The tables in which Odoo describes itself: modules, models, fields. */
final class SeedModules {
  private static final List<String> INSTALLED =
      List.of(
          "base Base",
          "web Web",
          "mail Discuss",
          "contacts Contacts",
          "uom Units of measure",
          "product Products & Pricelists",
          "account Invoicing",
          "sales_team Sales Teams",
          "sale Sales",
          "sale_management Sales",
          "stock Inventory",
          "mrp Manufacturing");
  private static final List<String> INSTALLABLE = List.of("purchase Purchase", "crm CRM");

  private SeedModules() {}

  static void fill(Environment environment) {
    var rpc =
        environment.version().is19()
            ? Stream.of("rpc RPC endpoints", "base_automation Automation Rules")
            : Stream.<String>of();
    Stream.concat(INSTALLED.stream(), rpc).forEach(module -> module(environment, module, true));
    INSTALLABLE.forEach(module -> module(environment, module, false));
    environment.models().forEach(model -> describe(environment, model));
  }

  private static void module(Environment environment, String text, boolean installed) {
    var parts = text.split(" ", 2);
    var values = new HashMap<String, Object>();
    values.put("name", parts[0]);
    values.put("shortdesc", parts[1]);
    values.put("author", "Odoo S.A.");
    values.put("state", installed ? "installed" : "uninstalled");
    if (installed) {
      values.put("latest_version", environment.version().number() + ".0.1.0");
    }
    environment.create("ir.module.module", values);
  }

  private static void describe(Environment environment, Model model) {
    var row =
        environment.create(
            "ir.model", Map.of("name", model.label(), "model", model.name(), "state", "base"));
    model.fields().forEach(field -> describe(environment, row.id(), field));
  }

  private static void describe(Environment environment, long model, Field field) {
    var values = new HashMap<String, Object>();
    values.put("name", field.name());
    values.put("field_description", field.label());
    values.put("model_id", model);
    values.put("ttype", field.type().name().toLowerCase(Locale.ROOT));
    values.put("relation", field.relation().isEmpty() ? false : field.relation());
    values.put("relation_field", field.inverse().isEmpty() ? false : field.inverse());
    values.put("required", field.required());
    values.put("readonly", field.readonly());
    values.put("store", field.stored());
    values.put("state", "base");
    environment.create("ir.model.fields", values);
  }
}
