package dev.odoobridge.adapter.http;

import static dev.odoobridge.adapter.http.api.OldOdooRoutes.Resource.MANUFACTURING_ORDERS;
import static dev.odoobridge.adapter.http.api.OldOdooRoutes.Resource.PARTNERS;
import static dev.odoobridge.adapter.http.api.OldOdooRoutes.Resource.PRODUCTS;
import static dev.odoobridge.adapter.http.api.OldOdooRoutes.Resource.STOCK;
import static dev.odoobridge.adapter.http.auth.Permission.READ_ODOO;
import static dev.odoobridge.adapter.http.auth.Permission.READ_RECORDS;
import static dev.odoobridge.adapter.http.auth.Permission.TEST_CONNECTIONS;
import static dev.odoobridge.adapter.http.auth.Permission.WRITE_ODOO;
import static io.javalin.http.HandlerType.GET;
import static io.javalin.http.HandlerType.POST;
import static io.javalin.http.HandlerType.PUT;

import dev.odoobridge.adapter.http.api.OdooRoutes;
import dev.odoobridge.adapter.http.api.OldMirrorRoutes;
import dev.odoobridge.adapter.http.api.OldOdooRoutes;
import java.util.List;
import java.util.stream.Stream;

/** The old paths that lead to Odoo's records: to Odoo itself, and to the copies in a mirror. */
final class OldOdooRouteTable {
  static final String ODOO = "/api/odoo";
  static final String CONTACTS = "/contacts";
  static final String INVOICES = "/invoices";

  private static final String PRODUCT = ODOO + "/products";
  private static final String ORDER = ODOO + "/manufacturing-orders";
  private static final String ONE = "/{odooId}";

  private static final List<String> ONLY = OldOdooRoutes.ONLY;
  private static final List<String> LIST = OldOdooRoutes.LIST;
  private static final List<String> SHAPE = OldOdooRoutes.SHAPE;

  private OldOdooRouteTable() {}

  static List<Route> of(UseCases useCases) {
    return Stream.of(odoo(useCases), mirror(useCases))
        .flatMap(List::stream)
        .map(Route::withSight)
        .toList();
  }

  private static List<Route> odoo(UseCases useCases) {
    var direct = useCases.direct();
    var old =
        new OldOdooRoutes(
            new OdooRoutes(useCases.testConnection(), useCases.prepareOdoo()),
            direct.discover(),
            direct.records(),
            direct.reads(),
            useCases.manageIntegrations());
    return List.of(
        new Route(GET, ODOO + "/test", TEST_CONNECTIONS, ONLY, old::test),
        new Route(GET, ODOO + "/version", READ_ODOO, OldOdooRoutes.FRESH, old::version),
        new Route(GET, PRODUCT, READ_ODOO, LIST, old.list(PRODUCTS)),
        new Route(GET, PRODUCT + ONE, READ_ODOO, SHAPE, old.read(PRODUCTS)),
        new Route(GET, ORDER, READ_ODOO, LIST, old.list(MANUFACTURING_ORDERS)),
        new Route(GET, ORDER + ONE, READ_ODOO, SHAPE, old.read(MANUFACTURING_ORDERS)),
        new Route(POST, ORDER, WRITE_ODOO, ONLY, old.create(MANUFACTURING_ORDERS)),
        new Route(PUT, ORDER + ONE, WRITE_ODOO, ONLY, old.update(MANUFACTURING_ORDERS)),
        new Route(GET, ODOO + "/partners", READ_ODOO, LIST, old.list(PARTNERS)),
        new Route(GET, ODOO + "/stock", READ_ODOO, LIST, old.list(STOCK)));
  }

  private static List<Route> mirror(UseCases useCases) {
    var old = new OldMirrorRoutes(useCases.mapping().readMirror(), useCases.manageIntegrations());
    var list = OldMirrorRoutes.LIST;
    return List.of(
        new Route(GET, CONTACTS, READ_RECORDS, list, old::contacts),
        new Route(GET, CONTACTS + "/{number}", READ_RECORDS, ONLY, old::contact),
        new Route(GET, INVOICES, READ_RECORDS, list, old::invoices),
        new Route(GET, INVOICES + "/{number}", READ_RECORDS, ONLY, old::invoice));
  }
}
