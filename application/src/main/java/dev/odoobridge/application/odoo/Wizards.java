package dev.odoobridge.application.odoo;

import dev.odoobridge.application.port.out.OdooFailure;
import dev.odoobridge.domain.odoo.FieldName;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.odoo.document.Amendment;
import dev.odoobridge.domain.odoo.document.Step;
import dev.odoobridge.domain.value.RawValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes and answers Odoo's wizards for documents of one model. Thread-safe. */
final class Wizards {
  /** No method asks more often than this before it does what it is for. */
  private static final int MOST_QUESTIONS = 4;

  private final OdooClient client;
  private final ModelName documents;

  Wizards(OdooClient client, ModelName documents) {
    this.client = client;
    this.documents = documents;
  }

  void run(Step.Wizard wizard, List<OdooId> ids) {
    var context = new LinkedHashMap<>(wizard.context());
    context.put("active_model", RawValue.of(documents.value()));
    context.put("active_ids", Domain.ids(ids));
    context.put("active_id", RawValue.of(ids.getFirst().value()));
    var values = new LinkedHashMap<>(wizard.values());
    wizard.found().forEach((field, lookup) -> values.put(field, found(lookup)));
    call(wizard.model(), List.of(new RawValue.Members(values)), wizard.method(), context);
  }

  private RawValue found(Step.Lookup lookup) {
    var rows = Rows.search(client, lookup.model(), lookup.domain(), List.of(new FieldName("id")));
    if (rows.isEmpty()) {
      throw new OdooFailure.Refused("Odoo has no " + lookup.name(), "no-such-record");
    }
    return RawValue.of(MappedReader.id(rows.getFirst()).value());
  }

  /** Calls the method and answers what it asks; what nobody foresaw is for a person. */
  void ask(Step.Asking asking, List<OdooId> ids) {
    var answer = client.write(documents, asking.name(), ids, Map.of(), asking.context());
    for (var asked = 0; asked < MOST_QUESTIONS; asked++) {
      var question = question(answer);
      if (question.isEmpty()) {
        return;
      }
      var model = new ModelName(question.get().model());
      var method = asking.answers().get(model);
      if (method == null) {
        throw unanswered(question.get());
      }
      var context = new LinkedHashMap<>(asking.context());
      context.putAll(question.get().context());
      answer = call(model, List.of(new RawValue.Members(Map.of())), method, context);
    }
    throw new OdooFailure.Refused(
        "Odoo asks the same question of " + documents + " again and again", "question");
  }

  /** Gives one field of each document another value. */
  void amend(Amendment.ByWizard way, Map<OdooId, RawValue> values) {
    var all = new ArrayList<RawValue>();
    values.forEach(
        (id, value) ->
            all.add(
                new RawValue.Members(
                    Map.of(way.document(), RawValue.of(id.value()), way.value(), value))));
    call(way.model(), all, way.method(), Map.of());
  }

  private RawValue call(
      ModelName wizard, List<RawValue> values, String method, Map<String, RawValue> context) {
    var made =
        client.write(wizard, "create", Map.of("vals_list", new RawValue.Items(values)), context);
    return client.write(wizard, method, BulkWriter.ids(made), Map.of(), context);
  }

  private static Optional<Question> question(RawValue answer) {
    return answer instanceof RawValue.Members action
            && action.member("target").equals(RawValue.of("new"))
            && action.member("res_model") instanceof RawValue.Text(var model)
        ? Optional.of(new Question(model, action))
        : Optional.empty();
  }

  private static OdooFailure.Refused unanswered(Question question) {
    var title = question.action().text("name").orElse("a question");
    return new OdooFailure.Refused(
        "Odoo asks: " + title + " (" + question.model() + "); answer it in Odoo", "question");
  }

  private record Question(String model, RawValue.Members action) {
    Map<String, RawValue> context() {
      return action.member("context") instanceof RawValue.Members(var values) ? values : Map.of();
    }
  }
}
