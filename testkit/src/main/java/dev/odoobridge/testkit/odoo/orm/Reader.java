package dev.odoobridge.testkit.odoo.orm;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds a field's value wherever it comes from: kept, computed, another record's, other records.
 */
final class Reader {
  private final OdooRecord record;

  Reader(OdooRecord record) {
    this.record = record;
  }

  @Nullable Object value(Field field) {
    var row = record.row();
    var via = field.via();
    if (via.isPresent()) {
      return record.one(via.get()).map(target -> target.raw(field.name())).orElse(null);
    }
    var computation = record.model().computation(field.name());
    if (computation != null) {
      return computation.apply(record);
    }
    return switch (field.name()) {
      case "id" -> record.id();
      case "display_name" -> record.displayName();
      case "__last_update" -> row.values.get("write_date");
      default ->
          switch (field.type()) {
            case ONE2MANY -> children(field);
            case MANY2MANY -> linked(field, row.values.get(field.name()));
            default -> row.values.get(field.name());
          };
    };
  }

  /** In the order of the model they belong to. */
  private @Nullable Object linked(Field field, @Nullable Object ids) {
    if (!(ids instanceof List<?> list) || list.size() < 2) {
      return ids;
    }
    var environment = record.environment();
    var model = environment.model(field.relation());
    var linked = new ArrayList<OdooRecord>();
    list.forEach(id -> linked.add(environment.record(model.name(), (Long) id)));
    Order.parse(environment, model, model.order()).sort(linked);
    return linked.stream().map(OdooRecord::id).toList();
  }

  private List<Long> children(Field field) {
    var environment = record.environment();
    var model = environment.model(field.relation());
    var ids = environment.table(model).idsWith(field.inverse(), record.id());
    var children = new ArrayList<>(environment.records(model.name(), List.copyOf(ids)));
    if (model.has("active") && !Boolean.FALSE.equals(environment.context().get("active_test"))) {
      children.removeIf(child -> !child.flag("active"));
    }
    Order.parse(environment, model, model.order()).sort(children);
    return children.stream().map(OdooRecord::id).toList();
  }
}
