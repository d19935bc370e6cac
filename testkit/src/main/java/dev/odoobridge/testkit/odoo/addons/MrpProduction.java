package dev.odoobridge.testkit.odoo.addons;

import dev.odoobridge.testkit.odoo.orm.Environment;
import dev.odoobridge.testkit.odoo.orm.Model;
import dev.odoobridge.testkit.odoo.orm.OdooFault;
import dev.odoobridge.testkit.odoo.orm.OdooRecord;
import dev.odoobridge.testkit.odoo.orm.OdooVersion;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;

/** Manufacturing orders. In 14 a form fills in what a create over the API has to send. */
final class MrpProduction extends Model {
  MrpProduction(OdooVersion version) {
    super("mrp.production", version.is14() ? "Production Order" : "Manufacturing Order", version);
    orderedBy(
        version.is14()
            ? "priority desc, date_planned_start asc, id"
            : "priority desc, date_start asc, id");
    computes(
        "product_tmpl_id",
        order -> order.one("product_id").map(it -> it.raw("product_tmpl_id")).orElse(null));
    var start = version.is14() ? "date_planned_start" : "date_start";
    var end = version.is14() ? "date_planned_finished" : "date_finished";
    defaults(start, environment -> environment.now().truncatedTo(ChronoUnit.SECONDS));
    defaults(
        end,
        environment -> environment.now().truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofHours(1)));
    defaults("user_id", Environment::user);
    defaults("company_id", environment -> Companies.of(environment).id());
    method("action_confirm", "", MrpProductionStates::confirm);
    method("action_cancel", "", MrpProductionStates::cancel);
    method("button_mark_done", "", MrpProductionStates::markDone);
    if (version.is19()) {
      method("action_start", "", MrpProductionStates::start);
    }
  }

  @Override
  protected void preparing(Environment environment, Map<String, Object> values) {
    if (version().is14() || !(values.get("product_id") instanceof Number id)) {
      return;
    }
    var product = environment.record("product.product", id.longValue());
    product.one("uom_id").ifPresent(unit -> values.putIfAbsent("product_uom_id", unit.id()));
    MrpBom.of(product).ifPresent(bom -> values.putIfAbsent("bom_id", bom.id()));
  }

  @Override
  protected void created(OdooRecord order, Map<String, Object> values) {
    if (order.text("name").equals("New")) {
      order.set("name", "WH/MO/%05d".formatted(order.id()));
    }
    order.one("bom_id").ifPresent(bom -> order.set("consumption", bom.text("consumption")));
    if (version().is19() || order.environment().asks("import_file")) {
      MrpComponents.make(order);
    }
  }

  @Override
  protected void written(OdooRecord order, Set<String> fields) {
    if (fields.contains("product_qty") && version().is19() && order.text("state").equals("draft")) {
      MrpComponents.remake(order);
    }
    if (fields.contains("qty_producing") || fields.contains("product_qty")) {
      MrpProductionStates.refresh(order);
    }
  }

  @Override
  protected void constrain(OdooRecord order, Set<String> fields) {
    if (order.number("product_qty").signum() <= 0) {
      throw OdooFault.validation(
          version().is14()
              ? "mrp_production_qty_positive"
              : "The quantity to produce must be positive!");
    }
  }

  @Override
  protected void deleting(OdooRecord order) {
    if (order.text("state").equals("done")) {
      throw OdooFault.user("Cannot delete a manufacturing order in done state.");
    }
  }
}
