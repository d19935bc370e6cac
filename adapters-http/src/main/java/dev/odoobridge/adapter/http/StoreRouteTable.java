package dev.odoobridge.adapter.http;

import static dev.odoobridge.adapter.http.auth.Permission.DEFINE_STORE;
import static dev.odoobridge.adapter.http.auth.Permission.READ_ODOO;
import static dev.odoobridge.adapter.http.auth.Permission.READ_STORE;
import static dev.odoobridge.adapter.http.auth.Permission.WRITE_STORE;
import static io.javalin.http.HandlerType.DELETE;
import static io.javalin.http.HandlerType.GET;
import static io.javalin.http.HandlerType.PATCH;
import static io.javalin.http.HandlerType.POST;
import static io.javalin.http.HandlerType.PUT;

import dev.odoobridge.adapter.http.api.DocumentRoutes;
import dev.odoobridge.adapter.http.api.MergedRoutes;
import dev.odoobridge.adapter.http.api.VirtualBulkRoutes;
import dev.odoobridge.adapter.http.api.VirtualFieldRoutes;
import dev.odoobridge.adapter.http.api.VirtualValueRoutes;
import dev.odoobridge.adapter.http.problem.ProblemAnswers;
import java.util.List;
import java.util.stream.Stream;

/** The routes of Odoo as a store. */
final class StoreRouteTable {
  private static final String VIRTUAL = "/api/v1/integrations/{id}/virtual-fields";
  private static final String MODEL = VIRTUAL + "/{model}";
  private static final String FIELD = MODEL + "/fields/{field}";
  private static final String VALUES = MODEL + "/values";
  private static final String VALUE = VALUES + "/{record}";
  private static final String DOCUMENTS = "/api/v1/integrations/{id}/documents";
  private static final String DOCUMENT = DOCUMENTS + "/{document}";
  private static final String MERGED = MODEL + "/merged";

  private StoreRouteTable() {}

  static List<Route> of(StoreUseCases useCases, ProblemAnswers problems) {
    return Stream.of(
            definitions(useCases),
            values(useCases),
            merged(useCases, problems),
            documents(useCases))
        .flatMap(List::stream)
        .toList();
  }

  private static List<Route> definitions(StoreUseCases useCases) {
    var routes = new VirtualFieldRoutes(useCases.defineVirtualFields());
    return List.of(
        new Route(GET, VIRTUAL, READ_STORE, VirtualFieldRoutes.MODELS, routes::models),
        new Route(GET, MODEL, READ_STORE, routes::fields),
        new Route(PUT, MODEL, DEFINE_STORE, routes::keepAside).showing(routes::shown),
        new Route(PUT, FIELD, DEFINE_STORE, routes::define).showing(routes::shown),
        new Route(DELETE, FIELD, DEFINE_STORE, VirtualFieldRoutes.REMOVE, routes::remove)
            .showing(routes::shown));
  }

  private static List<Route> values(StoreUseCases useCases) {
    var routes = new VirtualValueRoutes(useCases.manageVirtualValues());
    return List.of(
        new Route(GET, VALUES, READ_STORE, VirtualValueRoutes.LIST, routes::list),
        new Route(GET, VALUE, READ_STORE, VirtualValueRoutes.READ, routes::read),
        new Route(PUT, VALUE, WRITE_STORE, routes::put),
        new Route(PATCH, VALUE, WRITE_STORE, routes::patch),
        new Route(DELETE, VALUE, WRITE_STORE, routes::delete),
        new Route(GET, VALUE + "/history", READ_STORE, VirtualValueRoutes.PAGE, routes::history),
        new Route(GET, MODEL + "/aside", READ_STORE, VirtualValueRoutes.PAGE, routes::aside));
  }

  private static List<Route> merged(StoreUseCases useCases, ProblemAnswers problems) {
    var bulk =
        new VirtualBulkRoutes(
            useCases.defineVirtualFields(), useCases.manageVirtualValues(), problems);
    var routes = new MergedRoutes(useCases.readMergedRecords(), useCases.tidyVirtualValues());
    return List.of(
        new Route(POST, VALUES, WRITE_STORE, bulk::write),
        new Route(GET, MODEL + "/export", READ_STORE, bulk::export),
        new Route(POST, MODEL + "/import", DEFINE_STORE, bulk::load),
        new Route(GET, MERGED, READ_ODOO, MergedRoutes.LIST, routes::list),
        new Route(GET, MERGED + "/{record}", READ_ODOO, MergedRoutes.READ, routes::read),
        new Route(POST, MODEL + "/tidy", DEFINE_STORE, MergedRoutes.TIDY, routes::tidy));
  }

  private static List<Route> documents(StoreUseCases useCases) {
    var routes = new DocumentRoutes(useCases.manageDocuments());
    return List.of(
        new Route(GET, DOCUMENTS, READ_STORE, DocumentRoutes.LIST, routes::list),
        new Route(POST, DOCUMENTS, WRITE_STORE, DocumentRoutes.CREATE, routes::create),
        new Route(GET, DOCUMENT, READ_STORE, routes::read),
        new Route(PATCH, DOCUMENT, WRITE_STORE, routes::update),
        new Route(DELETE, DOCUMENT, WRITE_STORE, routes::delete),
        new Route(
            GET, DOCUMENT + "/content", READ_STORE, DocumentRoutes.DOWNLOAD, routes::download),
        new Route(PUT, DOCUMENT + "/content", WRITE_STORE, routes::replace));
  }
}
