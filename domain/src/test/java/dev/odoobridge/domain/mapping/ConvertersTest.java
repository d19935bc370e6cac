package dev.odoobridge.domain.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.domain.value.FieldType;
import dev.odoobridge.domain.value.FieldValue;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values, amounts and HTML. */
class ConvertersTest {
  @Nested
  class Plain {
    @ParameterizedTest
    @EnumSource(
        value = FieldType.class,
        names = {"INTEGER", "DECIMAL"})
    void writesZeroForAnEmptyNumber(FieldType type) {
      assertEquals(FieldValue.number(0), toOdoo(new PlainConverter(type), FieldValue.EMPTY));
    }

    @Test
    void writesFalseForAnEmptyBoolean() {
      assertEquals(
          new FieldValue.Flag(false),
          toOdoo(new PlainConverter(FieldType.BOOLEAN), FieldValue.EMPTY));
    }

    @ParameterizedTest
    @EnumSource(
        value = FieldType.class,
        names = {"TEXT", "DATE", "DATETIME"})
    void writesNothingForTheOthers(FieldType type) {
      assertEquals(FieldValue.EMPTY, toOdoo(new PlainConverter(type), FieldValue.EMPTY));
    }

    @Test
    void keepsTheHostsNothingWhileOdooHasZero() {
      var converter = new PlainConverter(FieldType.DECIMAL);

      assertEquals(FieldValue.EMPTY, toHost(converter, FieldValue.number(0), FieldValue.EMPTY));
      assertEquals(
          FieldValue.number(0), toHost(converter, FieldValue.number(0), FieldValue.number(5)));
    }

    @Test
    void seesAnAbsentNumberAsUnchangedZero() {
      var converter = new PlainConverter(FieldType.INTEGER);

      assertTrue(converter.sameInOdoo(FieldValue.EMPTY, FieldValue.number(0)));
      assertFalse(converter.sameInOdoo(FieldValue.EMPTY, FieldValue.number(1)));
    }

    @Test
    void keepsBlanksInTexts() {
      var text = FieldValue.text("  a ");

      assertEquals(text, toOdoo(new PlainConverter(FieldType.TEXT), text));
      assertFalse(
          new PlainConverter(FieldType.TEXT).same(List.of(text), FieldValue.text("a"), Links.NONE));
    }

    @ParameterizedTest
    @EnumSource(
        value = FieldType.class,
        names = {"HTML", "REFERENCE"})
    void isNotForTypesWithAConverterOfTheirOwn(FieldType type) {
      assertThrows(IllegalArgumentException.class, () -> new PlainConverter(type));
    }
  }

  @Nested
  class Amount {
    /** Odoo 14 stores 12.345 as 12.35, Odoo 19 as it is; neither is a change. */
    @ParameterizedTest
    @CsvSource({
      "2, 12.345, 12.35, true",
      "2, 12.345, 12.345, true",
      "2, 12.345, 12.34, false",
      "2, 12.344, 12.34, true",
      "2, -12.345, -12.35, true",
      "2, 12.30, 12.3, true",
      "2, 12.35, 12.36, false",
      "2, 0.004, 0, true",
      "0, 1.5, 2, true",
      "0, 2.5, 3, true",
      "12, 0.0000000000001, 0, true",
      "3, 12.3456, 12.346, true"
    })
    void comparesAsOdooRounds(int digits, BigDecimal host, BigDecimal odoo, boolean same) {
      assertEquals(
          same,
          new AmountConverter(digits)
              .same(List.of(FieldValue.number(host)), FieldValue.number(odoo), Links.NONE));
    }

    @Test
    void keepsTheHostsDigitsWhileOdooRoundsThem() {
      var exact = FieldValue.number(new BigDecimal("12.345"));
      var rounded = FieldValue.number(new BigDecimal("12.35"));

      assertEquals(exact, toOdoo(new AmountConverter(2), exact));
      assertEquals(exact, toHost(new AmountConverter(2), rounded, exact));
    }

    @Test
    void takesAChangedAmount() {
      var changed = FieldValue.number(new BigDecimal("12.36"));

      assertEquals(
          changed,
          toHost(new AmountConverter(2), changed, FieldValue.number(new BigDecimal("12.345"))));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 13})
    void refusesDigitsOdooDoesNotHave(int digits) {
      assertThrows(IllegalArgumentException.class, () -> new AmountConverter(digits));
    }
  }

  @Nested
  class Html {
    private final HtmlConverter html = new HtmlConverter(true);
    private final HtmlConverter plain = new HtmlConverter(false);

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "a|<p>a</p>",
          "a\\nb|<p>a<br>b</p>",
          "a\\nb|<p>a<br/>b</p>",
          "a\\nb|<p>a</p><p>b</p>",
          "a b|<p>a\\nb</p>",
          "a & b <c>|<p>a &amp; b &lt;c&gt;</p>",
          "a|a",
          "' a '|<p>a</p>",
          "a\\r\\nb|<p>a<br>b</p>",
          "'a  b'|<p>a b</p>",
          "' '|''",
          "''|<p><br></p>"
        })
    void seesTheSameTextInOdoosHtml(String host, String odoo) {
      var own = FieldValue.text(lines(host));
      var theirs = FieldValue.text(lines(odoo));

      assertTrue(html.same(List.of(own), theirs, Links.NONE));
      assertEquals(own, toHost(html, theirs, own));
    }

    @Test
    void takesAChangedText() {
      assertEquals(
          FieldValue.text("new\ntext"),
          toHost(html, FieldValue.text("<p>new</p><p>text</p>"), FieldValue.text("old")));
    }

    @Test
    void takesAnEmptiedText() {
      assertEquals(
          FieldValue.EMPTY, toHost(html, FieldValue.text("<p><br></p>"), FieldValue.text("old")));
    }

    @Test
    void writesNothingForNothing() {
      assertEquals(FieldValue.EMPTY, toOdoo(html, FieldValue.EMPTY));
    }

    @Test
    void writesPlainTextWhereOdooHasNoHtml() {
      var text = FieldValue.text("a\nb & <c>");

      assertEquals(text, toOdoo(plain, text));
      assertEquals(text, toHost(plain, text, FieldValue.EMPTY));
      assertFalse(
          plain.same(List.of(FieldValue.text("a")), FieldValue.text("<p>a</p>"), Links.NONE));
    }

    @Test
    void seesAnotherMarkupOfTheSameTextAsUnchanged() {
      assertTrue(
          html.sameInOdoo(FieldValue.text("<p>a</p>"), FieldValue.text("<div><b>a</b></div>")));
      assertFalse(html.sameInOdoo(FieldValue.text("<p>a</p>"), FieldValue.text("<p>b</p>")));
    }

    private static String lines(String text) {
      return text.replace("\\n", "\n").replace("\\r", "\r");
    }
  }

  private static FieldValue toOdoo(Converter converter, FieldValue host) {
    return converter.toOdoo(List.of(host), Links.NONE);
  }

  private static FieldValue toHost(Converter converter, FieldValue odoo, FieldValue previous) {
    return converter.toHost(odoo, List.of(previous), Links.NONE).getFirst();
  }
}
