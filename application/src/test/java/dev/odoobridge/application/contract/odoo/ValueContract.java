package dev.odoobridge.application.contract.odoo;

import static dev.odoobridge.application.contract.odoo.Workbench.term;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.value.RawValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How values come back. */
public interface ValueContract extends OdooUnderTest {

  @Test
  default void readsBackWhatWasWritten() {
    var id =
        bench()
            .partner(
                "Ada",
                Map.of(
                    "email", RawValue.of("ada@example.org"),
                    "color", RawValue.of(7),
                    "is_company", RawValue.TRUE));

    var ada = bench().read(id, "name", "email", "color", "is_company");

    assertEquals(RawValue.of(id.value()), ada.member("id"));
    assertEquals(RawValue.of(bench().name("Ada")), ada.member("name"));
    assertEquals(RawValue.of("ada@example.org"), ada.member("email"));
    assertEquals(RawValue.of(7), ada.member("color"));
    assertEquals(RawValue.TRUE, ada.member("is_company"));
  }

  @Test
  default void keepsTextsAsTheyAre() {
    var text = "Zoë \"quoted\" \\ <b>&amp;</b> 漢字 🎉 end";
    var id = bench().partner("texts", Map.of("street", RawValue.of(text)));

    assertEquals(RawValue.of(text), bench().read(id, "street").member("street"));
  }

  @Test
  default void keepsLineEndsAsTheyAre() {
    var text = "one\r\ntwo\nthree\rfour\tend";
    var id = bench().partner("lines", Map.of("street", RawValue.of(text)));

    assertEquals(RawValue.of(text), bench().read(id, "street").member("street"));
  }

  @Test
  default void sendsNumbersBeyond32Bits() {
    var id = bench().partner("small", Map.of("color", RawValue.of(7)));

    var found =
        bench()
            .search(
                List.of(bench().ours(), term("color", "!=", RawValue.of(3_000_000_000_000L))),
                Map.of(),
                "id");

    assertEquals(RawValue.of(id.value()), found.getFirst().member("id"));
  }

  @Test
  default void keepsNumbersExact() {
    var product = new ModelName("product.product");
    var price = new BigDecimal("1234567.25");
    var values =
        new RawValue.Members(
            Map.of("name", RawValue.of(bench().name("p")), "list_price", RawValue.of(price)));
    var made =
        Workbench.ids(
            bench()
                .call(
                    product,
                    "create",
                    Optional.empty(),
                    Map.of("vals_list", RawValue.list(values)),
                    true));
    try {
      var rows =
          bench()
              .call(
                  product,
                  "read",
                  Optional.of(made),
                  Map.of("fields", RawValue.texts(List.of("list_price"))),
                  false);

      var row = (RawValue.Members) ((RawValue.Items) rows).values().getFirst();
      assertEquals(RawValue.of(price), row.member("list_price"));
    } finally {
      bench().call(product, "unlink", Optional.of(made), Map.of(), true);
    }
  }

  @Test
  default void readsEmptyAsFalseOrAsAnEmptyList() {
    var id = bench().partner("bare", Map.of());

    var bare = bench().read(id, "email", "parent_id", "category_id", "color");

    assertEquals(RawValue.FALSE, bare.member("email"));
    assertEquals(RawValue.FALSE, bare.member("parent_id"));
    assertEquals(RawValue.list(), bare.member("category_id"));
    assertEquals(RawValue.of(0), bare.member("color"));
  }

  @Test
  default void readsAReferenceAsIdAndName() {
    var parent = bench().partner("parent", Map.of("is_company", RawValue.TRUE));
    var child = bench().partner("child", Map.of("parent_id", RawValue.of(parent.value())));

    assertEquals(
        RawValue.list(RawValue.of(parent.value()), RawValue.of(bench().name("parent"))),
        bench().read(child, "parent_id").member("parent_id"));
  }

  @Test
  default void readsMomentsAsTextsInWholeSeconds() {
    var id = bench().partner("moment", Map.of());

    var moment =
        assertInstanceOf(RawValue.Text.class, bench().read(id, "write_date").member("write_date"));

    assertTrue(moment.value().matches("\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2}"), moment.value());
  }
}
