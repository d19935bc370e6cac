package dev.odoobridge.testkit.odoo.orm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs the commands written to a one2many or many2many: {@code [0,0,{…}]}, {@code [6,0,ids]}, … */
final class Commands {
  private final OdooRecord owner;
  private final Field field;

  Commands(OdooRecord owner, Field field) {
    this.owner = owner;
    this.field = field;
  }

  /** A bare list of ids replaces what was there; false empties a many2many. */
  void run(Object commands) {
    if (!(commands instanceof List<?> list)) {
      clear(commands);
      return;
    }
    if (!list.isEmpty() && list.stream().allMatch(Number.class::isInstance)) {
      replace(ids(list));
      return;
    }
    for (var command : list) {
      run(Assignment.asList(command));
    }
  }

  /** False empties a many2many, and leaves the lines of a one2many. */
  private void clear(Object value) {
    if (Python.truthy(value)) {
      throw OdooFault.builtin(
          "ValueError",
          "Wrong value for %s.%s: %s".formatted(owner.model().name(), field.name(), value));
    }
    if (manyToMany()) {
      keep(List.of());
    }
  }

  private void run(List<?> command) {
    var code = number(command, 0);
    switch (code) {
      case 0 -> create(Call.asValues(command.get(2)));
      case 1 -> target(number(command, 1)).write(Call.asValues(command.get(2)));
      case 2 -> delete(number(command, 1));
      case 3 -> unlink(number(command, 1));
      case 4 -> link(number(command, 1));
      case 5 -> replace(List.of());
      case 6 -> replace(ids(Assignment.asList(command.get(2))));
      default -> {
        // Odoo says nothing to a command it does not know.
      }
    }
  }

  private int number(List<?> command, int position) {
    if (command.size() > position && command.get(position) instanceof Number number) {
      return number.intValue();
    }
    throw OdooFault.builtin(
        "ValueError",
        "Wrong value for %s.%s: %s"
            .formatted(owner.model().name(), field.name(), Python.repr(command)));
  }

  private OdooRecord target(long id) {
    return owner.environment().record(field.relation(), id);
  }

  private boolean manyToMany() {
    return field.type() == FieldType.MANY2MANY;
  }

  private void create(Map<String, Object> values) {
    if (manyToMany()) {
      link(owner.environment().create(field.relation(), values).id());
    } else {
      var line = new HashMap<>(values);
      line.put(field.inverse(), owner.id());
      owner.environment().create(field.relation(), line);
    }
  }

  private void delete(long id) {
    if (manyToMany()) {
      unlink(id);
    }
    target(id).unlink();
  }

  private void link(long id) {
    if (!manyToMany()) {
      target(id).write(Map.of(field.inverse(), owner.id()));
      return;
    }
    target(id).row();
    var ids = new ArrayList<>(owner.ids(field.name()));
    if (!ids.contains(id)) {
      ids.add(id);
      ids.sort(null);
      keep(ids);
    }
  }

  private void unlink(long id) {
    if (manyToMany()) {
      var ids = new ArrayList<>(owner.ids(field.name()));
      ids.remove(id);
      keep(ids);
      return;
    }
    var inverse = target(id).model().field(field.inverse());
    if (inverse.cascades() || inverse.required()) {
      target(id).unlink();
    } else {
      target(id).write(Map.of(field.inverse(), false));
    }
  }

  private void replace(List<Long> ids) {
    var before = owner.ids(field.name());
    if (manyToMany()) {
      keep(ids.stream().distinct().sorted().toList());
      return;
    }
    before.stream().filter(id -> !ids.contains(id)).forEach(this::unlink);
    ids.stream().filter(id -> !before.contains(id)).forEach(this::link);
  }

  private void keep(List<Long> ids) {
    owner.set(field.name(), ids.isEmpty() ? null : List.copyOf(ids));
  }

  static List<Long> ids(@Nullable Object list) {
    return Assignment.asList(list).stream()
        .filter(Number.class::isInstance)
        .map(id -> ((Number) id).longValue())
        .toList();
  }
}
