package dev.odoobridge.application.mapping;

import dev.odoobridge.application.odoo.OdooClient;
import dev.odoobridge.domain.mapping.AmountConverter;
import dev.odoobridge.domain.mapping.Converter;
import dev.odoobridge.domain.mapping.EntityMapping;
import dev.odoobridge.domain.mapping.FieldMapping;
import dev.odoobridge.domain.mapping.HtmlConverter;
import dev.odoobridge.domain.mapping.OnDelete;
import dev.odoobridge.domain.mapping.PlainConverter;
import dev.odoobridge.domain.mapping.ReferenceConverter;
import dev.odoobridge.domain.mapping.StatusMapping;
import dev.odoobridge.domain.mapping.Travel;
import dev.odoobridge.domain.mapping.ViewMapping;
import dev.odoobridge.domain.odoo.FieldName;
import dev.odoobridge.domain.odoo.FieldSchema;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.odoo.ModelSchema;
import dev.odoobridge.domain.odoo.document.Document;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.status.StatusTable;
import dev.odoobridge.domain.value.FieldType;
import dev.odoobridge.domain.value.RawValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Makes of what Odoo says of its models entities that a person goes on from. Used once. */
final class MappingDraft {
  static final List<String> HEADER =
      List.of(
          "A draft from what Odoo says of its fields: delete what you do not need, give the host's",
          "fields (on the left) the names they have with you. docs/mapping.md explains the form.");

  /** Odoo's own affairs, in every model. */
  private static final Pattern TECHNICAL =
      Pattern.compile(
          "id|display_name|__last_update|active|(create|write)_uid|create_date"
              + "|(message|activity|website_message|rating|my_activity|image|avatar)_.*");

  private static final Set<String> SET_BY_ODOO = Set.of("write_date");
  private static final int USUAL_DIGITS = 2;

  private final OdooClient client;
  private final Map<ModelName, EntityName> names;
  private final boolean mirror;
  private final List<String> notes = new ArrayList<>();

  MappingDraft(OdooClient client, List<ModelName> models, boolean mirror) {
    this.client = client;
    this.names = names(models);
    this.mirror = mirror;
  }

  List<String> notes() {
    return List.copyOf(notes);
  }

  /** The last word of each model, or all of them where that would not be one entity's alone. */
  private static Map<ModelName, EntityName> names(List<ModelName> models) {
    var names = new LinkedHashMap<ModelName, EntityName>();
    for (var model : models) {
      var last = model.value().substring(model.value().lastIndexOf('.') + 1);
      var taken = names.containsValue(new EntityName(last));
      names.put(model, new EntityName(taken ? model.value().replace('.', '_') : last));
    }
    return names;
  }

  EntityMapping entity(ModelSchema schema) {
    var model = schema.model();
    var document = client.dialect().document(model);
    var status = document.map(this::status);
    var fields = fields(schema, document);
    return new EntityMapping(
            names.getOrDefault(model, new EntityName("record")),
            model,
            Optional.empty(),
            List.of(),
            fields,
            List.of(),
            status,
            Map.of(),
            RawValue.list(),
            mirror ? Travel.TO_HOST : Travel.BOTH,
            onDelete(schema, status))
        .with(mirror ? Optional.of(view(model)) : Optional.<ViewMapping>empty());
  }

  private static OnDelete onDelete(ModelSchema schema, Optional<StatusMapping> status) {
    if (status.isPresent()) {
      return OnDelete.CANCEL;
    }
    return schema.has(new FieldName("active")) ? OnDelete.ARCHIVE : OnDelete.KEEP;
  }

  private ViewMapping view(ModelName model) {
    return new ViewMapping(model.value().replace('.', '_'), Map.of());
  }

  private StatusMapping status(Document document) {
    var words = new LinkedHashMap<String, String>();
    document.states().forEach(state -> words.put(state, state));
    return new StatusMapping(
        "state", new StatusTable(words), mirror ? Travel.TO_HOST : Travel.BOTH);
  }

  private List<FieldMapping> fields(ModelSchema schema, Optional<Document> document) {
    var states = new HashSet<FieldName>();
    document.ifPresent(kind -> states.addAll(kind.stateFields()));
    var left = new TreeMap<String, String>();
    var fields = new ArrayList<FieldMapping>();
    new TreeMap<>(byName(schema))
        .forEach(
            (text, field) -> {
              var name = new FieldName(text);
              if (TECHNICAL.matcher(text).matches() || states.contains(name)) {
                return;
              }
              var converter = converter(schema.model(), field);
              if (converter.isPresent() && isWanted(text, field)) {
                var travel = mirror || field.readonly() ? Travel.TO_HOST : Travel.BOTH;
                var isRequired = isRequired(field) && travel == Travel.BOTH;
                fields.add(
                    new FieldMapping(
                        List.of(text), List.of(name), converter.get(), travel, isRequired));
              } else {
                left.put(text, field.type() + relation(field));
              }
            });
    note(schema.model(), left);
    return fields;
  }

  private static Map<String, FieldSchema> byName(ModelSchema schema) {
    var fields = new LinkedHashMap<String, FieldSchema>();
    schema.fields().forEach((name, field) -> fields.put(name.value(), field));
    return fields;
  }

  /** A mirror wants all that is stored; who writes too, what can be written. */
  private boolean isWanted(String name, FieldSchema field) {
    return field.stored()
        && (mirror
            || (!field.readonly() && !SET_BY_ODOO.contains(name) && !name.startsWith("property_")));
  }

  /** For what is no text Odoo usually has a standard value. */
  private static boolean isRequired(FieldSchema field) {
    return field.required() && field.type().equals("char");
  }

  private static String relation(FieldSchema field) {
    return field.relation().map(model -> " of " + model).orElse("");
  }

  private void note(ModelName model, Map<String, String> left) {
    if (!left.isEmpty()) {
      notes.add("Left out of " + model + ":");
      left.forEach((name, type) -> notes.add("  " + name + " (" + type + ")"));
    }
  }

  private Optional<Converter> converter(ModelName model, FieldSchema field) {
    return switch (field.type()) {
      case "char", "text", "selection" -> Optional.of(new PlainConverter(FieldType.TEXT));
      case "html" -> Optional.of(new HtmlConverter(true));
      case "integer" -> Optional.of(new PlainConverter(FieldType.INTEGER));
      case "float" -> Optional.of(new AmountConverter(field.digits().orElse(USUAL_DIGITS)));
      case "monetary" -> Optional.of(new AmountConverter(USUAL_DIGITS));
      case "boolean" -> Optional.of(new PlainConverter(FieldType.BOOLEAN));
      case "date" -> Optional.of(new PlainConverter(FieldType.DATE));
      case "datetime" -> Optional.of(new PlainConverter(FieldType.DATETIME));
      case "many2one" ->
          field
              .relation()
              .filter(other -> isEarlier(other, model))
              .map(names::get)
              .map(ReferenceConverter::new);
      default -> Optional.empty();
    };
  }

  /** References may not go in a circle: only to models named before, or to the model itself. */
  private boolean isEarlier(ModelName other, ModelName model) {
    var order = List.copyOf(names.keySet());
    return order.contains(other) && order.indexOf(other) <= order.indexOf(model);
  }
}
