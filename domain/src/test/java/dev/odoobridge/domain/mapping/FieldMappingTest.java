package dev.odoobridge.domain.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.domain.odoo.FieldName;
import dev.odoobridge.domain.record.Row;
import dev.odoobridge.domain.value.FieldType;
import dev.odoobridge.domain.value.FieldValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FieldMappingTest {
  private static final FieldName CODE = new FieldName("x_code");
  private static final FieldName REFERENCE = new FieldName("client_order_ref");
  private static final Converter TEXT = new PlainConverter(FieldType.TEXT);

  private final FieldMapping name =
      mapping(List.of("first", "last"), List.of(new FieldName("name")), new NameConverter());
  private final FieldMapping code = mapping(List.of("code"), List.of(CODE, REFERENCE), TEXT);

  @Test
  void isNamedAfterItsHostFields() {
    assertEquals("first+last", name.name());
    assertEquals("code", code.name());
  }

  @Test
  void needsAsManyHostFieldsAsItsConverterTakes() {
    assertThrows(
        IllegalArgumentException.class, () -> mapping(List.of("a", "b"), List.of(CODE), TEXT));
    assertThrows(
        IllegalArgumentException.class,
        () -> mapping(List.of("a"), List.of(CODE), new NameConverter()));
  }

  @Test
  void needsAnOdooField() {
    assertThrows(IllegalArgumentException.class, () -> mapping(List.of("a"), List.of(), TEXT));
  }

  @Test
  void picksItsValuesAndTakesAbsentOnesAsEmpty() {
    var row = new Row(Map.of("first", text("Ana"), "other", text("x")));

    assertEquals(List.of(text("Ana"), FieldValue.EMPTY), name.hostValues(row));
    assertEquals(List.of(text("A1"), FieldValue.EMPTY), code.odooValues(Map.of(CODE, text("A1"))));
  }

  @Test
  void namesItsValues() {
    assertEquals(
        Map.of("first", text("Ana"), "last", text("López")),
        name.named(List.of(text("Ana"), text("López"))));
    assertEquals(
        Map.of(CODE, text("A1"), REFERENCE, text("B2")),
        code.namedInOdoo(List.of(text("A1"), text("B2"))));
  }

  @Nested
  class SeveralOdooFields {
    @Test
    void allGetTheValue() {
      assertEquals(List.of(text("A1"), text("A1")), code.toOdoo(List.of(text("A1")), Links.NONE));
    }

    @Test
    void theFirstThatDiffersDecides() {
      assertEquals(List.of(text("new")), toHost("new", "old"));
      assertEquals(List.of(text("new")), toHost("old", "new"));
      assertEquals(List.of(text("one")), toHost("one", "two"));
      assertEquals(List.of(text("old")), toHost("old", "old"));
    }

    @Test
    void areTheSameOnlyWhenAllAre() {
      assertTrue(same("old", "old"));
      assertFalse(same("new", "old"));
      assertFalse(same("old", "new"));
    }

    private List<FieldValue> toHost(String first, String second) {
      return code.toHost(List.of(text(first), text(second)), List.of(text("old")), Links.NONE);
    }

    private boolean same(String first, String second) {
      return code.same(List.of(text("old")), List.of(text(first), text(second)), Links.NONE);
    }
  }

  @Nested
  class SameInOdoo {
    @Test
    void comparesFieldByField() {
      assertTrue(code.sameInOdoo(List.of(text("a"), text("b")), List.of(text("a"), text("b"))));
      assertFalse(code.sameInOdoo(List.of(text("a"), text("b")), List.of(text("a"), text("c"))));
    }

    @Test
    void takesAnAbsentReadingAsEmpty() {
      assertTrue(code.sameInOdoo(List.of(text("a")), List.of(text("a"), FieldValue.EMPTY)));
      assertFalse(code.sameInOdoo(List.of(text("a")), List.of(text("a"), text("b"))));
      assertTrue(code.sameInOdoo(List.of(), List.of()));
    }

    @Test
    void asksTheConverter() {
      var price = mapping(List.of("price"), List.of(CODE), new AmountConverter(2));

      assertTrue(
          price.sameInOdoo(
              List.of(FieldValue.number(1)), List.of(FieldValue.number(new BigDecimal("1.004")))));
    }
  }

  private static FieldMapping mapping(
      List<String> host, List<FieldName> odoo, Converter converter) {
    return new FieldMapping(host, odoo, converter, Travel.BOTH, false);
  }

  private static FieldValue text(String value) {
    return FieldValue.text(value);
  }
}
