package dev.odoobridge.testkit.odoo.addons;

import dev.odoobridge.testkit.odoo.orm.Environment;
import dev.odoobridge.testkit.odoo.orm.OdooRecord;
import java.util.List;
import java.util.Map;

/** What a fresh database holds: a company, its administrator, units, a tax, journals and so on. */
public final class Seed {
  private static final long ROOT = 1;

  private final Environment environment;

  private Seed(Environment environment) {
    this.environment = environment;
  }

  /** Fills an empty database; the administrator is user 2 with that login. */
  public static void fill(Environment environment, String login) {
    var seed = new Seed(environment);
    seed.countries();
    seed.people(login);
    seed.products();
    SeedAccounting.fill(environment);
    SeedModules.fill(environment);
  }

  private void countries() {
    row(
        "res.currency",
        Map.of("name", "USD", "symbol", "$", "position", "before", "decimal_places", 2));
    row("res.currency", Map.of("name", "EUR", "symbol", "€", "decimal_places", 2));
    row(
        "res.currency",
        Map.of("name", "GBP", "symbol", "£", "position", "before", "decimal_places", 2));
    var countries =
        List.of(
            "US United States",
            "AT Austria",
            "BE Belgium",
            "CA Canada",
            "CH Switzerland",
            "DE Germany",
            "ES Spain",
            "FR France",
            "GB United Kingdom",
            "IN India",
            "IT Italy",
            "MX Mexico",
            "NL Netherlands");
    for (var country : countries) {
      var parts = country.split(" ", 2);
      row("res.country", Map.of("code", parts[0], "name", parts[1], "currency_id", 1));
    }
  }

  private void people(String login) {
    var company = Map.<String, Object>of("name", "My Company", "currency_id", 1);
    row("res.company", company);
    row("res.users", user("OdooBot", "__system__", false));
    var administrator = row("res.users", user("Administrator", login, true));
    administrator
        .one("partner_id")
        .orElseThrow()
        .write(Map.of("email", "admin@yourcompany.example.com"));
    row("crm.team", Map.of("name", "Sales"));
    row("stock.warehouse", Map.of("name", "My Company", "code", "WH", "company_id", 1));
    row("stock.location", Map.of("name", "Stock", "usage", "internal"));
    row("stock.location", Map.of("name", "Inventory adjustment", "usage", "inventory"));
    if (environment.version().is14()) {
      row("product.pricelist", Map.of("name", "Public Pricelist", "currency_id", 1));
    }
  }

  private static Map<String, Object> user(String name, String login, boolean active) {
    return Map.of(
        "name", name,
        "login", login,
        "active", active,
        "company_id", 1,
        "company_ids", List.of(List.of(6, 0, List.of(1))));
  }

  private void products() {
    if (environment.version().is14()) {
      for (var category : List.of("Unit", "Weight", "Working Time")) {
        row("uom.category", Map.of("name", category));
      }
      unit14("Units", 1, "1", "reference");
      unit14("Dozens", 1, "0.0833333333", "bigger");
      unit14("kg", 2, "1", "reference");
      unit14("Hours", 3, "8", "smaller");
      unit14("Days", 3, "1", "reference");
    } else {
      row("uom.uom", Map.of("name", "Units", "relative_factor", 1));
      row("uom.uom", Map.of("name", "Dozens", "relative_factor", 12, "relative_uom_id", 1));
      row("uom.uom", Map.of("name", "kg", "relative_factor", 1));
      row("uom.uom", Map.of("name", "Hours", "relative_factor", 1));
      row("uom.uom", Map.of("name", "Days", "relative_factor", 8, "relative_uom_id", 4));
    }
    external("uom.uom", 1, "uom.product_uom_unit");
    external("res.company", 1, "base.main_company");
    external("res.partner", 1, "base.main_partner");
    external("res.users", 2, "base.user_admin");
    external("res.partner", 3, "base.partner_admin");
    var first = environment.version().is14() ? "All" : "Goods";
    row("product.category", Map.of("name", first));
    row("product.category", Map.of("name", "Services"));
  }

  private void unit14(String name, int category, String factor, String type) {
    row(
        "uom.uom",
        Map.of("name", name, "category_id", category, "factor", factor, "uom_type", type));
  }

  private OdooRecord row(String model, Map<String, Object> values) {
    return environment.create(model, values);
  }

  private void external(String model, long id, String externalId) {
    var parts = externalId.split("\\.", 2);
    row(
        "ir.model.data",
        Map.of("module", parts[0], "name", parts[1], "model", model, "res_id", id));
  }

  /** The user the seeding runs as. */
  public static long user() {
    return ROOT;
  }
}
