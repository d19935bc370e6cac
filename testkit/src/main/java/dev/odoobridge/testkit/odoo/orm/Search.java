package dev.odoobridge.testkit.odoo.orm;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds the records of a model that match a domain. */
final class Search {
  private final Environment environment;
  private final Model model;

  Search(Environment environment, Model model) {
    this.environment = environment;
    this.model = model;
  }

  /** {@code limit} 0 is no limit. */
  List<Long> ids(List<?> domain, int offset, int limit, String order) {
    var parsed = effective(domain);
    var sequence = Order.parse(environment, model, order.isBlank() ? model.order() : order);
    var wanted = limit == 0 ? Long.MAX_VALUE : limit;
    var found =
        candidates(parsed).stream()
            .map(id -> environment.record(model.name(), id))
            .filter(record -> record.exists() && parsed.matches(record));
    if (sequence.byIdAscending()) {
      return found.skip(offset).limit(wanted).map(OdooRecord::id).toList();
    }
    var records = new ArrayList<>(found.toList());
    sequence.sort(records);
    return records.stream().skip(offset).limit(wanted).map(OdooRecord::id).toList();
  }

  long count(List<?> domain, int limit) {
    var parsed = effective(domain);
    return candidates(parsed).stream()
        .map(id -> environment.record(model.name(), id))
        .filter(record -> record.exists() && parsed.matches(record))
        .limit(limit == 0 ? Long.MAX_VALUE : limit)
        .count();
  }

  /** Hides what is archived unless the domain or the context asks for it. */
  private Domain effective(List<?> domain) {
    var parsed = Domain.parse(environment.version(), domain);
    parsed.conditions().forEach(condition -> check(condition, model, condition.path()));
    var hides =
        model.has("active")
            && !Boolean.FALSE.equals(environment.context().get("active_test"))
            && parsed.conditions().noneMatch(condition -> condition.path().equals("active"));
    return hides
        ? new Domain.All(List.of(parsed, new Domain.Condition("active", "=", true)))
        : parsed;
  }

  private void check(Domain.Condition condition, Model owner, String path) {
    var dot = path.indexOf('.');
    var name = dot < 0 ? path : path.substring(0, dot);
    if (!owner.has(name)) {
      var rest = Python.tuple(List.of(path, condition.operator(), condition.value()));
      var where = environment.version().is14() ? "leaf" : "condition";
      throw OdooFault.builtin(
          "ValueError", "Invalid field %s.%s in %s %s".formatted(owner.name(), name, where, rest));
    }
    if (dot > 0) {
      check(condition, environment.model(owner.field(name).relation()), path.substring(dot + 1));
    }
  }

  /** Ids, ascending, among which all matches are: by id or by an index where the domain allows. */
  private Collection<Long> candidates(Domain domain) {
    var parts = domain instanceof Domain.All all ? flat(all) : List.of(domain);
    for (var part : parts) {
      if (part instanceof Domain.Condition condition) {
        var narrowed = narrowed(condition);
        if (narrowed.isPresent()) {
          return narrowed.get();
        }
      }
    }
    return environment.table(model).ids();
  }

  private static List<Domain> flat(Domain.All all) {
    return all.parts().stream()
        .flatMap(
            part ->
                part instanceof Domain.All inner
                    ? flat(inner).stream()
                    : java.util.stream.Stream.of(part))
        .toList();
  }

  private Optional<Collection<Long>> narrowed(Domain.Condition condition) {
    var value = condition.value();
    if (condition.path().equals("id")) {
      return Optional.ofNullable(byId(condition.operator(), value));
    }
    var equality = condition.operator().equals("=") || condition.operator().equals("in");
    if (!equality || condition.path().contains(".") || !indexable(model.field(condition.path()))) {
      return Optional.empty();
    }
    var sought = value instanceof Collection<?> many ? many : List.of(value);
    var keys = new ArrayList<Object>();
    for (var one : sought) {
      var key = key(model.field(condition.path()), one);
      if (key == null) {
        return Optional.empty();
      }
      keys.add(key);
    }
    var ids = new TreeSet<Long>();
    keys.forEach(key -> ids.addAll(environment.table(model).idsWith(condition.path(), key)));
    return Optional.of(ids);
  }

  private @Nullable Collection<Long> byId(String operator, Object value) {
    var ids = environment.table(model).ids();
    return switch (operator) {
      case "=", "in" ->
          new TreeSet<>(Commands.ids(value instanceof List<?> many ? many : List.of(value)));
      case ">" -> value instanceof Number number ? ids.tailSet(number.longValue(), false) : null;
      case ">=" -> value instanceof Number number ? ids.tailSet(number.longValue(), true) : null;
      default -> null;
    };
  }

  private boolean indexable(Field field) {
    return field.via().isEmpty()
        && model.computation(field.name()) == null
        && (field.type() == FieldType.CHAR || field.type() == FieldType.MANY2ONE);
  }

  private static @Nullable Object key(Field field, Object value) {
    if (field.type() == FieldType.CHAR) {
      return value instanceof String text && !text.isEmpty() ? text : null;
    }
    return value instanceof Number number ? Long.valueOf(number.longValue()) : null;
  }
}
