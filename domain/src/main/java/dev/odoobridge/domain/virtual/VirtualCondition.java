package dev.odoobridge.domain.virtual;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a record's virtual field must be. But for {@link Operator#UNSET}, a condition holds only for
 * records whose field has a value.
 *
 * @param values what it is compared with: none for {@code set} and {@code unset}, several for
 *     {@code in}, else one
 */
public record VirtualCondition(VirtualField field, Operator operator, List<VirtualValue> values) {
  public VirtualCondition {
    values = List.copyOf(values);
  }

  /** How a value is compared. */
  public enum Operator {
    EQUAL("="),
    UNEQUAL("!="),
    LESS("<"),
    AT_MOST("<="),
    MORE(">"),
    AT_LEAST(">="),
    IN("in"),
    NOT_IN("not in"),
    /** The text holds this one, in letters of either case. */
    LIKE("like"),
    /** The JSON holds all of this one. */
    CONTAINS("contains"),
    SET("set"),
    UNSET("unset");

    private final String word;

    Operator(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }

    public static Optional<Operator> parse(String word) {
      return Stream.of(values()).filter(each -> each.word.equals(word)).findFirst();
    }
  }
}
