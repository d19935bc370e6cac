package dev.odoobridge.domain.virtual;

import dev.odoobridge.domain.record.FieldProblem;
import dev.odoobridge.domain.value.RawValue;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;

/** Reads one value of a type. */
public final class ValueReader {
  private static final int MOST_DIGITS_OF_WHOLE = 18;

  private ValueReader() {}

  /** What a reading gives. */
  public sealed interface Reading {
    record Some(VirtualValue value) implements Reading {}

    /** Null, or an empty text: no value. */
    record None() implements Reading {}

    record Wrong(List<FieldProblem> problems) implements Reading {
      public Wrong {
        problems = List.copyOf(problems);
      }
    }
  }

  /**
   * Reads it.
   *
   * @param path the value's name in problems
   */
  public static Reading read(String path, VirtualType type, RawValue given) {
    if (given.equals(RawValue.NOTHING)) {
      return new Reading.None();
    }
    return switch (type) {
      case VirtualType.Char(var longest) -> words(path, given, longest);
      case VirtualType.Text _ -> words(path, given, VirtualType.LONGEST_TEXT);
      case VirtualType.Whole _ -> whole(path, given);
      case VirtualType.Numeric numeric -> numeric(path, given, numeric);
      case VirtualType.Flag _ ->
          given instanceof RawValue.Flag(var flag)
              ? some(new VirtualValue.Flag(flag))
              : wrong(path, "must be true or false");
      case VirtualType.Day _ ->
          parsed(path, given, text -> new VirtualValue.Day(day(text)), "must be a day: 2026-01-31");
      case VirtualType.Moment _ ->
          parsed(
              path,
              given,
              text -> new VirtualValue.Moment(moment(text)),
              "must be a moment: 2026-01-31T12:00:00Z");
      case VirtualType.Selection(var words) ->
          given instanceof RawValue.Text(var text) && words.contains(text)
              ? some(new VirtualValue.Words(text))
              : wrong(path, "must be one of " + listed(words));
      case VirtualType.Json(var shape) -> {
        var problems = shape.map(it -> it.problems(path, given)).orElse(List.of());
        yield problems.isEmpty() ? some(new VirtualValue.Json(given)) : new Reading.Wrong(problems);
      }
    };
  }

  private static Reading words(String path, RawValue given, int longest) {
    if (!(given instanceof RawValue.Text(var text))) {
      return wrong(path, "must be a text");
    }
    if (text.isEmpty()) {
      return new Reading.None();
    }
    return text.codePointCount(0, text.length()) > longest
        ? wrong(path, "has more than " + longest + " characters")
        : some(new VirtualValue.Words(text));
  }

  private static Reading whole(String path, RawValue given) {
    return given instanceof RawValue.Number(var number) && isWithin(number, MOST_DIGITS_OF_WHOLE, 0)
        ? some(new VirtualValue.Amount(number))
        : wrong(path, "must be a whole number of at most 18 digits");
  }

  private static Reading numeric(String path, RawValue given, VirtualType.Numeric type) {
    return given instanceof RawValue.Number(var number)
            && isWithin(number, type.precision() - type.scale(), type.scale())
        ? some(new VirtualValue.Amount(number))
        : wrong(
            path,
            "must be a number with at most %d digits before the point and %d after it"
                .formatted(type.precision() - type.scale(), type.scale()));
  }

  private static boolean isWithin(BigDecimal number, int before, int after) {
    var bare = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    return (bare.scale() <= after && (long) bare.precision() - bare.scale() <= before)
        || bare.signum() == 0;
  }

  private static Reading parsed(
      String path, RawValue given, Function<String, VirtualValue> parser, String expectation) {
    if (given instanceof RawValue.Text(var text)) {
      try {
        return text.isEmpty() ? new Reading.None() : some(parser.apply(text));
      } catch (DateTimeException malformed) {
        return wrong(path, expectation);
      }
    }
    return wrong(path, expectation);
  }

  private static LocalDate day(String text) {
    return inReach(LocalDate.parse(text));
  }

  private static Instant moment(String text) {
    var moment = OffsetDateTime.parse(text);
    inReach(moment.toLocalDate());
    return moment.toInstant();
  }

  /** Databases and people agree about these years. */
  private static LocalDate inReach(LocalDate day) {
    if (day.getYear() < 1 || day.getYear() > 9999) {
      throw new DateTimeException("out of reach");
    }
    return day;
  }

  private static String listed(List<String> words) {
    return words.size() <= 20
        ? String.join(", ", words)
        : String.join(", ", words.subList(0, 20)) + " and " + (words.size() - 20) + " more";
  }

  private static Reading some(VirtualValue value) {
    return new Reading.Some(value);
  }

  private static Reading wrong(String path, String message) {
    return new Reading.Wrong(List.of(new FieldProblem(path, message)));
  }
}
