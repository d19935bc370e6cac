package dev.odoobridge.domain.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldValueTest {
  @Nested
  class Text {
    @Test
    void isEmptyWithoutCharacters() {
      assertEquals(FieldValue.EMPTY, FieldValue.text(""));
      assertThrows(IllegalArgumentException.class, () -> new FieldValue.Text(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\n", "false", "0", "a"})
    void isATextWithAny(String text) {
      assertEquals(new FieldValue.Text(text), FieldValue.text(text));
      assertFalse(FieldValue.text(text).isEmpty());
    }
  }

  @Nested
  class Decimal {
    @ParameterizedTest
    @CsvSource({
      "1.50, 1.5",
      "1.0, 1",
      "0.00, 0",
      "-0.0, 0",
      "0E+9, 0",
      "100, 1E+2",
      "1E2, 100.000",
      "-12.340, -12.34"
    })
    void hasOneFormForEachNumber(BigDecimal one, BigDecimal other) {
      assertEquals(FieldValue.number(one), FieldValue.number(other));
      assertEquals(FieldValue.number(one).hashCode(), FieldValue.number(other).hashCode());
    }

    @Test
    void isEqualExactlyWhenTheNumbersAre() {
      for (var seed = 0L; seed < 2000; seed++) {
        var random = new Random(seed);
        var one = BigDecimal.valueOf(random.nextInt(41) - 20, random.nextInt(5) - 2);
        var other = BigDecimal.valueOf(random.nextInt(41) - 20, random.nextInt(5) - 2);

        assertEquals(
            one.compareTo(other) == 0,
            FieldValue.number(one).equals(FieldValue.number(other)),
            "seed " + seed + ": " + one + " and " + other);
      }
    }

    @Test
    void isNotEmptyWhenZero() {
      assertFalse(FieldValue.number(0).isEmpty());
      assertNotEquals(FieldValue.EMPTY, FieldValue.number(0));
    }
  }

  @Nested
  class Moment {
    @ParameterizedTest
    @CsvSource({
      "2026-11-20T10:00:00.999999Z, 2026-11-20T10:00:00Z",
      "1969-12-31T23:59:59.500Z, 1969-12-31T23:59:59Z",
      "2026-11-20T10:00:00Z, 2026-11-20T10:00:00Z"
    })
    void hasWholeSeconds(Instant given, Instant kept) {
      assertEquals(kept, new FieldValue.Moment(given).value());
    }
  }

  @Nested
  class Reference {
    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MIN_VALUE})
    void isNeverToNothing(long id) {
      assertThrows(IllegalArgumentException.class, () -> new FieldValue.Reference(id));
    }
  }

  @Test
  void differsByKindEvenWhereItLooksAlike() {
    assertNotEquals(FieldValue.text("1"), FieldValue.number(1));
    assertNotEquals(FieldValue.number(7), new FieldValue.Reference(7));
    assertNotEquals(FieldValue.EMPTY, new FieldValue.Flag(false));
    assertTrue(FieldValue.EMPTY.isEmpty());
  }

  @Test
  void isShownToPeople() {
    assertEquals("(empty)", FieldValue.EMPTY.display());
    assertEquals("a", FieldValue.text("a").display());
    assertEquals("100", FieldValue.number(new BigDecimal("1E+2")).display());
    assertEquals("-1.5", FieldValue.number(new BigDecimal("-1.50")).display());
    assertEquals("true", new FieldValue.Flag(true).display());
    assertEquals("2026-11-20", new FieldValue.Day(LocalDate.of(2026, 11, 20)).display());
    assertEquals(
        "2026-11-20T10:00:00Z",
        new FieldValue.Moment(Instant.parse("2026-11-20T10:00:00Z")).display());
    assertEquals("#7", new FieldValue.Reference(7).display());
  }

  @ParameterizedTest
  @CsvSource({
    "TEXT, text",
    "HTML, html",
    "INTEGER, integer",
    "DECIMAL, decimal",
    "BOOLEAN, boolean",
    "DATE, date",
    "DATETIME, datetime",
    "REFERENCE, reference"
  })
  void namesItsTypesAsProfilesDo(FieldType type, String word) {
    assertEquals(word, type.word());
  }
}
