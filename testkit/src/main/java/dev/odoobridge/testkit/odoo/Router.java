package dev.odoobridge.testkit.odoo;

import dev.odoobridge.testkit.odoo.orm.OdooVersion;
import java.util.LinkedHashMap;
import java.util.Map;

/** Finds the endpoint for a path. */
final class Router {
  private final OdooVersion version;
  private final Map<String, Endpoint> endpoints = new LinkedHashMap<>();

  Router(OdooStore store, String database) {
    this.version = store.version();
    var versions = new VersionEndpoint(store);
    endpoints.put("/jsonrpc", new JsonRpcEndpoint(store, database));
    endpoints.put("/web/webclient/version_info", versions);
    endpoints.put("/web/login", request -> Reply.html(200, "<!DOCTYPE html><title>Odoo</title>"));
    if (version.is19()) {
      endpoints.put("/json/2/", new Json2Endpoint(store, database));
      endpoints.put("/web/version", versions);
      endpoints.put("/json/version", versions);
    }
  }

  Reply answer(Request request) {
    for (var entry : endpoints.entrySet()) {
      var whole = !entry.getKey().endsWith("/");
      if (whole
          ? request.path().equals(entry.getKey())
          : request.path().startsWith(entry.getKey())) {
        return entry.getValue().answer(request);
      }
    }
    return Reply.page(
        version,
        404,
        "Not Found",
        "The requested URL was not found on the server. If you entered the URL manually please check your spelling and try again.");
  }
}
