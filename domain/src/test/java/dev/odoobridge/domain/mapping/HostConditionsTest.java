package dev.odoobridge.domain.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.odoobridge.domain.record.FieldCondition;
import dev.odoobridge.domain.record.FieldCondition.Operator;
import dev.odoobridge.domain.record.FieldProblem;
import dev.odoobridge.domain.value.FieldValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How conditions on the host's fields are understood. */
class HostConditionsTest {
  private static final EntityMapping ORDER = Orders.mapping(Optional.of("id"));

  private static FieldCondition understood(String key, String text) {
    var read = HostConditions.read(ORDER, Map.of(key, text));
    assertEquals(List.of(), read.problems());
    return read.conditions().getFirst();
  }

  private static void means(
      String key, String text, String field, Operator operator, FieldValue... values) {
    assertEquals(new FieldCondition(field, operator, List.of(values)), understood(key, text));
  }

  @Test
  void valuesAreReadByTheTypeOfTheirField() {
    means("notes", "n, m", "notes", Operator.EQ, FieldValue.text("n, m"));
    means("total.gte", "1.50", "total", Operator.GTE, FieldValue.number(new BigDecimal("1.5")));
    means("urgent.ne", "true", "urgent", Operator.NE, new FieldValue.Flag(true));
    means("day.lt", "2026-01-31", "day", Operator.LT, day("2026-01-31"));
    means(
        "day.in",
        "2026-01-31,2026-02-01",
        "day",
        Operator.IN,
        day("2026-01-31"),
        day("2026-02-01"));
    means(
        "at.gt",
        "2026-01-31T10:00:00+02:00",
        "at",
        Operator.GT,
        new FieldValue.Moment(Instant.parse("2026-01-31T08:00:00Z")));
    means("customer", "c-1", "customer", Operator.EQ, FieldValue.text("c-1"));
    means("notes.like", "7", "notes", Operator.LIKE, FieldValue.text("7"));
    means("total.set", "false", "total", Operator.SET, new FieldValue.Flag(false));
  }

  private static FieldValue day(String text) {
    return new FieldValue.Day(LocalDate.parse(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          totl          | 1      | there is no such field; did you mean total?
          total.between | 1      | the operator must be one of eq, ne, gt, gte, lt, lte, like, in, set
          total         | many   | must be a number
          total.like    | 1      | is not for a field of the type decimal
          notes.gt      | a      | is not for a field of the type text
          urgent        | yes    | must be true or false
          day           | today  | must be a date such as 2026-01-31
          total.set     | maybe  | must be true or false
          """)
  void whatIsWrongIsNamed(String key, String text, String message) {
    var read = HostConditions.read(ORDER, Map.of(key, text));

    assertEquals(List.of(new FieldProblem("where[" + key + "]", message)), read.problems());
  }

  @Test
  void noValueIsAskedForByName() {
    assertEquals(
        List.of(
            new FieldProblem(
                "where[notes]", "must be a value; set=false asks for records without")),
        HostConditions.read(ORDER, Map.of("notes", "")).problems());
  }

  @Test
  void allThatIsWrongIsSaidAtOnce() {
    assertEquals(
        2, HostConditions.read(ORDER, Map.of("total", "x", "nothing", "y")).problems().size());
  }
}
