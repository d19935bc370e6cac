package dev.odoobridge.application.contract.odoo;

import static dev.odoobridge.application.contract.odoo.Workbench.PARTNER;
import static dev.odoobridge.application.contract.odoo.Workbench.numbers;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.odoobridge.domain.value.RawValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a read finds. */
public interface ReadContract extends OdooUnderTest {

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
