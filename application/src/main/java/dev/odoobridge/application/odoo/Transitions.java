package dev.odoobridge.application.odoo;

import dev.odoobridge.application.port.out.OdooFailure;
import dev.odoobridge.domain.odoo.FieldName;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.odoo.document.Amendment;
import dev.odoobridge.domain.odoo.document.Step;
import dev.odoobridge.domain.value.RawValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Takes documents from one state to another by Odoo's own methods. Thread-safe. */
public final class Transitions {
  private final OdooClient client;
  private final ModelName model;
  private final BulkWriter writer;
  private final Wizards wizards;

  public Transitions(OdooClient client, ModelName model) {
    this.client = client;
    this.model = model;
    this.writer = new BulkWriter(client, model);
    this.wizards = new Wizards(client, model);
  }

  /**
   * Takes one step for all of these documents, in as few calls as Odoo allows.
   *
   * @param wanted what a field of a document is to hold, for steps that write it again; empty
   *     members leave the document alone
   * @throws OdooFailure.Refused when Odoo refuses, or asks a question that only a person can answer
   */
  public void take(
      Step step, List<OdooId> ids, Function<FieldName, Map<OdooId, RawValue.Members>> wanted) {
    switch (step) {
      case Step.Method(var name, var context) -> client.write(model, name, ids, Map.of(), context);
      case Step.Single(var name) ->
          ids.forEach(id -> client.write(model, name, List.of(id), Map.of(), Map.of()));
      case Step.Asking asking -> wizards.ask(asking, ids);
      case Step.Wizard wizard -> wizards.run(wizard, ids);
      case Step.Write write -> write(write, ids);
      case Step.Portion portion -> write(portion, ids);
      case Step.Rewrite(var field) -> {
        var values = new LinkedHashMap<>(wanted.apply(field));
        values.keySet().retainAll(ids);
        writer.update(values);
      }
      case Step.Unpay(var methods) -> new PaymentsOf(client, model, ids).call(methods);
    }
  }

  /**
   * Gives a field of each document another value by a wizard.
   *
   * @throws OdooFailure.Refused when Odoo refuses one; then none has changed
   */
  public void amend(Amendment.ByWizard way, Map<OdooId, RawValue> values) {
    wizards.amend(way, values);
  }

  private void write(Step.Write write, List<OdooId> ids) {
    var kept =
        write
            .unless()
            .map(domain -> found(Domain.and(domain, Domain.in("id", ids))))
            .orElse(Set.of());
    var changed = ids.stream().filter(id -> !kept.contains(id)).toList();
    if (!changed.isEmpty()) {
      var values = new LinkedHashMap<String, RawValue>();
      write.values().forEach((field, value) -> values.put(field.value(), value));
      client.write(model, "write", changed, Map.of("vals", new RawValue.Members(values)), Map.of());
    }
  }

  private Set<OdooId> found(RawValue.Items domain) {
    return Rows.search(client, model, domain, List.of(new FieldName("id"))).stream()
        .map(MappedReader::id)
        .collect(Collectors.toSet());
  }

  private void write(Step.Portion portion, List<OdooId> ids) {
    var values = new LinkedHashMap<OdooId, RawValue.Members>();
    for (var row : Rows.read(client, model, ids, List.of(portion.of()))) {
      if (row.member(portion.of().value()) instanceof RawValue.Number(var whole)) {
        var share = RawValue.of(whole.multiply(portion.share()));
        values.put(
            MappedReader.id(row), new RawValue.Members(Map.of(portion.field().value(), share)));
      }
    }
    writer.update(values);
  }
}
