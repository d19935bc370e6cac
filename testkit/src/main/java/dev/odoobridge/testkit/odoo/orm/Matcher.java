package dev.odoobridge.testkit.odoo.orm;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Turns a condition into a test of records of one model. What does not depend on the record is
 * worked out once: a search asks it of every row.
 */
final class Matcher {
  private final Environment environment;
  private final Model model;
  private final String operator;
  private final Object value;

  private Matcher(Environment environment, Model model, String operator, Object value) {
    this.environment = environment;
    this.model = model;
    this.operator = operator;
    this.value = value;
  }

  static Predicate<OdooRecord> of(
      Environment environment, Model model, Domain.Condition condition) {
    return new Matcher(environment, model, condition.operator(), condition.value())
        .test(condition.path());
  }

  private Matcher with(String otherOperator) {
    return new Matcher(environment, model, otherOperator, value);
  }

  private Predicate<OdooRecord> test(String path) {
    if (operator.equals("=?")) {
      return Python.truthy(value) ? with("=").test(path) : record -> true;
    }
    var dot = path.indexOf('.');
    if (dot > 0) {
      return nested(model.field(path.substring(0, dot)), path.substring(dot + 1));
    }
    if (Operator.negative(operator)) {
      return with(Operator.positive(operator)).test(path).negate();
    }
    var field = model.field(path);
    return switch (field.type()) {
      case MANY2ONE, ONE2MANY, MANY2MANY -> relation(field);
      case DATETIME -> moments(field);
      default -> values(field);
    };
  }

  private Predicate<OdooRecord> nested(Field field, String rest) {
    var target = environment.model(field.relation());
    var inner = new Matcher(environment, target, operator, value).test(rest);
    return record -> targets(record, field).stream().anyMatch(inner);
  }

  private static List<OdooRecord> targets(OdooRecord record, Field field) {
    return field.type().toMany()
        ? record.many(field.name())
        : record.one(field.name()).filter(OdooRecord::exists).stream().toList();
  }

  private Collection<?> sought() {
    return value instanceof Collection<?> many ? many : List.of(value);
  }

  private Predicate<OdooRecord> relation(Field field) {
    if (value instanceof String text) {
      var like = Operator.pattern(operator) ? operator : "=like";
      var pattern = Operator.pattern(operator) ? text : Operator.literal(text);
      var named = Operator.like(like, pattern);
      return record ->
          targets(record, field).stream().anyMatch(target -> named.test(target.displayName()));
    }
    Set<Long> ids = new HashSet<>(Commands.ids(List.copyOf(sought())));
    var none = sought().stream().anyMatch(one -> !Python.truthy(one));
    return record -> {
      var targets = targets(record, field);
      return targets.isEmpty()
          ? none
          : targets.stream().anyMatch(target -> ids.contains(target.id()));
    };
  }

  private Predicate<OdooRecord> moments(Field field) {
    var moments =
        sought().stream().map(one -> Moment.of(environment.version(), operator, one)).toList();
    return record -> {
      var kept = record.raw(field.name());
      return moments.stream().anyMatch(moment -> moment.test(kept));
    };
  }

  private Predicate<OdooRecord> values(Field field) {
    if (Operator.pattern(operator)) {
      var like = Operator.like(operator, value.toString());
      return record -> {
        var kept = record.raw(field.name());
        return kept != null && like.test(FieldOutput.plain(kept).toString());
      };
    }
    if (operator.equals("=") || operator.equals("in")) {
      var equality = new Equality(environment.version(), field, sought());
      return record -> equality.holds(record.raw(field.name()));
    }
    return record -> {
      var kept = record.raw(field.name());
      return kept != null && Operator.ordered(operator, Equality.compare(kept, value));
    };
  }
}
