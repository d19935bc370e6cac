package dev.odoobridge.testkit.odoo.addons;

import dev.odoobridge.testkit.odoo.orm.Call;
import dev.odoobridge.testkit.odoo.orm.Environment;
import dev.odoobridge.testkit.odoo.orm.Model;
import dev.odoobridge.testkit.odoo.orm.OdooRecord;
import dev.odoobridge.testkit.odoo.orm.OdooVersion;
import java.util.List;
import java.util.Map;

/** The wizard of 14 that produces all; without the context of the question it has no orders. */
final class MrpImmediateProduction extends Model {
  MrpImmediateProduction(OdooVersion version) {
    super("mrp.immediate.production", "Immediate Production", version);
    method("process", "", MrpImmediateProduction::process);
  }

  @Override
  protected void preparing(Environment environment, Map<String, Object> values) {
    if (environment.context().get("default_mo_ids") instanceof List<?> links) {
      values.putIfAbsent("mo_ids", links);
    }
  }

  private static Object process(Call call) {
    for (var wizard : call.records()) {
      wizard.many("mo_ids").forEach(MrpProductionStates::produceAll);
    }
    if (!(call.environment().context().get(MrpQuestions.ASKED) instanceof List<?> asked)) {
      return true;
    }
    var orders =
        asked.stream()
            .map(id -> call.environment().record("mrp.production", ((Number) id).longValue()))
            .toList();
    var model = call.environment().model("mrp.production");
    var ids = orders.stream().map(OdooRecord::id).toList();
    return MrpProductionStates.finish(new Call(call.environment(), model, ids, Map.of()), orders);
  }
}
