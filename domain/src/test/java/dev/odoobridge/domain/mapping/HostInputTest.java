package dev.odoobridge.domain.mapping;

import static dev.odoobridge.domain.mapping.Orders.members;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.odoobridge.domain.record.FieldProblem;
import dev.odoobridge.domain.record.Given;
import dev.odoobridge.domain.value.FieldValue;
import dev.odoobridge.domain.value.RawValue;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostInputTest {
  private static final EntityMapping ORDER = Orders.mapping(Optional.of("id"));

  private static Given accepted(Object... pairs) {
    return assertInstanceOf(
            HostInput.Reading.Accepted.class, HostInput.read(ORDER, members(pairs), false))
        .given();
  }

  private static List<FieldProblem> problems(boolean whole, Object... pairs) {
    return assertInstanceOf(
            HostInput.Reading.Rejected.class, HostInput.read(ORDER, members(pairs), whole))
        .problems();
  }

  private static void rejects(String path, String message, Object... pairs) {
    assertEquals(List.of(new FieldProblem(path, message)), problems(false, pairs));
  }

  @Test
  void readsEveryType() {
    var given =
        accepted(
            "notes",
            "n",
            "total",
            new BigDecimal("1.50"),
            "count",
            3,
            "urgent",
            true,
            "day",
            "2026-01-31",
            "at",
            "2026-01-31T10:00:00+02:00",
            "customer",
            "c1",
            "status",
            "done",
            "lines",
            List.of(members("id", "1", "product", "p1", "quantity", 2)));

    assertEquals(FieldValue.text("n"), given.fields().get("notes"));
    assertEquals(FieldValue.number(new BigDecimal("1.5")), given.fields().get("total"));
    assertEquals(FieldValue.number(3), given.fields().get("count"));
    assertEquals(new FieldValue.Flag(true), given.fields().get("urgent"));
    assertEquals(new FieldValue.Day(LocalDate.parse("2026-01-31")), given.fields().get("day"));
    assertEquals(
        new FieldValue.Moment(Instant.parse("2026-01-31T08:00:00Z")), given.fields().get("at"));
    assertEquals(FieldValue.text("c1"), given.fields().get("customer"));
    assertEquals(FieldValue.text("done"), given.fields().get("status"));
    assertEquals(FieldValue.text("p1"), given.lines().get("lines").getFirst().field("product"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "notes",
        "total",
        "count",
        "urgent",
        "day",
        "at",
        "customer",
        "status",
        "first_name"
      })
  void readsNothingAsEmpty(String name) {
    assertEquals(Map.of(name, FieldValue.EMPTY), accepted(name, RawValue.NOTHING).fields());
  }

  @Test
  void readsNoLinesAsNone() {
    assertEquals(Map.of("lines", List.of()), accepted("lines", RawValue.NOTHING).lines());
  }

  @Test
  void readsABareDateAsMidnight() {
    assertEquals(
        new FieldValue.Moment(Instant.parse("2026-01-31T00:00:00Z")),
        accepted("at", "2026-01-31").fields().get("at"));
  }

  @ParameterizedTest
  @CsvSource({"42,42", "42.0,42", "4.2E+1,42"})
  void readsAReferenceGivenAsANumber(String number, String id) {
    assertEquals(
        FieldValue.text(id), accepted("customer", new BigDecimal(number)).fields().get("customer"));
  }

  @Test
  void saysWhichFieldWasProbablyMeant() {
    rejects("custmer", "order has no such field; did you mean customer?", "custmer", "c");
    rejects("line", "order has no such field; did you mean lines?", "line", "c");
    rejects("zzzzzzzz", "order has no such field", "zzzzzzzz", "c");
    rejects(
        "lines[0].quantty",
        "lines have no such field; did you mean quantity?",
        "lines",
        List.of(members("product", "p", "quantty", 1)));
  }

  @Test
  void refusesAnotherTypeThanTheFieldHas() {
    rejects("notes", "must be a text", "notes", 1);
    rejects("total", "must be a number", "total", "1");
    rejects("count", "must be a number", "count", true);
    rejects("urgent", "must be true or false", "urgent", "yes");
    rejects("urgent", "must be true or false", "urgent", 1);
    rejects("day", "must be a date such as 2026-01-31", "day", 20260131);
    rejects("at", "must be a time with its offset, such as 2026-01-31T10:00:00Z", "at", 1);
    rejects("customer", "must be the host id of a record, as a text", "customer", true);
    rejects("lines", "must be a list of lines", "lines", "none");
    rejects("lines[1]", "must be an object", "lines", List.of(members("product", "p"), "x"));
    rejects("notes", "must be a text", "notes", List.of("a"));
    rejects("notes", "must be a text", "notes", members());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1e1000000000",
        "-1e1000000000",
        "1e16",
        "1000000000000001",
        "-1000000000000001",
        "0e1000000000"
      })
  void refusesNumbersOutOfRangeAtOnce(String number) {
    assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () -> {
          rejects(
              "total",
              "is out of range: at most 15 digits before the point are taken",
              "total",
              new BigDecimal(number));
          rejects(
              "count",
              "is out of range: at most 15 digits before the point are taken",
              "count",
              new BigDecimal(number));
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e1000000000", "-1e1000000000", "1e101", "1.5", "1e-1000000000"})
  void refusesReferencesThatAreNoIdAtOnce(String number) {
    assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () ->
            rejects(
                "customer",
                "must be the host id of a record, as a text",
                "customer",
                new BigDecimal(number)));
  }

  @Test
  void refusesTooManyDecimals() {
    rejects("total", "has more than 12 decimals", "total", new BigDecimal("0.1234567890123"));
    rejects("total", "has more than 12 decimals", "total", new BigDecimal("1e-1000000000"));
    assertEquals(
        FieldValue.number(new BigDecimal("0.123456789012")),
        accepted("total", new BigDecimal("0.12345678901200")).fields().get("total"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2147483648", "-2147483648", "1.5"})
  void refusesWhatIsNoInteger(String number) {
    rejects(
        "count",
        "must be a whole number between -2147483647 and 2147483647",
        "count",
        new BigDecimal(number));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-02-30", "31.1.2026", "tomorrow", "2026-1-1", " 2026-01-01"})
  void refusesWhatIsNoDay(String text) {
    rejects("day", "must be a date such as 2026-01-31", "day", text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-02-30", "2026-01-31T10:00:00", "2026-01-31 10:00:00", "now"})
  void refusesWhatIsNoMoment(String text) {
    rejects("at", "must be a time with its offset, such as 2026-01-31T10:00:00Z", "at", text);
  }

  @Test
  void refusesYearsOdooCannotKeep() {
    rejects("day", "must be in the years 1 to 9999", "day", "0000-01-01");
    rejects("day", "must be in the years 1 to 9999", "day", "+12000-01-01");
    rejects("at", "must be in the years 1 to 9999", "at", "+12000-01-01T00:00:00Z");
    rejects("at", "must be in the years 1 to 9999", "at", "9999-12-31T23:00:00-02:00");
  }

  @Test
  void refusesTextsNoDatabaseKeeps() {
    rejects("notes", "has a NUL character, which neither database can keep", "notes", "a\0b");
    rejects(
        "notes",
        "has 1000001 characters, at most 1000000 are taken",
        "notes",
        "x".repeat(1_000_001));
    accepted("notes", "x".repeat(1_000_000));
  }

  @ParameterizedTest
  @ValueSource(strings = {" c1", "c1 ", "c\n1", "c\0"})
  void refusesReferencesThatAreNoHostId(String id) {
    rejects("customer", "must be a host id: 1 to 200 printable characters", "customer", id);
  }

  @Test
  void refusesAStatusTheProfileDoesNotKnow() {
    rejects("status", "must be one of pending, done", "status", "draft");
  }

  @Test
  void refusesTooManyLines() {
    var line = members("product", "p");
    accepted("lines", Collections.nCopies(5000, line));
    rejects("lines", "has more than 5000 lines", "lines", Collections.nCopies(5001, line));
  }

  @Test
  void refusesTwoLinesOfOneId() {
    var one = members("id", "1", "product", "p");
    var other = members("id", "2", "product", "p");
    accepted("lines", List.of(one, other, members("product", "p"), members("product", "p")));
    rejects("lines", "two lines have the same id", "lines", List.of(one, other, one));
  }

  @Test
  void wantsWhatIsRequiredOfAWholeRecordAndOfEveryLine() {
    assertEquals(
        List.of(
            new FieldProblem("lines[0].product", "is required"),
            new FieldProblem("first_name+last_name", "is required")),
        problems(true, "lines", List.of(members("quantity", 1))));
    assertEquals(
        List.of(new FieldProblem("lines[0].product", "is required")),
        problems(false, "lines", List.of(members("quantity", 1))));
    accepted("notes", "n");
    var half = HostInput.read(ORDER, members("last_name", "Byron"), true);
    assertInstanceOf(HostInput.Reading.Accepted.class, half);
  }

  @Test
  void findsAllThatIsWrong() {
    assertEquals(5, problems(true, "total", "x", "count", "y", "zzzzzz", 1, "status", "s").size());
  }

  @Test
  void wantsMoreThanBlanksWhereAValueIsRequired() {
    assertEquals(
        List.of(new FieldProblem("first_name+last_name", "is required")),
        problems(true, "first_name", "  ", "last_name", "\u2003 "));
  }

  @Test
  void saysOneThingOfAValueThatCannotBeRead() {
    assertEquals(
        List.of("first_name"),
        problems(true, "first_name", 5).stream().map(FieldProblem::path).toList());
  }
}
