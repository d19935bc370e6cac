package dev.odoobridge.application.integrations;

import dev.odoobridge.application.odoo.OdooClient;
import dev.odoobridge.application.odoo.Schemas;
import dev.odoobridge.domain.mapping.EntityMapping;
import dev.odoobridge.domain.odoo.FieldName;
import dev.odoobridge.domain.odoo.FieldSchema;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.odoo.ModelSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which fields of which models hooks are to watch: the mapped ones that are stored, for without a
 * list every recompute in Odoo rings.
 */
final class HookWishes {
  /** Change with a document's lines and payments, which are records of their own. */
  private static final List<String> OF_DOCUMENTS =
      List.of("state", "payment_state", "amount_total");

  private static final Set<String> LISTS = Set.of("one2many", "many2many", "binary");
  private final OdooClient client;
  private final Schemas schemas;

  HookWishes(OdooClient client, Schemas schemas) {
    this.client = client;
    this.schemas = schemas;
  }

  List<HookMaker.Wish> of(List<EntityMapping> mappings) {
    var wishes = new LinkedHashMap<ModelName, HookMaker.Wish>();
    for (var mapping : mappings) {
      if (mapping.travel().reachesHost()) {
        schemas.find(mapping.model()).ifPresent(schema -> add(wishes, mapping, schema));
      }
    }
    return List.copyOf(wishes.values());
  }

  private void add(
      Map<ModelName, HookMaker.Wish> wishes, EntityMapping mapping, ModelSchema schema) {
    var names = names(mapping, schema);
    put(wishes, mapping.model(), mapping.model(), watched(schema, names));
    // A product's name is its template's: a write to the template is none to the product. What
    // lies in stock has no field in common with it, and is left to the schedule.
    for (var path : client.dialect().changePaths(mapping.model(), mapping.odooFields())) {
      schema
          .named(path.through())
          .filter(field -> field.type().equals("many2one"))
          .flatMap(FieldSchema::relation)
          .flatMap(schemas::find)
          .ifPresent(
              other -> {
                var elsewhere = new LinkedHashSet<>(names);
                elsewhere.removeAll(watched(schema, names));
                put(wishes, other.model(), mapping.model(), watched(other, elsewhere));
              });
    }
  }

  private static void put(
      Map<ModelName, HookMaker.Wish> wishes,
      ModelName model,
      ModelName wakes,
      List<String> fields) {
    if (fields.isEmpty()) {
      return;
    }
    var all = new LinkedHashSet<String>();
    var before = wishes.get(model);
    if (before != null) {
      all.addAll(before.fields());
    }
    all.addAll(fields);
    wishes.put(model, new HookMaker.Wish(model, wakes, new ArrayList<>(all)));
  }

  private Set<String> names(EntityMapping mapping, ModelSchema schema) {
    var names = new LinkedHashSet<String>();
    mapping
        .fields()
        .forEach(
            field ->
                field
                    .odoo()
                    .forEach(
                        name -> names.add(client.dialect().field(mapping.model(), name).value())));
    names.add("active");
    if (mapping.isDocument()) {
      names.addAll(OF_DOCUMENTS);
    }
    names.removeIf(name -> !schema.has(new FieldName(name)));
    return names;
  }

  private static List<String> watched(ModelSchema schema, Set<String> names) {
    return names.stream()
        .filter(
            name ->
                schema
                    .named(name)
                    .filter(field -> field.stored() && !LISTS.contains(field.type()))
                    .isPresent())
        .toList();
  }
}
