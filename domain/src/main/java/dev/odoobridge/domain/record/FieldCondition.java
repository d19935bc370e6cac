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
      case GT -> compared(value).filter(it -> it > 0).isPresent();
      case GTE -> compared(value).filter(it -> it >= 0).isPresent();
      case LT -> compared(value).filter(it -> it < 0).isPresent();
      case LTE -> compared(value).filter(it -> it <= 0).isPresent();
    };
  }

  /** How the value stands to the one of this condition; empty when they are of other kinds. */
  private Optional<Integer> compared(FieldValue value) {
    return switch (values.getFirst()) {
      case FieldValue.Decimal(var given) when value instanceof FieldValue.Decimal(var number) ->
          Optional.of(number.compareTo(given));
      case FieldValue.Day(var given) when value instanceof FieldValue.Day(var day) ->
          Optional.of(day.compareTo(given));
      case FieldValue.Moment(var given) when value instanceof FieldValue.Moment(var at) ->
          Optional.of(at.compareTo(given));
      case FieldValue _ -> Optional.empty();
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
