package dev.odoobridge.adapter.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.odoobridge.application.port.in.OdooRecords.Shape;
import dev.odoobridge.domain.access.Role;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** PROD-8: what a production dashboard reads and writes in Odoo itself. This Odoo has partners. */
final class OldOdooPathsTest {
  private final Served served = new Served().withIntegration();

  @AfterEach
  void close() {
    served.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/"})
  void tryTheOdooAndTellItsVersion(String slash) {
    assertEquals(true, served.get("/api/odoo/test" + slash).is(200).json().has("ok"));
    assertEquals("19.0", served.get("/api/odoo/version" + slash).is(200).at("/version"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/"})
  void readPartnersByThoseOfTheirFieldsThatThereAre(String slash) {
    served
        .post(
            "/api/v1/integrations/main/odoo/records/res.partner", "{\"values\": {\"name\": \"A\"}}")
        .is(201);

    var page =
        served.get("/api/odoo/partners" + slash + "?limit=5&total=true&where[name]=A").is(200);

    assertEquals("A", page.at("/items/0/name"));
    assertEquals(1, page.json().path("total").asInt());
    var search = served.odooRecords.searched.orElseThrow();
    assertEquals(true, search.shape().lenient());
    assertEquals(true, search.shape().fields().containsAll(List.of("name", "email", "vat")));
    assertEquals("odoo false", page.at("/source") + " " + page.at("/fallback"));
    assertEquals("A", search.where().get("name"));
    served.get("/api/odoo/partners" + slash + "?fields=name,email").is(200);
    assertEquals(
        new Shape(List.of("name", "email"), false),
        served.odooRecords.searched.orElseThrow().shape());
  }

  /** The fake's Odoo has no products and the like: each path asks for the model it is for. */
  @Test
  void askForTheModelsTheyMean() {
    assertModel("product.product", served.get("/api/odoo/products"));
    assertModel("product.product", served.get("/api/odoo/products/7"));
    assertModel("mrp.production", served.get("/api/odoo/manufacturing-orders/"));
    assertModel("mrp.production", served.get("/api/odoo/manufacturing-orders/7"));
    assertModel("mrp.production", served.post("/api/odoo/manufacturing-orders", "{}"));
    assertModel("mrp.production", served.put("/api/odoo/manufacturing-orders/7/", "{}"));
    assertModel("stock.quant", served.get("/api/odoo/stock"));
    served.get("/api/odoo/products/seven").isProblem(404, "odoo-record-not-found");
    served.get("/api/odoo/products?limit=0").isProblem(400, "invalid-parameter");
    served.post("/api/odoo/manufacturing-orders", "[]").isProblem(400, "not-an-object");
  }

  private static void assertModel(String model, Answer answer) {
    assertEquals(
        "Odoo has no model \"" + model + "\".",
        answer.isProblem(404, "model-not-found").at("/detail"));
  }

  @Test
  void areForAdminsAndManagers() {
    served
        .send(Role.HOST, "POST", "/api/odoo/manufacturing-orders", "{}")
        .isProblem(403, "forbidden");
    served.send(Role.VIEWER, "GET", "/api/odoo/products", null).isProblem(403, "forbidden");
    served.sendUnsigned("GET", "/api/odoo/stock/", null).isProblem(401, "unauthenticated");
  }
}
