package dev.odoobridge.testkit.odoo;

import static dev.odoobridge.testkit.odoo.Refusals.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Domains, order and paging. */
class SearchTest {
  private static final Object SET = List.of("ref", "!=", "none of these");

  private final Bench bench = new Bench(19);
  private final long belgian = partner("Ann", "A_1", 3);
  private final long german = partner("bob", "B%2", 6);
  private final long child =
      bench.odoo.create("res.partner", Map.of("name", "Joe", "parent_id", belgian, "ref", "J"));

  private long partner(String name, String ref, long country) {
    return bench.odoo.create(
        "res.partner", Map.of("name", name, "ref", ref, "country_id", country, "is_company", true));
  }

  private List<?> found(Object... terms) {
    var domain = new ArrayList<Object>(List.of(terms));
    domain.add(List.of("id", "in", List.of(belgian, german, child)));
    var arguments = Map.<String, Object>of("domain", domain, "order", "id");
    return (List<?>) bench.odoo.call("res.partner", "search", null, arguments, Map.of());
  }

  @Test
  void readsThePrefixNotation() {
    var ann = List.of("name", "=", "Ann");
    var bob = List.of("name", "=", "bob");

    assertEquals(List.of(belgian, german), found("|", ann, bob));
    assertEquals(List.of(german, child), found("!", ann));
    assertEquals(List.of(child), found("!", "|", ann, bob));
    assertEquals(List.of(), found("&", ann, bob));
    assertEquals(List.of(belgian), found(ann, SET));
    assertEquals(List.of(belgian, german, child), found(List.of(1, "=", 1)));
    assertEquals(List.of(), found(List.of(0, "=", 1)));
  }

  @Test
  void comparesTexts() {
    assertEquals(List.of(german), found(List.of("name", "ilike", "BO")));
    assertEquals(List.of(), found(List.of("name", "like", "BO")));
    assertEquals(List.of(belgian, child), found(List.of("name", "not ilike", "BO")));
    assertEquals(List.of(belgian), found(List.of("ref", "=like", "A_%")));
    assertEquals(List.of(german), found(List.of("ref", "=ilike", "b\\%_")));
    assertEquals(List.of(belgian), found(List.of("ref", "in", List.of("A_1", "zzz"))));
    assertEquals(List.of(german, child), found(List.of("ref", "not in", List.of("A_1"))));
    assertEquals(List.of(belgian, german, child), found(List.of("email", "=", false)));
    assertEquals(List.of(belgian, german, child), found(List.of("email", "!=", "x")));
    assertEquals(List.of(belgian, german, child), found(List.of("name", "=?", false)));
  }

  @Test
  void followsRelations() {
    assertEquals(List.of(belgian), found(List.of("country_id.code", "=", "BE")));
    assertEquals(List.of(child), found(List.of("parent_id.country_id.code", "=", "BE")));
    assertEquals(List.of(belgian), found(List.of("child_ids.name", "=", "Joe")));
    assertEquals(List.of(child), found(List.of("parent_id", "=", belgian)));
    assertEquals(List.of(child), found(List.of("parent_id", "ilike", "ann")));
    assertEquals(List.of(belgian, german), found(List.of("parent_id", "=", false)));
    assertEquals(List.of(german), found(List.of("country_id", "not in", List.of(3, false))));
  }

  @Test
  void ordersWithEmptyLastAndPagesStably() {
    var arguments =
        Map.<String, Object>of(
            "domain",
            List.of(List.of("id", "in", List.of(belgian, german, child))),
            "order",
            "country_id desc, name",
            "offset",
            1,
            "limit",
            1);

    assertEquals(
        List.of(german), bench.odoo.call("res.partner", "search", null, arguments, Map.of()));
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 19})
  void hidesArchivedRecordsUnlessAsked(int version) {
    var odoo = new Bench(version).odoo;
    var gone = odoo.create("res.partner", Map.of("name", "Gone", "active", false));
    var named = List.of("name", "=", "Gone");
    var domain = Map.<String, Object>of("domain", List.of(named));

    assertEquals(List.of(), odoo.search("res.partner", List.of(named)));
    assertEquals(
        List.of(gone), odoo.search("res.partner", List.of(named, List.of("active", "=", false))));
    assertEquals(
        List.of(gone),
        odoo.call("res.partner", "search", null, domain, Map.of("active_test", false)));
    assertEquals("Gone", odoo.read("res.partner", gone, "name"));
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 19})
  void refusesWhatItDoesNotKnow(int version) {
    var odoo = new Bench(version).odoo;

    refused(
        "builtins.ValueError",
        () -> odoo.search("res.partner", List.of(List.of("nofield", "=", 1))));
    refused(
        "builtins.ValueError", () -> odoo.search("res.partner", List.of(List.of("name", "~", 1))));
    refused(
        "builtins.ValueError",
        () -> odoo.search("res.partner", List.of(List.of("parent_id.nofield", "=", 1))));
    refused("odoo.exceptions.UserError", () -> odoo.search("no.model", List.of()));
    refused("builtins.AttributeError", () -> odoo.call("res.partner", "frobnicate", List.of(1L)));
    refused("odoo.exceptions.AccessError", () -> odoo.call("res.partner", "_write", List.of(1L)));
  }

  @Test
  void treatsNothingAndAnEmptyTextAlikeIn19Only() {
    for (var version : List.of(14, 19)) {
      var odoo = new Bench(version).odoo;
      var empty = odoo.create("res.partner", Map.of("name", "E", "ref", ""));
      var domain = List.of(List.of("id", "=", empty), List.of("ref", "=", false));

      assertEquals(version == 19 ? List.of(empty) : List.of(), odoo.search("res.partner", domain));
    }
  }
}
