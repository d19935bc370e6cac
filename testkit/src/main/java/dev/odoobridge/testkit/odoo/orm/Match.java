package dev.odoobridge.testkit.odoo.orm;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whether one record meets one condition of a domain. */
final class Match {
  private final OdooRecord record;
  private final String path;
  private final String operator;
  private final Object value;

  Match(OdooRecord record, String path, String operator, Object value) {
    this.record = record;
    this.path = path;
    this.operator = operator;
    this.value = value;
  }

  boolean holds() {
    if (operator.equals("=?")) {
      return !Python.truthy(value) || with(record, path, "=").holds();
    }
    var dot = path.indexOf('.');
    if (dot > 0) {
      var rest = path.substring(dot + 1);
      return targets(path.substring(0, dot)).stream()
          .anyMatch(target -> with(target, rest, operator).holds());
    }
    if (Operator.negative(operator)) {
      return !with(record, path, Operator.positive(operator)).holds();
    }
    var field = record.model().field(path);
    return switch (field.type()) {
      case MANY2ONE, ONE2MANY, MANY2MANY -> relation(field);
      case DATETIME ->
          new Moment(record.environment().version(), operator).holds(record.raw(path), value);
      default -> operator.equals("in") ? in(field) : single(field, record.raw(path), value);
    };
  }

  private Match with(OdooRecord other, String otherPath, String otherOperator) {
    return new Match(other, otherPath, otherOperator, value);
  }

  private List<OdooRecord> targets(String name) {
    return record.model().field(name).type().toMany()
        ? record.many(name)
        : record.one(name).filter(OdooRecord::exists).stream().toList();
  }

  private boolean in(Field field) {
    return value instanceof Collection<?> many
        ? many.stream().anyMatch(one -> single(field, record.raw(path), one))
        : single(field, record.raw(path), value);
  }

  private boolean relation(Field field) {
    var targets = targets(field.name());
    if (path.equals("id") || !(value instanceof String text)) {
      return relationIds(targets);
    }
    return targets.stream()
        .anyMatch(
            target ->
                Operator.pattern(operator)
                    ? Operator.like(operator, target.displayName(), text)
                    : target.displayName().equals(text));
  }

  private boolean relationIds(List<OdooRecord> targets) {
    var sought = value instanceof Collection<?> many ? many : List.of(value);
    for (var one : sought) {
      var hit =
          one instanceof Number number
              ? targets.stream().anyMatch(target -> target.id() == number.longValue())
              : !Python.truthy(one) && targets.isEmpty();
      if (hit) {
        return true;
      }
    }
    return false;
  }

  private boolean single(Field field, @Nullable Object kept, Object sought) {
    if (Operator.pattern(operator)) {
      return kept != null
          && Operator.like(operator, FieldOutput.plain(kept).toString(), sought.toString());
    }
    if (operator.equals("=") || operator.equals("in")) {
      return equal(field, kept, sought);
    }
    return kept != null && ordered(compare(kept, sought));
  }

  private boolean ordered(int comparison) {
    return switch (operator) {
      case ">" -> comparison > 0;
      case ">=" -> comparison >= 0;
      case "<" -> comparison < 0;
      default -> comparison <= 0;
    };
  }

  /** In 19 false means empty however that is kept (null, '', 0); in 14 it means null. */
  private boolean equal(Field field, @Nullable Object kept, Object sought) {
    if (field.type() == FieldType.BOOLEAN) {
      return Python.truthy(sought) == Boolean.TRUE.equals(kept);
    }
    if (field.type().numeric()) {
      var known = kept != null || record.environment().version().is14();
      return sought.equals(false)
          ? !known || (record.environment().version().is19() && compare(kept, 0) == 0)
          : compare(kept == null ? BigDecimal.ZERO : kept, sought) == 0;
    }
    var empty =
        sought.equals(false) || (sought.equals("") && record.environment().version().is19());
    if (empty) {
      return kept == null || (kept.equals("") && record.environment().version().is19());
    }
    return kept != null && compare(kept, sought) == 0;
  }

  private static int compare(@Nullable Object kept, Object sought) {
    return switch (Objects.requireNonNull(kept)) {
      case Number number -> FieldInput.decimal(number).compareTo(FieldInput.decimal(sought));
      case java.time.LocalDate date -> date.compareTo(FieldInput.date(sought.toString()));
      case Boolean flag -> flag.compareTo(Python.truthy(sought));
      default -> kept.toString().compareTo(sought.toString());
    };
  }
}
