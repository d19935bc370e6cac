package dev.odoobridge.testkit.odoo;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.odoobridge.testkit.odoo.orm.OdooVersion;
import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.Map;

/** Finds the endpoint for a path. */
final class Router {
  private final OdooVersion version;
  private final Map<String, Endpoint> endpoints = new LinkedHashMap<>();

  /**
   * The addresses of one double.
   *
   * @param rpc whether the external API is there; in 19 it is a module that can be uninstalled
   */
  Router(OdooStore store, String database, Sessions sessions, boolean rpc) {
    this.version = store.version();
    var versions = new VersionEndpoint(store);
    var web = new WebSessionEndpoint(store, database, sessions);
    endpoints.put("/web/session/authenticate", web);
    endpoints.put("/web/session/destroy", web);
    endpoints.put("/web/dataset/call_kw/", web);
    endpoints.put("/web/webclient/version_info", versions);
    endpoints.put("/web/login", request -> Reply.html(200, "<!DOCTYPE html><title>Odoo</title>"));
    if (rpc) {
      endpoints.put("/jsonrpc", new JsonRpcEndpoint(store, database));
      endpoints.put(XmlRpcEndpoint.PATH, new XmlRpcEndpoint(store, database));
    }
    if (version.is19() && rpc) {
      endpoints.put("/json/2/", new Json2Endpoint(store, database));
      endpoints.put("/web/version", versions);
      endpoints.put("/json/version", versions);
    } else if (version.is19()) {
      endpoints.put("/json/", Router::toLogin);
    }
  }

  /** Without the external API this address belongs to pages for people who are signed in. */
  private static Reply toLogin(Request request) {
    var target = "/web/login?redirect=" + URLEncoder.encode(request.path(), UTF_8);
    return Reply.with(
        Reply.html(303, "<!doctype html>\n<title>Redirecting...</title>"), "Location", target);
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
