package dev.odoobridge.testkit.odoo.orm;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The constraints PostgreSQL keeps for Odoo: NOT NULL and foreign keys. */
final class Constraints {
  private final OdooRecord record;
  private final Environment environment;

  Constraints(OdooRecord record) {
    this.record = record;
    this.environment = record.environment();
  }

  void requireAll() {
    record.model().fields().stream().filter(Field::required).forEach(this::require);
  }

  void require(Set<String> fields) {
    fields.stream().map(record.model()::field).filter(Field::required).forEach(this::require);
  }

  private void require(Field field) {
    var kept = field.via().isEmpty() && !field.computed() && !field.type().toMany();
    if (kept && !field.type().numeric() && !record.row().values.containsKey(field.name())) {
      throw OdooFault.validation(missing(field));
    }
  }

  private String missing(Field field) {
    var model = record.model();
    return switch (environment.version()) {
      case V14 ->
          "The operation cannot be completed:\n- Create/update: a mandatory field is not set.\n- Delete: another model requires the record being deleted. If possible, archive it instead.\n\nModel: %s (%s), Field: %s (%s)"
              .formatted(model.label(), model.name(), field.label(), field.name());
      case V19 ->
          "The operation cannot be completed: Missing required value for the field '%s' (%s).\nModel: '%s' (%s)\n- create/update: a mandatory field is not set\n- delete: another model requires the record being deleted, you can archive it instead\n"
              .formatted(field.label(), field.name(), model.label(), model.name());
    };
  }

  /** Every many2one among these fields must point to a record that exists. */
  void targets(Collection<String> fields) {
    for (var name : fields) {
      var field = record.model().field(name);
      if (field.type() == FieldType.MANY2ONE
          && !field.computed()
          && record.one(name).filter(target -> !target.exists()).isPresent()) {
        throw OdooFault.validation(foreignKey(record.model(), field));
      }
    }
  }

  /** Before a delete: what points here is deleted too, emptied, or forbids it. */
  void release() {
    for (var model : environment.models()) {
      for (var field : model.fields()) {
        if (field.relation().equals(record.model().name())
            && field.via().isEmpty()
            && !field.name().endsWith("_uid")) {
          release(model, field);
        }
      }
    }
  }

  private void release(Model model, Field field) {
    var kept = field.type() == FieldType.MANY2ONE || field.type() == FieldType.MANY2MANY;
    var pointing =
        kept ? environment.table(model).idsWith(field.name(), record.id()) : Set.<Long>of();
    for (var id : List.copyOf(pointing)) {
      var other = environment.record(model.name(), id);
      if (field.type() == FieldType.MANY2MANY) {
        var rest = other.ids(field.name()).stream().filter(one -> one != record.id()).toList();
        other.set(field.name(), rest.isEmpty() ? null : rest);
      } else if (field.cascades()) {
        other.unlink();
      } else if (field.restricts()) {
        throw OdooFault.validation(foreignKey(model, field));
      } else if (!Objects.equals(id, record.id())) {
        other.set(field.name(), null);
      }
    }
  }

  private String foreignKey(Model model, Field field) {
    return switch (environment.version()) {
      case V14 ->
          "The operation cannot be completed: another model requires the record being deleted. If possible, archive it instead.\n\nModel: %s (%s), Constraint: %s_%s_fkey"
              .formatted(model.label(), model.name(), model.name().replace('.', '_'), field.name());
      case V19 ->
          "The operation cannot be completed: Another model is using the record you are trying to delete.\n\nThe troublemaker is: '%s' (%s)\nThanks to the following constraint: '%s' (%s)\nHow about archiving the record instead?"
              .formatted(model.label(), model.name(), field.label(), field.name());
    };
  }
}
