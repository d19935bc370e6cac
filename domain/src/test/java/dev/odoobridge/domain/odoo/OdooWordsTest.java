package dev.odoobridge.domain.odoo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OdooWordsTest {
  @Nested
  class Version {
    @ParameterizedTest
    @CsvSource({
      "19.0, 19",
      "14.0-20231205, 14",
      "saas~19.1, 19",
      "saas-18.4, 18",
      "saas~18.2+e, 18",
      "17.0+e, 17",
      "20, 20",
      "16.0alpha1, 16"
    })
    void isReadFromWhatTheServerSays(String text, int major) {
      var version = OdooVersion.parse(text);

      assertEquals(major, version.major());
      assertEquals(text, version.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "saas~", "saas", "v19", ".19", "-1", "0.1", "99999999999.0"})
    void isRefusedWithoutANumber(String text) {
      assertThrows(IllegalArgumentException.class, () -> OdooVersion.parse(text));
    }
  }

  @Nested
  class Model {
    @ParameterizedTest
    @ValueSource(
        strings = {"res.partner", "sale.order.line", "x_custom", "base", "l10n_fr.report", "a.1"})
    void isNamedAsOdooNamesIt(String name) {
      assertEquals(name, new ModelName(name).toString());
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          "Res.Partner",
          ".a",
          "a.",
          "a..b",
          "1a",
          "res partner",
          "res-partner",
          "a;b",
          "a\n"
        })
    void isRefusedOtherwise(String name) {
      assertThrows(IllegalArgumentException.class, () -> new ModelName(name));
    }
  }

  @Nested
  class Field {
    @ParameterizedTest
    @CsvSource({"partner_id, false", "x_go4rent_id, true", "X, false", "_order, false", "x, false"})
    void isCustomByItsPrefix(String name, boolean custom) {
      assertEquals(custom, new FieldName(name).isCustom());
      assertEquals(name, new FieldName(name).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1a", "a.b", "a b", "a-b", "é", "a/b", "a\n", "name;"})
    void isRefusedOtherwise(String name) {
      assertThrows(IllegalArgumentException.class, () -> new FieldName(name));
    }
  }

  @Nested
  class Id {
    @Test
    void isPositive() {
      assertEquals("7", new OdooId(7).toString());
      assertThrows(IllegalArgumentException.class, () -> new OdooId(0));
      assertThrows(IllegalArgumentException.class, () -> new OdooId(-7));
    }

    @Test
    void sortsAsANumber() {
      assertTrue(new OdooId(9).compareTo(new OdooId(10)) < 0);
    }
  }
}
