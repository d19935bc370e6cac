package dev.odoobridge.application.contract.odoo;

import static dev.odoobridge.application.contract.odoo.Workbench.PARTNER;
import static dev.odoobridge.application.contract.odoo.Workbench.numbers;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.value.RawValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How values come back. */
public interface ReadContract extends OdooUnderTest {

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

  @Test
  default void leavesOutRecordsThatAreGone() {
    var id = bench().partner("here", Map.of());
    var gone = bench().partner("gone", Map.of());
    bench().write("unlink", List.of(gone), Map.of());

    var rows =
        bench()
            .call(
                PARTNER,
                "read",
                Optional.of(List.of(id, gone)),
                Map.of("fields", RawValue.texts(List.of("color"))),
                false);

    assertEquals(
        RawValue.list(
            new RawValue.Members(Map.of("id", RawValue.of(id.value()), "color", RawValue.of(0)))),
        rows);
  }

  @Test
  default void countsWhatADomainFinds() {
    bench().partners(List.of(bench().values("a", Map.of()), bench().values("b", Map.of())));

    var count =
        bench()
            .call(
                PARTNER,
                "search_count",
                Optional.empty(),
                Map.of("domain", RawValue.list(bench().ours())),
                false);

    assertEquals(RawValue.of(2), count);
  }

  @Test
  default void searchesWithAnArgumentOdoo14NamesDifferently() {
    var id = bench().partner("searched", Map.of());

    var found =
        bench()
            .call(
                PARTNER,
                "search",
                Optional.empty(),
                Map.of("domain", RawValue.list(bench().ours())),
                false);

    assertEquals(numbers(List.of(id)), found);
  }

  @Test
  default void obeysTheContext() {
    var id = bench().partner("archived", Map.of("active", RawValue.FALSE));
    var arguments = Map.<String, RawValue>of("domain", RawValue.list(bench().ours()));

    var hidden = bench().call(PARTNER, "search_count", Optional.empty(), arguments, false);
    var shown =
        bench()
            .call(
                PARTNER,
                "search_count",
                Optional.empty(),
                arguments,
                Map.of("active_test", RawValue.FALSE),
                false);

    assertEquals(RawValue.of(0), hidden, () -> "partner " + id);
    assertEquals(RawValue.of(1), shown);
  }

  @Test
  default void describesFields() {
    var fields =
        bench()
            .call(
                PARTNER,
                "fields_get",
                Optional.empty(),
                Map.of(
                    "allfields", RawValue.texts(List.of("name", "parent_id", "no_such_field")),
                    "attributes", RawValue.texts(List.of("type", "relation"))),
                false);

    var described = assertInstanceOf(RawValue.Members.class, fields);
    assertEquals(Set.of("name", "parent_id"), described.values().keySet());
    var parent = assertInstanceOf(RawValue.Members.class, described.member("parent_id"));
    assertEquals(RawValue.of("many2one"), parent.member("type"));
    assertEquals(RawValue.of("res.partner"), parent.member("relation"));
  }
}
