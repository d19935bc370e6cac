package dev.odoobridge.domain.mapping;

import dev.odoobridge.domain.odoo.Dialect;
import dev.odoobridge.domain.odoo.FieldName;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.odoo.document.Document;
import dev.odoobridge.domain.policy.ConflictPolicies;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.value.RawValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How one entity maps to one Odoo model. Odoo's fields are named as the newest known Odoo names
 * them; the dialect translates for older ones.
 *
 * @param key the Odoo field that carries the host id, used where it exists
 * @param match host fields by which a first sync recognises a record Odoo already has
 * @param create values a new Odoo record gets besides the mapped ones
 * @param filter an Odoo domain: only these records belong to the entity
 * @param policies who wins when both sides changed a field
 * @param view the SQL view of its records
 */
public record EntityMapping(
    EntityName name,
    ModelName model,
    Optional<FieldName> key,
    List<String> match,
    List<FieldMapping> fields,
    List<LinesMapping> lines,
    Optional<StatusMapping> status,
    Map<FieldName, RawValue> create,
    RawValue.Items filter,
    Travel travel,
    OnDelete onDelete,
    OnOdooDelete onOdooDelete,
    ConflictPolicies policies,
    Optional<ViewMapping> view) {
  public EntityMapping {
    match = List.copyOf(match);
    fields = List.copyOf(fields);
    lines = List.copyOf(lines);
    create = Collections.unmodifiableMap(new LinkedHashMap<>(create));
  }

  /** An entity without a view. */
  public EntityMapping(
      EntityName name,
      ModelName model,
      Optional<FieldName> key,
      List<String> match,
      List<FieldMapping> fields,
      List<LinesMapping> lines,
      Optional<StatusMapping> status,
      Map<FieldName, RawValue> create,
      RawValue.Items filter,
      Travel travel,
      OnDelete onDelete,
      OnOdooDelete onOdooDelete,
      ConflictPolicies policies) {
    this(
        name,
        model,
        key,
        match,
        fields,
        lines,
        status,
        create,
        filter,
        travel,
        onDelete,
        onOdooDelete,
        policies,
        Optional.empty());
  }

  /** An entity with the usual policies. */
  public EntityMapping(
      EntityName name,
      ModelName model,
      Optional<FieldName> key,
      List<String> match,
      List<FieldMapping> fields,
      List<LinesMapping> lines,
      Optional<StatusMapping> status,
      Map<FieldName, RawValue> create,
      RawValue.Items filter,
      Travel travel,
      OnDelete onDelete) {
    this(
        name,
        model,
        key,
        match,
        fields,
        lines,
        status,
        create,
        filter,
        travel,
        onDelete,
        OnOdooDelete.usual(travel),
        ConflictPolicies.NEWEST);
  }

  /** This one with other policies. */
  public EntityMapping with(ConflictPolicies next) {
    return new EntityMapping(
        name,
        model,
        key,
        match,
        fields,
        lines,
        status,
        create,
        filter,
        travel,
        onDelete,
        onOdooDelete,
        next,
        view);
  }

  /** This one with another view. */
  public EntityMapping with(Optional<ViewMapping> next) {
    return new EntityMapping(
        name,
        model,
        key,
        match,
        fields,
        lines,
        status,
        create,
        filter,
        travel,
        onDelete,
        onOdooDelete,
        policies,
        next);
  }

  /** The Odoo fields of its records, without those of their lines. */
  public List<FieldName> odooFields() {
    return fields.stream().flatMap(field -> field.odoo().stream()).distinct().toList();
  }

  /** The names by which policies know its fields; a line's behind its list's. */
  public List<String> disputable() {
    var lines =
        this.lines.stream()
            .flatMap(list -> list.fields().stream().map(field -> list.host() + "." + field.name()));
    return Stream.of(
            fields.stream().map(FieldMapping::name),
            lines,
            status.stream().map(StatusMapping::host))
        .flatMap(names -> names)
        .toList();
  }

  /** The entities this one refers to, its lines included; itself left out. */
  public List<EntityName> references() {
    return targets().filter(entity -> !entity.equals(name)).distinct().toList();
  }

  /** Whether its records can refer to each other. */
  public boolean refersToItself() {
    return targets().anyMatch(name::equals);
  }

  private Stream<EntityName> targets() {
    return Stream.concat(fields.stream(), lines.stream().flatMap(list -> list.fields().stream()))
        .map(FieldMapping::converter)
        .filter(ReferenceConverter.class::isInstance)
        .map(converter -> ((ReferenceConverter) converter).entity());
  }

  /** The kind of document its records are in that version, when the host knows a status of them. */
  public Optional<Document> document(Dialect dialect) {
    return status.flatMap(
        known -> dialect.document(model).map(kind -> kind.with(known.payments())));
  }

  /** Whether what Odoo makes of a write has to be read back: it has states or lines. */
  public boolean isDocument() {
    return status.isPresent() || !lines.isEmpty();
  }
}
