package dev.odoobridge.domain.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.odoobridge.domain.value.FieldValue;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameConverterTest {
  private final NameConverter converter = new NameConverter();

  @Nested
  class ToOdoo {
    @ParameterizedTest
    @CsvSource({
      "Ana, López, Ana López",
      "Ana, '', Ana",
      "'', López, López",
      "Ana Maria, de la Cruz, Ana Maria de la Cruz",
      "'Ana ', López, 'Ana  López'"
    })
    void joinsWithABlank(String first, String last, String name) {
      assertEquals(FieldValue.text(name), converter.toOdoo(names(first, last), Links.NONE));
    }

    @Test
    void givesNothingForNothing() {
      assertEquals(FieldValue.EMPTY, converter.toOdoo(names("", ""), Links.NONE));
    }
  }

  @Nested
  class ToHost {
    @ParameterizedTest
    @CsvSource({
      // Odoo's name is unchanged: the host's own split stays.
      "Ana Maria López, Ana, Maria López, Ana, Maria López",
      "Ana Maria López, Ana Maria López, '', Ana Maria López, ''",
      "López, '', López, '', López",
      // The last name is still there.
      "Anna Maria López, Ana, Maria López, Anna, Maria López",
      "Dr. Ana Maria López, Ana, Maria López, Dr. Ana, Maria López",
      // The first name is still there.
      "Ana Maria García, Ana Maria, López, Ana Maria, García",
      "Ana María de la Cruz, Ana, López, Ana, María de la Cruz",
      // Neither is: the last blank divides.
      "Jean Luc Picard, Ana, López, Jean Luc, Picard",
      "Jean Luc Picard, '', '', Jean Luc, Picard",
      // One word cannot be divided.
      "Picard, Ana, López, Picard, ''",
      "Picard, '', '', Picard, ''",
      // What only looks like the old name.
      "Anabel López, Ana, Cruz, Anabel, López",
      "Ana, Ana, López, Ana, ''",
      "López, Ana, López, López, ''",
      // Blanks at the ends are nobody's name.
      "' Ana', x, y, ' Ana', ''",
      "'Ana ', x, y, 'Ana ', ''"
    })
    void dividesWhereTheHostsOwnNamesFit(
        String odoo, String oldFirst, String oldLast, String first, String last) {
      assertEquals(
          names(first, last),
          converter.toHost(FieldValue.text(odoo), names(oldFirst, oldLast), Links.NONE));
    }

    @Test
    void emptiesBothWhenOdoosNameIsGone() {
      assertEquals(
          names("", ""), converter.toHost(FieldValue.EMPTY, names("Ana", "López"), Links.NONE));
    }
  }

  private static List<FieldValue> names(String first, String last) {
    return List.of(FieldValue.text(first), FieldValue.text(last));
  }
}
