package dev.odoobridge.domain.mapping;

import dev.odoobridge.domain.odoo.Dialect;
import dev.odoobridge.domain.odoo.FieldName;
import dev.odoobridge.domain.odoo.FieldSchema;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.odoo.ModelSchema;
import dev.odoobridge.domain.record.FieldProblem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What changed in Odoo of what a mapping works on, by an upgrade or by somebody's hand: between the
 * schemas with which it worked last, and those of now.
 *
 * @param before a model that is not in it is not compared
 */
public record SchemaDrift(
    EntityMapping mapping,
    Dialect dialect,
    Map<ModelName, ModelSchema> before,
    Map<ModelName, ModelSchema> now) {

  /** A field of Odoo's that the mapping names. */
  private record Use(String path, ModelName model, FieldName field) {}

  /** A field that a new record, or a new line of one, must have. */
  public record Needed(ModelName model, FieldName field) {}

  /** Fields the mapping names that were there and are not any more. */
  public List<FieldProblem> vanished() {
    return uses()
        .filter(use -> had(use.model(), use.field()) && !has(use.model(), use.field()))
        .map(use -> new FieldProblem(use.path(), words(use)))
        .distinct()
        .toList();
  }

  /**
   * Fields a new record or a line of it must have by now, which the mapping does not give and Odoo
   * does not compute: only a default of Odoo's would fill them in.
   */
  public List<Needed> newlyRequired() {
    if (!mapping.travel().reachesOdoo()) {
      return List.of();
    }
    var lines = mapping.lines().stream().map(LinesMapping::model);
    return Stream.concat(Stream.of(mapping.model()), lines)
        .distinct()
        .filter(model -> before.containsKey(model) && now.containsKey(model))
        .flatMap(this::newlyRequired)
        .toList();
  }

  private Stream<Needed> newlyRequired(ModelName model) {
    var given =
        uses().filter(use -> use.model().equals(model)).map(Use::field).collect(Collectors.toSet());
    return schema(now, model).fields().entrySet().stream()
        .filter(field -> mustBeGiven(field.getValue()) && !given.contains(field.getKey()))
        .map(Map.Entry::getKey)
        .filter(name -> !schema(before, model).field(name).map(FieldSchema::required).orElse(false))
        .sorted((one, other) -> one.value().compareTo(other.value()))
        .map(name -> new Needed(model, name));
  }

  /** What one of them means for the mapping. */
  public FieldProblem required(Needed needed) {
    var label =
        schema(now, needed.model()).field(needed.field()).map(FieldSchema::label).orElse("");
    var lines =
        mapping.lines().stream().filter(list -> list.model().equals(needed.model())).findFirst();
    return new FieldProblem(
        lines.map(list -> "lines." + list.host() + ".fields").orElse("fields"),
        needed.model()
            + "."
            + needed.field()
            + (label.isEmpty() ? "" : " (" + label + ")")
            + " must have a value by now, which Odoo does not fill in; map it"
            + (lines.isEmpty() ? ", or give it in create" : ""));
  }

  private static boolean mustBeGiven(FieldSchema field) {
    return field.required() && field.stored() && !field.readonly() && !field.computed();
  }

  private Stream<Use> uses() {
    var model = mapping.model();
    var own =
        Stream.of(
                mapping.key().stream().map(key -> use("key", model, key)),
                mapping.create().keySet().stream().map(name -> use("create." + name, model, name)),
                mapping.lines().stream()
                    .map(list -> use("lines." + list.host(), model, list.odoo())),
                uses("fields", model, mapping.fields()))
            .flatMap(all -> all);
    var lines =
        mapping.lines().stream()
            .flatMap(list -> uses("lines." + list.host() + ".fields", list.model(), list.fields()));
    return Stream.concat(own, lines);
  }

  private Stream<Use> uses(String path, ModelName model, List<FieldMapping> fields) {
    return fields.stream()
        .flatMap(
            field ->
                field.odoo().stream().map(name -> use(path + "." + field.name(), model, name)));
  }

  private Use use(String path, ModelName model, FieldName name) {
    return new Use(path, model, dialect.field(model, name));
  }

  private String words(Use use) {
    return use.model() + " has no field " + use.field() + " any more" + guess(use);
  }

  /** A new field that looks like it: of the same type, and of the same label or the only one. */
  private String guess(Use use) {
    var gone = schema(before, use.model()).field(use.field()).orElseThrow();
    var alike =
        schema(now, use.model()).fields().entrySet().stream()
            .filter(field -> !had(use.model(), field.getKey()))
            .filter(field -> isAlike(field.getValue(), gone))
            .toList();
    var sameLabel =
        alike.stream()
            .filter(field -> !gone.label().isEmpty())
            .filter(field -> field.getValue().label().equalsIgnoreCase(gone.label()))
            .toList();
    return only(sameLabel)
        .map(name -> "; at a guess it is called " + name + " now, which is new and has its label")
        .or(
            () ->
                only(alike)
                    .map(
                        name ->
                            "; at a guess it is called "
                                + name
                                + " now, the only new field of its type"))
        .orElse("");
  }

  private static boolean isAlike(FieldSchema candidate, FieldSchema gone) {
    return candidate.type().equals(gone.type()) && candidate.relation().equals(gone.relation());
  }

  private static Optional<FieldName> only(List<Map.Entry<FieldName, FieldSchema>> candidates) {
    return candidates.size() == 1 ? Optional.of(candidates.getFirst().getKey()) : Optional.empty();
  }

  private boolean had(ModelName model, FieldName field) {
    return schema(before, model).has(field);
  }

  /** A model that is gone is told of by the one word that it is gone. */
  private boolean has(ModelName model, FieldName field) {
    return !now.containsKey(model) || schema(now, model).has(field);
  }

  private static ModelSchema schema(Map<ModelName, ModelSchema> schemas, ModelName model) {
    return schemas.getOrDefault(model, new ModelSchema(model, Map.of()));
  }
}
