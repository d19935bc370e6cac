package dev.odoobridge.domain.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.value.FieldValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables, prefixes and references: one word stands for another. */
class WordConvertersTest {
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

    @ParameterizedTest
    @CsvSource({
      "high, high, 1",
      "normal, normal, 0",
      "low, low, 0",
      "urgent!, urgent!, 0",
      "0, 0, 0",
      "'', '', ''"
    })
    void takesAWordInNoRowForTheOtherOneAndLetsTheHostKeepIt(
        String host, String kept, String odoo) {
      var priority = new ChoiceConverter(table("high", "1", "normal", "0"), Optional.of("0"));
      var word = FieldValue.text(host);

      assertEquals(FieldValue.text(odoo), toOdoo(priority, word));
      assertEquals(FieldValue.text(kept), toHost(priority, FieldValue.text(odoo), word));
      assertEquals(
          FieldValue.text("normal"),
          toHost(priority, FieldValue.text("0"), FieldValue.text("high")));
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
