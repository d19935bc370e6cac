package dev.odoobridge.adapter.persistence;

import dev.odoobridge.domain.mapping.EntityMapping;
import dev.odoobridge.domain.mapping.FieldMapping;
import dev.odoobridge.domain.mapping.MappingProfile;
import dev.odoobridge.domain.mapping.ReferenceConverter;
import dev.odoobridge.domain.mapping.ViewMapping;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.value.FieldType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes the query of one view. Names and words are quoted: they come from a mapping. */
final class ViewSql {
  private final IntegrationId integration;
  private final MappingProfile profile;
  private final EntityMapping entity;
  private final List<String> joins = new ArrayList<>();
  private final Map<String, String> joined = new LinkedHashMap<>();

  private ViewSql(IntegrationId integration, MappingProfile profile, EntityMapping entity) {
    this.integration = integration;
    this.profile = profile;
    this.entity = entity;
  }

  static String query(
      IntegrationId integration, MappingProfile profile, EntityMapping entity, ViewMapping view) {
    return new ViewSql(integration, profile, entity).query(view);
  }

  private String query(ViewMapping view) {
    var columns = new ArrayList<String>();
    columns.add("r.id");
    columns.add("l.odoo_id");
    view.columns(entity)
        .forEach((column, field) -> columns.add(expression(field) + " AS " + name(column)));
    columns.add("r.created_at");
    columns.add("r.changed_at AS updated_at");
    return "SELECT "
        + String.join(",\n  ", columns)
        + "\nFROM public.record r JOIN public.link l ON l.record = r.id"
        + String.join("", joins)
        + "\nWHERE r.integration = "
        + text(integration.value())
        + " AND r.entity = "
        + text(entity.name().value())
        + " AND NOT r.deleted";
  }

  private String expression(String path) {
    var point = path.indexOf('.');
    if (point < 0) {
      return reference(entity, path)
          .map(_ -> join(path) + "_link.odoo_id")
          .orElseGet(() -> own(path));
    }
    var field = path.substring(0, point);
    var target =
        reference(entity, field)
            .flatMap(reference -> profile.entity(reference.entity()))
            .orElseThrow(() -> new IllegalArgumentException("path: refers to nothing: " + path));
    return value(join(field), target, path.substring(point + 1));
  }

  /** Odoo has no empty number and no empty boolean: what is not here is zero or false there. */
  private String own(String field) {
    var value = value("r", entity, field);
    return switch (type(entity, field)) {
      case INTEGER, DECIMAL -> "coalesce(" + value + ", 0)";
      case BOOLEAN -> "coalesce(" + value + ", false)";
      case TEXT, HTML, REFERENCE, DATE, DATETIME -> value;
    };
  }

  private static FieldType type(EntityMapping entity, String name) {
    return field(entity, name).map(field -> field.converter().hostType()).orElse(FieldType.TEXT);
  }

  /** The alias of the record a reference names; of its link with {@code _link} behind. */
  private String join(String field) {
    return joined.computeIfAbsent(
        field,
        _ -> {
          var alias = "ref" + joined.size();
          var target = reference(entity, field).orElseThrow().entity();
          joins.add(
              "\nLEFT JOIN public.record %s ON %s.integration = r.integration AND %s.entity = %s"
                      .formatted(alias, alias, alias, text(target.value()))
                  + " AND %s.host_id = r.current->'fields'->>%s".formatted(alias, text(field))
                  + "\nLEFT JOIN public.link %s_link ON %s_link.record = %s.id"
                      .formatted(alias, alias, alias));
          return alias;
        });
  }

  private static Optional<ReferenceConverter> reference(EntityMapping entity, String field) {
    return field(entity, field)
        .map(FieldMapping::converter)
        .filter(ReferenceConverter.class::isInstance)
        .map(ReferenceConverter.class::cast);
  }

  private static Optional<FieldMapping> field(EntityMapping entity, String name) {
    return entity.fields().stream().filter(field -> field.host().contains(name)).findFirst();
  }

  private static String value(String alias, EntityMapping entity, String name) {
    var json = alias + ".current->'fields'->";
    return switch (type(entity, name)) {
      case TEXT, HTML, REFERENCE -> json + ">" + text(name);
      case INTEGER -> "(" + json + ">" + text(name) + ")::bigint";
      case DECIMAL -> "(" + json + ">" + text(name) + ")::numeric";
      case BOOLEAN -> "(" + json + ">" + text(name) + ")::boolean";
      case DATE -> "(" + json + text(name) + "->>'day')::date";
      case DATETIME -> "(" + json + text(name) + "->>'at')::timestamptz";
    };
  }

  static String name(String word) {
    return "\"" + word.replace("\"", "\"\"") + "\"";
  }

  static String text(String word) {
    return "'" + word.replace("'", "''") + "'";
  }
}
