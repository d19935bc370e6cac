package dev.odoobridge.testkit.odoo.orm;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An {@code order} clause; empty values come last ascending and first descending, as in SQL. */
final class Order {
  private static final Pattern TERM =
      Pattern.compile(
          "\\s*(\\w+)(?:\\s+(asc|desc))?(?:\\s+nulls\\s+(first|last))?\\s*",
          Pattern.CASE_INSENSITIVE);

  private final List<Term> terms;

  private record Term(
      Field field, boolean descending, boolean nullsFirst, @Nullable Order nested) {}

  private Order(List<Term> terms) {
    this.terms = terms;
  }

  static Order parse(Environment environment, Model model, String text) {
    var terms = new ArrayList<Term>();
    for (var part : text.split(",", -1)) {
      var matcher = TERM.matcher(part);
      if (!matcher.matches()) {
        throw OdooFault.user(
            "Invalid \"order\" specified (%s). A valid \"order\" specification is a comma-separated list of valid field names (optionally followed by asc/desc for the direction)"
                .formatted(text));
      }
      var descending = "desc".equalsIgnoreCase(matcher.group(2));
      var nulls = matcher.group(3);
      var nullsFirst = nulls == null ? descending : nulls.toLowerCase(Locale.ROOT).equals("first");
      var field = model.field(matcher.group(1));
      terms.add(new Term(field, descending, nullsFirst, nested(environment, field)));
    }
    return new Order(List.copyOf(terms));
  }

  /** A many2one sorts by the order of the model it points to. */
  private static @Nullable Order nested(Environment environment, Field field) {
    if (field.type() != FieldType.MANY2ONE) {
      return null;
    }
    var target = environment.model(field.relation());
    return target.order().contains("_id") ? null : parse(environment, target, target.order());
  }

  boolean byIdAscending() {
    return terms.getFirst().field().name().equals("id") && !terms.getFirst().descending();
  }

  void sort(List<OdooRecord> records) {
    records.sort(comparator());
  }

  private Comparator<OdooRecord> comparator() {
    Comparator<OdooRecord> comparator = Comparator.comparingLong(OdooRecord::id);
    for (var term : terms.reversed()) {
      comparator = comparing(term).thenComparing(comparator);
    }
    return comparator;
  }

  private static Comparator<OdooRecord> comparing(Term term) {
    // Each key is found once: computed ones are dear.
    var keys = new HashMap<Long, Object>();
    var none = new Object();
    Comparator<Object> values = values(term);
    return (left, right) -> {
      var one = keys.computeIfAbsent(left.id(), id -> key(left, term, none));
      var other = keys.computeIfAbsent(right.id(), id -> key(right, term, none));
      if (one == none || other == none) {
        return one == other ? 0 : (one == none) == term.nullsFirst() ? -1 : 1;
      }
      var comparison = values.compare(one, other);
      return term.descending() ? -comparison : comparison;
    };
  }

  private static Object key(OdooRecord record, Term term, Object none) {
    if (term.nested() != null) {
      var target = record.one(term.field().name()).filter(OdooRecord::exists);
      return target.isPresent() ? target.get() : none;
    }
    var value = record.raw(term.field().name());
    if (value == null
        && (term.field().type().numeric() || term.field().type() == FieldType.BOOLEAN)) {
      return term.field().type() == FieldType.BOOLEAN ? (Object) false : 0L;
    }
    return value == null ? none : value;
  }

  private static Comparator<Object> values(Term term) {
    if (term.nested() != null) {
      var nested = term.nested().comparator();
      return (one, other) -> nested.compare((OdooRecord) one, (OdooRecord) other);
    }
    return (one, other) ->
        one instanceof Number left && other instanceof Number right
            ? FieldInput.decimal(left).compareTo(FieldInput.decimal(right))
            : natural(one, other);
  }

  @SuppressWarnings("unchecked")
  private static int natural(Object one, Object other) {
    return one instanceof Comparable<?> comparable && one.getClass() == other.getClass()
        ? ((Comparable<Object>) comparable).compareTo(other)
        : one.toString().compareTo(other.toString());
  }
}
