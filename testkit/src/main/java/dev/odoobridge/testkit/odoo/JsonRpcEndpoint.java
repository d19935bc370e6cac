package dev.odoobridge.testkit.odoo;

import dev.odoobridge.testkit.odoo.orm.OdooFault;
import dev.odoobridge.testkit.odoo.orm.OdooVersion;
import java.io.IOException;
import java.util.Map;

/** {@code POST /jsonrpc}: services common, object and db, in the envelope of the version. */
final class JsonRpcEndpoint implements Endpoint {
  private final OdooVersion version;
  private final LegacyServices services;
  private final Envelope envelope;
  private final Door door;

  JsonRpcEndpoint(OdooStore store, String database) {
    this.version = store.version();
    this.services = new LegacyServices(store, database);
    this.envelope = new Envelope(version);
    this.door = new Door(store);
  }

  @Override
  public Reply answer(Request request) {
    if (!request.method().equals("POST")) {
      return Reply.page(
          version, 405, "Method Not Allowed", "The method is not allowed for the requested URL.");
    }
    if (!request.json()) {
      return wrongType();
    }
    if (version.is19() && request.oversized()) {
      var fault =
          new OdooFault(
              "werkzeug.exceptions.RequestEntityTooLarge",
              "413 Request Entity Too Large: The data value transmitted exceeds the capacity limit.");
      return Reply.json(version, 200, envelope.error(null, fault));
    }
    try {
      return dispatch(Json.asMap(Json.read(request.body())));
    } catch (IOException exception) {
      return malformed(request.body());
    }
  }

  private Reply wrongType() {
    return switch (version) {
      case V14 -> Reply.page(version, 400, "Bad Request", "Session expired (invalid CSRF token)");
      case V19 ->
          Reply.with(
              Reply.page(
                  version,
                  415,
                  "Unsupported Media Type",
                  "Request inferred type is compatible with [&#39;http&#39;] but &#39;/jsonrpc&#39; is type=&#39;jsonrpc&#39;.<br><br>Please verify the Content-Type request header and try again."),
              "Accept",
              "application/json, application/json-rpc");
    };
  }

  private Reply malformed(String body) {
    return switch (version) {
      case V14 ->
          Reply.page(
              version,
              400,
              "Bad Request",
              "Invalid JSON data: '%s'".formatted(body.replace("\"", "&quot;")));
      case V19 -> Reply.html(400, "Invalid JSON data");
    };
  }

  private Reply dispatch(Map<String, Object> sent) {
    var id = sent.get("id");
    var params = Json.asMap(sent.getOrDefault("params", Map.of()));
    var call =
        services.read(
            String.valueOf(params.get("service")),
            String.valueOf(params.get("method")),
            Json.asList(params.get("args")));
    return door.pass(
        "jsonrpc",
        call.model(),
        call.method(),
        call.ids(),
        call.work(),
        result -> Reply.json(version, 200, envelope.result(id, result)),
        fault -> Reply.json(version, 200, envelope.error(id, fault)));
  }
}
