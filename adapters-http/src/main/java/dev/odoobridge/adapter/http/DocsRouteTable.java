package dev.odoobridge.adapter.http;

import static dev.odoobridge.adapter.http.auth.Permission.OPEN;
import static io.javalin.http.HandlerType.GET;

import dev.odoobridge.adapter.http.docs.DocsRoutes;
import java.util.List;

/** The contract of the API and the page that shows it. They tell nothing that is not public. */
final class DocsRouteTable {
  private static final String DOCS = "/docs";

  private DocsRouteTable() {}

  static List<Route> of() {
    var routes = new DocsRoutes();
    return List.of(
        new Route(GET, DOCS, OPEN, routes::page),
        new Route(GET, DOCS + "/openapi.json", OPEN, routes::document),
        new Route(GET, DOCS + "/{file}", OPEN, routes::file));
  }
}
