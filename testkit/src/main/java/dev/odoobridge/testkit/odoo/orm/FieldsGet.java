package dev.odoobridge.testkit.odoo.orm;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code fields_get}: what a model's fields are. */
final class FieldsGet {
  private FieldsGet() {}

  static Object run(Call call) {
    var names = call.texts("allfields");
    var attributes = call.texts("attributes");
    var answer = new LinkedHashMap<String, Object>();
    for (var field : call.model().fields()) {
      if (names.isEmpty() || names.contains(field.name())) {
        var description = describe(field);
        if (!attributes.isEmpty()) {
          description.keySet().retainAll(attributes);
        }
        answer.put(field.name(), description);
      }
    }
    return answer;
  }

  private static Map<String, Object> describe(Field field) {
    var description = new LinkedHashMap<String, Object>();
    description.put("name", field.name());
    description.put("type", field.type().wireName());
    description.put("string", field.label());
    description.put("required", field.required());
    description.put("readonly", field.readonly());
    description.put("store", field.stored());
    description.put("searchable", true);
    description.put("sortable", field.stored() && !field.type().toMany());
    description.put("company_dependent", false);
    description.put("manual", field.manual());
    if (!field.relation().isEmpty()) {
      description.put("relation", field.relation());
      description.put("domain", List.of());
      description.put("context", Map.of());
    }
    if (!field.inverse().isEmpty()) {
      description.put("relation_field", field.inverse());
    }
    if (field.type() == FieldType.SELECTION) {
      description.put("selection", selection(field));
    }
    if (field.type().textual() && field.type() != FieldType.SELECTION) {
      description.put("translate", false);
    }
    field.digits().ifPresent(digits -> description.put("digits", List.of(16L, (long) digits)));
    return description;
  }

  private static List<List<String>> selection(Field field) {
    return field.selection().entrySet().stream()
        .map(entry -> List.of(entry.getKey(), entry.getValue()))
        .toList();
  }
}
