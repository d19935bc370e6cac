package dev.odoobridge.domain.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.value.FieldType;
import dev.odoobridge.domain.value.FieldValue;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

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

  @Nested
  class Choice {
    private final ChoiceConverter choice =
        new ChoiceConverter(table("new", "open", "seen", "open"));

    @ParameterizedTest
    @CsvSource({"new, open", "seen, open", "other, other", "'', ''"})
    void translatesToOdoo(String host, String odoo) {
      assertEquals(FieldValue.text(odoo), toOdoo(choice, FieldValue.text(host)));
    }

    @ParameterizedTest
    @CsvSource({
      "open, '', new",
      "open, new, new",
      "open, seen, seen",
      "open, other, new",
      "closed, new, closed",
      "new, seen, new",
      "'', new, ''"
    })
    void translatesToTheHostAndKeepsItsOwnWord(String odoo, String previous, String host) {
      assertEquals(
          FieldValue.text(host), toHost(choice, FieldValue.text(odoo), FieldValue.text(previous)));
    }

    private static Map<String, String> table(String... words) {
      var table = new LinkedHashMap<String, String>();
      for (var index = 0; index < words.length; index += 2) {
        table.put(words[index], words[index + 1]);
      }
      return table;
    }
  }

  @Nested
  class Prefix {
    private final PrefixConverter prefix = new PrefixConverter("Dashboard-");

    @ParameterizedTest
    @CsvSource({
      "17, Dashboard-17",
      "Dashboard-17, Dashboard-Dashboard-17",
      "'', ''",
      "' ', 'Dashboard- '"
    })
    void isPutBeforeATextAndTakenAway(String host, String odoo) {
      assertEquals(FieldValue.text(odoo), toOdoo(prefix, FieldValue.text(host)));
      assertEquals(FieldValue.text(host), toHost(prefix, FieldValue.text(odoo), FieldValue.EMPTY));
    }

    @ParameterizedTest
    @CsvSource({"WH/MO/00012", "Dashboard", "dashboard-17", "Dashboard-"})
    void leavesATextThatWasMadeInOdoo(String odoo) {
      var text = FieldValue.text(odoo);

      assertEquals(text, toHost(prefix, text, FieldValue.EMPTY));
      assertTrue(prefix.same(List.of(text), text, Links.NONE));
    }

    @Test
    void tellsAPrefixOfTheHostsFromItsOwn() {
      var text = FieldValue.text("Dashboard-17");

      assertFalse(prefix.same(List.of(text), text, Links.NONE));
      assertEquals(FieldValue.text("17"), toHost(prefix, text, text));
    }

    @Test
    void isNotEmpty() {
      assertThrows(IllegalArgumentException.class, () -> new PrefixConverter(""));
    }
  }

  @Nested
  class Reference {
    private final ReferenceConverter converter = new ReferenceConverter(new EntityName("customer"));
    private final Links links = new FixedLinks(Map.of("7", 70L, "8", 80L, "9", 80L));

    @Test
    void translatesBothWays() {
      assertEquals(
          new FieldValue.Reference(70), converter.toOdoo(List.of(FieldValue.text("7")), links));
      assertEquals(
          List.of(FieldValue.text("7")),
          converter.toHost(new FieldValue.Reference(70), List.of(FieldValue.text("8")), links));
    }

    @Test
    void keepsTheHostsOwnWhereTwoShareARecord() {
      var own = List.of(FieldValue.text("9"));

      assertEquals(own, converter.toHost(new FieldValue.Reference(80), own, links));
    }

    @Test
    void emptiesAReferenceThatWasRemovedInOdoo() {
      assertEquals(
          List.of(FieldValue.EMPTY),
          converter.toHost(FieldValue.EMPTY, List.of(FieldValue.text("7")), links));
    }

    @Test
    void saysWhatIsNotLinked() {
      assertEquals(Optional.of("6"), converter.missing(FieldValue.text("6"), links));
      assertEquals(Optional.empty(), converter.missing(FieldValue.text("7"), links));
      assertEquals(Optional.empty(), converter.missing(FieldValue.EMPTY, links));
      assertEquals(Optional.of(60L), converter.missingInOdoo(new FieldValue.Reference(60), links));
      assertEquals(Optional.empty(), converter.missingInOdoo(new FieldValue.Reference(70), links));
      assertEquals(Optional.empty(), converter.missingInOdoo(FieldValue.EMPTY, links));
    }
  }

  private static FieldValue toOdoo(Converter converter, FieldValue host) {
    return converter.toOdoo(List.of(host), Links.NONE);
  }

  private static FieldValue toHost(Converter converter, FieldValue odoo, FieldValue previous) {
    return converter.toHost(odoo, List.of(previous), Links.NONE).getFirst();
  }
}
