package dev.odoobridge.application.contract.odoo;

import static dev.odoobridge.application.contract.odoo.Workbench.numbers;
import static dev.odoobridge.application.contract.odoo.Workbench.term;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.odoobridge.application.port.out.OdooFailure;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.value.RawValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a write does, and that a failed one does nothing. */
public interface WriteContract extends OdooUnderTest {

  @Test
  default void answersTheIdsInTheOrderOfTheValues() {
    var ids =
        bench()
            .partners(
                List.of(
                    bench().values("c", Map.of()),
                    bench().values("a", Map.of()),
                    bench().values("b", Map.of())));

    assertEquals(RawValue.of(bench().name("c")), bench().read(ids.get(0), "name").member("name"));
    assertEquals(RawValue.of(bench().name("a")), bench().read(ids.get(1), "name").member("name"));
    assertEquals(RawValue.of(bench().name("b")), bench().read(ids.get(2), "name").member("name"));
  }

  @Test
  default void createsNothingFromNothing() {
    assertEquals(List.of(), bench().partners(List.of()));
  }

  @Test
  default void writesTheSameToMany() {
    var ids =
        bench().partners(List.of(bench().values("a", Map.of()), bench().values("b", Map.of())));

    var done =
        bench()
            .write(
                "write",
                ids,
                Map.of("vals", new RawValue.Members(Map.of("city", RawValue.of("Gent")))));

    assertEquals(RawValue.TRUE, done);
    for (var id : ids) {
      assertEquals(RawValue.of("Gent"), bench().read(id, "city").member("city"));
    }
  }

  @Test
  default void emptiesAFieldWithFalse() {
    var id = bench().partner("emptied", Map.of("email", RawValue.of("a@example.org")));

    bench().change(id, "email", RawValue.FALSE);

    assertEquals(RawValue.FALSE, bench().read(id, "email").member("email"));
  }

  @Test
  default void emptiesAFieldWithNothing() {
    var id = bench().partner("emptied", Map.of("email", RawValue.of("a@example.org")));

    bench().change(id, "email", RawValue.NOTHING);

    assertEquals(RawValue.FALSE, bench().read(id, "email").member("email"));
  }

  @Test
  default void writesAReferenceByItsId() {
    var company = bench().partner("company", Map.of("is_company", RawValue.TRUE));
    var id = bench().partner("employee", Map.of());

    bench().change(id, "parent_id", RawValue.of(company.value()));

    var parent =
        assertInstanceOf(RawValue.Items.class, bench().read(id, "parent_id").member("parent_id"));
    assertEquals(RawValue.of(company.value()), parent.values().getFirst());
  }

  @Test
  default void writesWholeNumbersAsIntegersHoweverTheyAreScaled() {
    var id = bench().partner("scaled", Map.of());

    bench().change(id, "color", RawValue.of(new java.math.BigDecimal("1E+1")));

    assertEquals(RawValue.of(10), bench().read(id, "color").member("color"));
  }

  @Test
  default void makesLinesByCommands() {
    var line = bench().values("child", Map.of());
    var id =
        bench()
            .partner(
                "parent",
                Map.of(
                    "is_company",
                    RawValue.TRUE,
                    "child_ids",
                    RawValue.list(RawValue.list(RawValue.of(0), RawValue.of(0), line))));

    var children = Workbench.ids(bench().read(id, "child_ids").member("child_ids"));

    assertEquals(1, children.size());
    assertEquals(
        RawValue.of(bench().name("child")),
        bench().read(children.getFirst(), "name").member("name"));
    bench().write("unlink", children, Map.of());
  }

  @Test
  default void answersNothingForAMethodThatReturnsNothing() {
    var order = new ModelName("sale.order");
    var customer = bench().partner("customer", Map.of());
    var values = new RawValue.Members(Map.of("partner_id", RawValue.of(customer.value())));
    var made =
        Workbench.ids(
            bench()
                .call(
                    order,
                    "create",
                    Optional.empty(),
                    Map.of("vals_list", RawValue.list(values)),
                    true));
    try {
      var answer = bench().call(order, "action_quotation_sent", Optional.of(made), Map.of(), true);

      assertEquals(RawValue.NOTHING, answer);
      var sent = Map.<String, RawValue>of("fields", RawValue.texts(List.of("state")));
      var rows = bench().call(order, "read", Optional.of(made), sent, false);
      var row = (RawValue.Members) ((RawValue.Items) rows).values().getFirst();
      assertEquals(RawValue.of("sent"), row.member("state"));
    } finally {
      var quietly = Map.<String, RawValue>of("disable_cancel_warning", RawValue.TRUE);
      bench().call(order, "action_cancel", Optional.of(made), Map.of(), quietly, true);
      bench().call(order, "unlink", Optional.of(made), Map.of(), true);
    }
  }

  @Test
  default void deletes() {
    var id = bench().partner("deleted", Map.of());

    assertEquals(RawValue.TRUE, bench().write("unlink", List.of(id), Map.of()));

    assertEquals(
        List.of(), bench().search(List.of(term("id", "in", numbers(List.of(id)))), Map.of(), "id"));
  }

  @Test
  default void createsNoneOfABatchWithOneBadRecord() {
    var nameless = new RawValue.Members(Map.of("email", RawValue.of("nobody@example.org")));

    assertThrows(
        OdooFailure.Refused.class,
        () ->
            bench()
                .partners(
                    List.of(
                        bench().values("good", Map.of()),
                        nameless,
                        bench().values("too", Map.of()))));

    assertEquals(List.of(), bench().search(List.of(bench().ours()), Map.of(), "id"));
  }
}
