package dev.odoobridge.testkit.odoo;

import static dev.odoobridge.testkit.odoo.Refusals.refused;
import static dev.odoobridge.testkit.odoo.Refusals.validationError;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fields made at run time. */
class CustomFieldsTest {

  private static Map<String, Object> custom(Bench bench, String model, String name) {
    var ids = bench.odoo.search("ir.model", List.of(List.of("model", "=", model)));
    return Map.of(
        "name", name, "model_id", ids.getFirst(), "field_description", "Host id", "ttype", "char");
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 19})
  void areUsableAtOnceAndShowOnTheVariantToo(int version) {
    var bench = new Bench(version);
    bench.odoo.create("ir.model.fields", custom(bench, "product.template", "x_host_id"));

    var product = bench.odoo.create("product.product", Map.of("name", "P", "x_host_id", "h-1"));

    var domain = List.of(List.of("x_host_id", "=", "h-1"));
    assertEquals(List.of(product), bench.odoo.search("product.product", domain));
    assertEquals(1, bench.odoo.search("product.template", domain).size());
    var known =
        List.of(List.of("model", "=", "product.template"), List.of("name", "=", "x_host_id"));
    assertEquals(1, bench.odoo.search("ir.model.fields", known).size());
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 19})
  void needTheirPrefixAndAreUnique(int version) {
    var bench = new Bench(version);
    bench.odoo.create("ir.model.fields", custom(bench, "res.partner", "x_host_id"));

    validationError(
        () -> bench.odoo.create("ir.model.fields", custom(bench, "res.partner", "host_id")));
    validationError(
        () -> bench.odoo.create("ir.model.fields", custom(bench, "res.partner", "x_host_id")));
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 19})
  void goWithTheTransactionThatMadeThem(int version) {
    var bench = new Bench(version);
    var good = custom(bench, "res.partner", "x_host_id");
    var bad = custom(bench, "res.partner", "no_prefix");

    validationError(
        () ->
            bench.odoo.call(
                "ir.model.fields",
                "create",
                null,
                Map.of("vals_list", List.of(good, bad)),
                Map.of()));

    refused(
        "builtins.ValueError",
        () -> bench.odoo.create("res.partner", Map.of("name", "x", "x_host_id", "h")));
    var fields = (Map<?, ?>) bench.odoo.call("res.partner", "fields_get", null);
    assertTrue(fields.containsKey("email"));
    assertTrue(!fields.containsKey("x_host_id"));
  }
}
