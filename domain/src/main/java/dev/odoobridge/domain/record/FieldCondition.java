package dev.odoobridge.domain.record;

import dev.odoobridge.domain.value.FieldValue;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a field of a record must be. A record without a value there meets no condition but {@link
 * Operator#NE} and that it is not {@link Operator#SET}.
 *
 * @param values what it is compared with, all of one kind: several for {@code IN}, a flag for
 *     {@code SET}, else one
 */
public record FieldCondition(String field, Operator operator, List<FieldValue> values) {
  public FieldCondition {
    values = List.copyOf(values);
  }

  public boolean holds(HostRecord record) {
    var value = record.current().row().field(field);
    return switch (operator) {
      case EQ, IN -> values.contains(value);
      case NE -> !values.contains(value);
      case SET -> values.contains(new FieldValue.Flag(!value.isEmpty()));
      case LIKE ->
          value instanceof FieldValue.Text(var text)
              && text.toLowerCase(Locale.ROOT)
                  .contains(values.getFirst().display().toLowerCase(Locale.ROOT));
      case GT -> !value.isEmpty() && compare(value) > 0;
      case GTE -> !value.isEmpty() && compare(value) >= 0;
      case LT -> !value.isEmpty() && compare(value) < 0;
      case LTE -> !value.isEmpty() && compare(value) <= 0;
    };
  }

  private int compare(FieldValue value) {
    return switch (value) {
      case FieldValue.Decimal(var number) ->
          values.getFirst() instanceof FieldValue.Decimal(var other) ? number.compareTo(other) : 0;
      case FieldValue.Day(var day) ->
          values.getFirst() instanceof FieldValue.Day(var other) ? day.compareTo(other) : 0;
      case FieldValue.Moment(var at) ->
          values.getFirst() instanceof FieldValue.Moment(var other) ? at.compareTo(other) : 0;
      case FieldValue.Empty _, FieldValue.Text _, FieldValue.Flag _, FieldValue.Reference _ -> 0;
    };
  }

  /** How a value is compared. */
  public enum Operator {
    EQ,
    NE,
    GT,
    GTE,
    LT,
    LTE,
    /** The text holds this one, in letters of either case. */
    LIKE,
    IN,
    /** Whether there is a value. */
    SET;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Operator> parse(String word) {
      return Stream.of(values()).filter(each -> each.word().equals(word)).findFirst();
    }
  }
}
