package dev.odoobridge.application.contract;

import static dev.odoobridge.application.contract.SampleRecords.CUSTOMER;
import static dev.odoobridge.application.contract.SampleRecords.INTEGRATION;
import static dev.odoobridge.application.contract.SampleRecords.NOON;
import static dev.odoobridge.application.contract.SampleRecords.fields;
import static dev.odoobridge.application.contract.SampleRecords.ids;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.odoobridge.domain.link.Agreed;
import dev.odoobridge.domain.link.Base;
import dev.odoobridge.domain.link.LineBase;
import dev.odoobridge.domain.link.Link;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.record.Content;
import dev.odoobridge.domain.record.HostRecord;
import dev.odoobridge.domain.record.Row;
import dev.odoobridge.domain.value.FieldValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every value comes back exactly as it was. */
public interface RecordValueContract extends StoreContract {

  private void comesBack(FieldValue value) {
    comesBack(fields(Map.of("field", value)));
  }

  private void comesBack(Content content) {
    comesBack(SampleRecords.record(CUSTOMER, "a", content));
  }

  private void comesBack(HostRecord record) {
    given(record);

    var id = record.key().hostId();
    assertEquals(Map.of(id, record), records().find(INTEGRATION, CUSTOMER, List.of(id)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "-0.1",
        "1000",
        "0.30000000000000004",
        "9007199254740993",
        "-123456789012345678901234567890.123456789012345678901234567890",
        "1E+290",
        "1E-290",
        "1E+5000",
        "-7E-20000",
        "3E+200000"
      })
  default void keepsNumbersExactly(String number) {
    comesBack(FieldValue.number(new BigDecimal(number)));
  }

  @Test
  default void keepsANumberOfManyDigitsExactly() {
    comesBack(FieldValue.number(new BigDecimal("1234567890".repeat(300) + "." + "7".repeat(300))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        " blank at both ends ",
        "quote \" backslash \\ {brace} [bracket], 'apostrophe'",
        "line\nbreak\r\n\ttab",
        "null",
        "NULL",
        "true",
        "{\"ref\":7}",
        "zero \0 byte",
        "half a pair \uD83D alone",
        "\uDE00\uD83D",
        "Größe 漢字 🚲 e\u0301 \uFFFF \uE000"
      })
  default void keepsTextsExactly(String text) {
    comesBack(FieldValue.text(text));
  }

  @Test
  default void keepsALongText() {
    comesBack(FieldValue.text("0123456789 Größe \"".repeat(100_000)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0001-01-01", "1969-12-31", "2024-02-29", "9999-12-31", "+12026-01-01"})
  default void keepsDaysExactly(String day) {
    comesBack(new FieldValue.Day(LocalDate.parse(day)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0001-01-01T00:00:00Z", "2026-03-29T00:59:59Z", "2026-03-29T01:00:00Z"})
  default void keepsMomentsExactly(String moment) {
    comesBack(new FieldValue.Moment(Instant.parse(moment)));
  }

  @Test
  default void keepsReferencesExactly() {
    comesBack(new FieldValue.Reference(Long.MAX_VALUE));
  }

  @Test
  default void tellsAnEmptyFieldFromOneThatIsNotNamed() {
    comesBack(new Content(new Row(Map.of("empty", FieldValue.EMPTY)), Map.of()));
    comesBack(Content.EMPTY);
  }

  @Test
  default void tellsAnEmptyListFromOneThatIsNotNamed() {
    comesBack(new Content(Row.EMPTY, Map.of("lines", List.of())));
  }

  @Test
  default void keepsTheOrderOfLinesAndTheirDoubles() {
    var first = new Row(Map.of("product", FieldValue.text("p"), "quantity", FieldValue.number(2)));
    var second = new Row(Map.of("product", FieldValue.text("a"), "note", FieldValue.EMPTY));

    comesBack(
        new Content(
            Row.EMPTY,
            Map.of("lines", List.of(first, second, first, Row.EMPTY), "fees", List.of(second))));
  }

  @Test
  default void keepsFieldNamesOfAnyLetters() {
    comesBack(fields(Map.of("größe", FieldValue.number(1), "a \"b\" \\c", FieldValue.number(2))));
  }

  @Test
  default void keepsWhatTheHostSaidApartFromWhatIsCurrent() {
    var said = fields(Map.of("name", FieldValue.text("host")));
    var current = fields(Map.of("name", FieldValue.text("odoo")));
    var plain = SampleRecords.record(CUSTOMER, "a", said);

    comesBack(
        new HostRecord(
            plain.key(),
            said,
            current,
            2,
            false,
            NOON,
            "odoo",
            Optional.empty(),
            Optional.empty()));
  }

  @Test
  default void keepsABaseExactly() {
    var nul = FieldValue.text("zero \0 byte");
    var agreed = new Agreed(List.of(FieldValue.EMPTY, nul), List.of(new FieldValue.Flag(false)));
    var line = new LineBase("key \0 \"1\"", new OdooId(Long.MAX_VALUE), Map.of("a+b", agreed));
    var base = new Base(Map.of("a+b", agreed), Map.of("lines", List.of(line, line)));

    comesBack(
        SampleRecords.customer("a")
            .withLink(Optional.of(new Link(new OdooId(Long.MAX_VALUE), base, NOON))));
  }

  @Test
  default void keepsHostIdsOfAnyLetters() {
    var odd = "it's {a}, \"b\"\\c; null 漢 🚲 e\u0301";
    given(SampleRecords.customer(odd), SampleRecords.customer("null"));

    var found = records().find(INTEGRATION, CUSTOMER, ids(odd, "null", "NULL", "é"));

    assertEquals(2, found.size());
    assertEquals(SampleRecords.customer(odd), found.get(SampleRecords.id(odd)));
  }

  @Test
  default void keepsAHostIdOfTheGreatestLength() {
    var longest = "漢".repeat(200);
    given(SampleRecords.customer(longest));

    assertEquals(ids(longest), records().ids(INTEGRATION, CUSTOMER, Optional.empty(), 10));
  }
}
