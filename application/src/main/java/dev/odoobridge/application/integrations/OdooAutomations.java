package dev.odoobridge.application.integrations;

import dev.odoobridge.application.odoo.Domain;
import dev.odoobridge.application.odoo.OdooClient;
import dev.odoobridge.application.port.out.OdooFailure;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.value.RawValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The automation rules of an Odoo that call web hooks. */
final class OdooAutomations {
  private static final ModelName AUTOMATIONS = new ModelName("base.automation");
  private static final ModelName ACTIONS = new ModelName("ir.actions.server");
  private static final ModelName MODELS = new ModelName("ir.model");
  private static final ModelName FIELDS = new ModelName("ir.model.fields");
  private final OdooClient client;

  OdooAutomations(OdooClient client) {
    this.client = client;
  }

  /**
   * An action that calls an address.
   *
   * @param automation the rule it belongs to, which takes it away with itself
   * @param active whether the rule is
   */
  record Action(OdooId id, String url, Optional<OdooId> automation, boolean active) {
    /** What stands behind that path, whatever the host. */
    String secret(String path) {
      return url.substring(url.indexOf(path) + path.length());
    }
  }

  /** What came of a write while the rule was there. */
  enum Tried {
    WORKS,
    BREAKS_WRITES,
    NOT_TRIED
  }

  /** The actions whose address has that path. */
  List<Action> withUrl(String path) {
    var active = new ArrayList<Long>();
    rows(AUTOMATIONS, RawValue.list(Domain.where("active", "=", RawValue.TRUE)), "id", 0)
        .forEach(row -> number(row, "id").ifPresent(active::add));
    var domain =
        RawValue.list(
            Domain.where("state", "=", RawValue.of("webhook")),
            Domain.where("webhook_url", "like", RawValue.of(path)));
    return rows(ACTIONS, domain, "webhook_url,base_automation_id", 0).stream()
        .map(
            row -> {
              var automation = number(row, "base_automation_id");
              return new Action(
                  new OdooId(number(row, "id").orElseThrow()),
                  row.text("webhook_url").orElse(""),
                  automation.map(OdooId::new),
                  automation.filter(active::contains).isPresent());
            })
        .toList();
  }

  /** Takes away the rule, and with it the action. */
  void remove(Action action) {
    if (action.automation().isPresent()) {
      unlink(action.automation().get());
    } else {
      client.write(ACTIONS, "unlink", List.of(action.id()), Map.of(), Map.of());
    }
  }

  void unlink(OdooId automation) {
    client.write(AUTOMATIONS, "unlink", List.of(automation), Map.of(), Map.of());
  }

  /** Makes a rule that calls the address when one of the fields is written, or a record made. */
  OdooId make(String name, ModelName model, List<String> fields, String url) {
    var modelId = id(MODELS, RawValue.list(Domain.where("model", "=", RawValue.of(model.value()))));
    var automation = new LinkedHashMap<String, RawValue>();
    automation.put("name", RawValue.of(name));
    automation.put("model_id", RawValue.of(modelId));
    automation.put("trigger", RawValue.of("on_create_or_write"));
    automation.put("trigger_field_ids", replace(fieldIds(model, fields)));
    var rule = create(AUTOMATIONS, automation);
    try {
      var action = new LinkedHashMap<String, RawValue>();
      action.put("name", RawValue.of(name));
      action.put("model_id", RawValue.of(modelId));
      action.put("state", RawValue.of("webhook"));
      action.put("webhook_url", RawValue.of(url));
      // A field with groups in the list would make every write of other users fail.
      action.put("webhook_field_ids", replace(fieldIds(model, List.of("id"))));
      action.put("base_automation_id", RawValue.of(rule.value()));
      action.put("usage", RawValue.of("base_automation"));
      create(ACTIONS, action);
      return rule;
    } catch (OdooFailure failure) {
      unlink(rule);
      throw failure;
    }
  }

  /** Writes to one record what it holds, once with and if that fails once without the rule. */
  Tried tryWrite(ModelName model, List<String> fields, OdooId automation) {
    var names =
        fields.stream().sorted(Comparator.comparing(name -> !name.startsWith("x_"))).toList();
    var rows = rows(model, RawValue.list(), String.join(",", names), 1);
    var values =
        rows.isEmpty()
            ? Optional.<Map.Entry<String, RawValue>>empty()
            : harmless(rows.getFirst(), names);
    if (values.isEmpty()) {
      return Tried.NOT_TRIED;
    }
    var record = new OdooId(number(rows.getFirst(), "id").orElseThrow());
    if (write(model, record, values.get())) {
      return Tried.WORKS;
    }
    client.write(
        AUTOMATIONS,
        "write",
        List.of(automation),
        Map.of("vals", new RawValue.Members(Map.of("active", RawValue.FALSE))),
        Map.of());
    if (write(model, record, values.get())) {
      return Tried.BREAKS_WRITES;
    }
    client.write(
        AUTOMATIONS,
        "write",
        List.of(automation),
        Map.of("vals", new RawValue.Members(Map.of("active", RawValue.TRUE))),
        Map.of());
    return Tried.NOT_TRIED;
  }

  private boolean write(ModelName model, OdooId record, Map.Entry<String, RawValue> value) {
    try {
      var values = new RawValue.Members(Map.of(value.getKey(), value.getValue()));
      client.write(model, "write", List.of(record), Map.of("vals", values), Map.of());
      return true;
    } catch (OdooFailure.Refused refused) {
      return false;
    }
  }

  /** A custom field's value, else a text: writing it again has no meaning of its own. */
  private static Optional<Map.Entry<String, RawValue>> harmless(
      RawValue.Members row, List<String> names) {
    return names.stream()
        .filter(name -> !name.equals("state") && !name.equals("name"))
        .filter(
            name ->
                name.startsWith("x_")
                    || (row.member(name) instanceof RawValue.Text(var text) && text.length() < 200))
        .findFirst()
        .map(name -> Map.entry(name, row.member(name)));
  }

  private List<Long> fieldIds(ModelName model, List<String> names) {
    var domain =
        RawValue.list(
            Domain.where("model", "=", RawValue.of(model.value())),
            Domain.where("name", "in", RawValue.texts(names)));
    return rows(FIELDS, domain, "name", 0).stream()
        .flatMap(row -> number(row, "id").stream())
        .toList();
  }

  private static RawValue replace(List<Long> ids) {
    var items = new RawValue.Items(ids.stream().<RawValue>map(RawValue::of).toList());
    return RawValue.list(RawValue.list(RawValue.of(6), RawValue.of(0), items));
  }

  private OdooId create(ModelName model, Map<String, RawValue> values) {
    var answer =
        client.write(
            model, "create", Map.of("vals_list", RawValue.list(new RawValue.Members(values))));
    if (answer instanceof RawValue.Items(var ids)
        && ids.size() == 1
        && ids.getFirst() instanceof RawValue.Number(var id)) {
      return new OdooId(id.longValueExact());
    }
    throw new OdooFailure.Uncertain("Odoo answered a create without an id", "create");
  }

  private long id(ModelName model, RawValue.Items domain) {
    return rows(model, domain, "id", 1).stream()
        .flatMap(row -> number(row, "id").stream())
        .findFirst()
        .orElseThrow(
            () ->
                new OdooFailure.Misconfigured(
                    OdooFailure.Misconfigured.Cause.MODEL,
                    "this Odoo shows no " + model + " for " + domain.values(),
                    model.value()));
  }

  private List<RawValue.Members> rows(
      ModelName model, RawValue.Items domain, String fields, int limit) {
    var arguments = new LinkedHashMap<String, RawValue>();
    arguments.put("domain", domain);
    arguments.put("fields", RawValue.texts(List.of(fields.split(","))));
    if (limit > 0) {
      arguments.put("limit", RawValue.of((long) limit));
      arguments.put("order", RawValue.of("id desc"));
    }
    if (client.read(model, "search_read", arguments) instanceof RawValue.Items(var rows)) {
      return rows.stream()
          .filter(RawValue.Members.class::isInstance)
          .map(RawValue.Members.class::cast)
          .toList();
    }
    throw new OdooFailure.Incomprehensible(
        "Odoo's search_read of " + model + " answered no list of records", "search_read");
  }

  private static Optional<Long> number(RawValue.Members row, String name) {
    return switch (row.member(name)) {
      case RawValue.Number(var id) -> Optional.of(id.longValue());
      case RawValue.Items(var pair)
          when !pair.isEmpty() && pair.getFirst() instanceof RawValue.Number(var id) ->
          Optional.of(id.longValue());
      default -> Optional.empty();
    };
  }
}
