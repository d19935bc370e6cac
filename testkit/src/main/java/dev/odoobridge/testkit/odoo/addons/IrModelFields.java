package dev.odoobridge.testkit.odoo.addons;

import dev.odoobridge.testkit.odoo.orm.Environment;
import dev.odoobridge.testkit.odoo.orm.Field;
import dev.odoobridge.testkit.odoo.orm.Model;
import dev.odoobridge.testkit.odoo.orm.OdooFault;
import dev.odoobridge.testkit.odoo.orm.OdooRecord;
import dev.odoobridge.testkit.odoo.orm.OdooVersion;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The fields of all models; creating one that begins with x_ adds it to its model at once. */
final class IrModelFields extends Model {
  /** Models that show the fields of another one: the key's fields are the values' too. */
  private static final Map<String, Map<String, String>> INHERITED =
      Map.of(
          "product.template", Map.of("product.product", "product_tmpl_id"),
          "res.partner", Map.of("res.users", "partner_id"));

  IrModelFields(OdooVersion version) {
    super("ir.model.fields", "Fields", version);
    orderedBy(version.is14() ? "name" : "name, id");
  }

  @Override
  protected String displayName(OdooRecord field) {
    return "%s (%s)".formatted(field.text("field_description"), field.text("model"));
  }

  @Override
  protected void preparing(Environment environment, Map<String, Object> values) {
    if (values.get("model_id") instanceof Number model) {
      values.put("model", environment.record("ir.model", model.longValue()).text("model"));
    }
  }

  @Override
  protected void created(OdooRecord field, Map<String, Object> values) {
    if (!field.text("state").equals("manual")) {
      return;
    }
    var name = field.text("name");
    if (!name.startsWith("x_")) {
      throw OdooFault.validation(
          version().is14()
              ? "Custom fields must have a name that starts with 'x_' !"
              : "The operation cannot be completed: Custom fields must have a name that starts with 'x_'!");
    }
    var model = field.environment().model(field.text("model"));
    if (model.has(name)) {
      throw OdooFault.validation(
          version().is14()
              ? "ir_model_fields_name_unique"
              : "The operation cannot be completed: Field names must be unique per model.");
    }
    add(field, model, "");
    INHERITED
        .getOrDefault(model.name(), Map.of())
        .forEach((heir, via) -> add(field, field.environment().model(heir), via));
  }

  private static void add(OdooRecord description, Model model, String via) {
    var environment = description.environment();
    if (!model.has(description.text("name"))) {
      environment.addField(model, fieldOf(description, via));
    }
  }

  private static Field fieldOf(OdooRecord description, String via) {
    var options = new LinkedHashMap<String, String>();
    options.put(via.isEmpty() ? "manual" : "unstored", "");
    for (var option : Set.of("required", "readonly")) {
      if (description.flag(option)) {
        options.put(option, "");
      }
    }
    if (!via.isEmpty()) {
      options.put("via", via);
    }
    return new Field(
        description.text("name"),
        dev.odoobridge.testkit.odoo.orm.FieldType.valueOf(
            description.text("ttype").toUpperCase(Locale.ROOT)),
        description.text("field_description"),
        description.text("relation"),
        description.text("relation_field"),
        Map.of(),
        options);
  }

  @Override
  protected void deleting(OdooRecord field) {
    if (!field.text("state").equals("manual")) {
      throw OdooFault.user("This column contains module data and cannot be removed!");
    }
    var environment = field.environment();
    var model = environment.model(field.text("model"));
    environment.removeField(model, model.field(field.text("name")));
    for (var heir : INHERITED.getOrDefault(model.name(), Map.of()).keySet()) {
      var other = environment.model(heir);
      environment.removeField(other, other.field(field.text("name")));
    }
  }
}
