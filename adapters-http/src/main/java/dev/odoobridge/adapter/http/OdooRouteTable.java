package dev.odoobridge.adapter.http;

import static dev.odoobridge.adapter.http.auth.Permission.MANAGE_INTEGRATIONS;
import static dev.odoobridge.adapter.http.auth.Permission.OPEN;
import static dev.odoobridge.adapter.http.auth.Permission.READ_ODOO;
import static dev.odoobridge.adapter.http.auth.Permission.WRITE_ODOO;
import static io.javalin.http.HandlerType.DELETE;
import static io.javalin.http.HandlerType.GET;
import static io.javalin.http.HandlerType.PATCH;
import static io.javalin.http.HandlerType.POST;

import dev.odoobridge.adapter.http.api.DiscoveryRoutes;
import dev.odoobridge.adapter.http.api.HookRoutes;
import dev.odoobridge.adapter.http.api.KeyRoutes;
import dev.odoobridge.adapter.http.api.OdooRecordRoutes;
import java.util.List;
import java.util.stream.Stream;

/** What works in Odoo directly. Which models, fields and methods: the use cases ask OdooAccess. */
final class OdooRouteTable {
  private static final String KEY = "/api/v1/integrations/{id}/key";
  private static final String ODOO = "/api/v1/integrations/{id}/odoo";
  private static final String ODOO_MODELS = ODOO + "/models";
  private static final String ODOO_FIELDS = ODOO_MODELS + "/{model}/fields";
  private static final String ODOO_RECORDS = ODOO + "/records/{model}";
  private static final String ODOO_RECORD = ODOO_RECORDS + "/{odooId}";
  private static final String ODOO_CALL = ODOO + "/call/{model}/{method}";

  private OdooRouteTable() {}

  static List<Route> of(DirectUseCases useCases) {
    return Stream.of(
            hooks(useCases),
            keys(useCases),
            discovery(useCases),
            records(useCases),
            CacheRouteTable.of(useCases.cache()),
            ChoiceRouteTable.of(useCases.choices()),
            BundleRouteTable.of(useCases.bundles()))
        .flatMap(List::stream)
        .toList();
  }

  private static List<Route> hooks(DirectUseCases useCases) {
    var routes = new HookRoutes(useCases.ringHook());
    return List.of(new Route(POST, "/hooks/odoo/{secret}", OPEN, routes::ring));
  }

  private static List<Route> keys(DirectUseCases useCases) {
    var routes = new KeyRoutes(useCases.rotateKey());
    return List.of(new Route(POST, KEY + "/rotate", MANAGE_INTEGRATIONS, routes::rotate));
  }

  private static List<Route> discovery(DirectUseCases useCases) {
    var routes = new DiscoveryRoutes(useCases.discover());
    return List.of(
        new Route(GET, ODOO + "/version", READ_ODOO, DiscoveryRoutes.FRESH, routes::version),
        new Route(GET, ODOO_MODELS, READ_ODOO, DiscoveryRoutes.SEARCHED, routes::models),
        new Route(GET, ODOO_FIELDS, READ_ODOO, DiscoveryRoutes.SEARCHED, routes::fields),
        new Route(GET, ODOO + "/modules", READ_ODOO, DiscoveryRoutes.MODULES, routes::modules));
  }

  private static List<Route> records(DirectUseCases useCases) {
    var routes =
        new OdooRecordRoutes(
            useCases.records(), useCases.reads(), useCases.writes(), useCases.bundles());
    var raw = OdooRecordRoutes.RAW;
    return List.of(
        new Route(GET, ODOO_RECORDS, READ_ODOO, OdooRecordRoutes.KEPT_LIST, routes::list),
        new Route(POST, ODOO_RECORDS, WRITE_ODOO, routes::create),
        new Route(POST, ODOO_RECORDS + "/batch", WRITE_ODOO, raw, routes::batch),
        new Route(GET, ODOO_RECORD, READ_ODOO, OdooRecordRoutes.KEPT_SHAPE, routes::read),
        new Route(PATCH, ODOO_RECORD, WRITE_ODOO, routes::update),
        new Route(DELETE, ODOO_RECORD, WRITE_ODOO, routes::delete),
        new Route(POST, ODOO_CALL, WRITE_ODOO, raw, routes::call));
  }
}
