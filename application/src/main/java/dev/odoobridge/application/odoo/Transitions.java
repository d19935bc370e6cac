package dev.odoobridge.application.odoo;

import dev.odoobridge.domain.odoo.FieldName;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.odoo.document.Step;
import dev.odoobridge.domain.value.RawValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Takes documents from one state to another by Odoo's own methods. Thread-safe. */
public final class Transitions {
  private final OdooClient client;
  private final ModelName model;
  private final BulkWriter writer;

  public Transitions(OdooClient client, ModelName model) {
    this.client = client;
    this.model = model;
    this.writer = new BulkWriter(client, model);
  }

  /**
   * Takes one step for all of these documents, in as few calls as Odoo allows.
   *
   * @param wanted what a field of a document is to hold, for steps that write it again; empty
   *     members leave the document alone
   */
  public void take(
      Step step, List<OdooId> ids, Function<FieldName, Map<OdooId, RawValue.Members>> wanted) {
    switch (step) {
      case Step.Method(var name, var context) -> client.write(model, name, ids, Map.of(), context);
      case Step.Wizard wizard -> run(wizard, ids);
      case Step.Rewrite(var field) -> {
        var values = new LinkedHashMap<>(wanted.apply(field));
        values.keySet().retainAll(ids);
        writer.update(values);
      }
    }
  }

  private void run(Step.Wizard wizard, List<OdooId> ids) {
    var context = new LinkedHashMap<>(wizard.context());
    context.put("active_model", RawValue.of(model.value()));
    context.put("active_ids", Domain.ids(ids));
    context.put("active_id", RawValue.of(ids.getFirst().value()));
    var values = new RawValue.Items(List.of(new RawValue.Members(wizard.values())));
    var made = client.write(wizard.model(), "create", Map.of("vals_list", values), context);
    client.write(wizard.model(), wizard.method(), BulkWriter.ids(made), Map.of(), context);
  }
}
