package dev.odoobridge.testkit.odoo;

import dev.odoobridge.testkit.odoo.orm.OdooFault;
import dev.odoobridge.testkit.odoo.orm.OdooVersion;
import dev.odoobridge.testkit.odoo.orm.Recordset;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code POST /jsonrpc}: services common, object and db, in the envelope of the version. */
final class JsonRpcEndpoint implements Endpoint {
  private final OdooVersion version;
  private final LegacyServices services;
  private final Door door;

  JsonRpcEndpoint(OdooStore store, String database) {
    this.version = store.version();
    this.services = new LegacyServices(store, database);
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
      return Reply.json(version, 200, error(null, fault));
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

  private Reply dispatch(Map<String, Object> envelope) {
    var id = envelope.get("id");
    var params = Json.asMap(envelope.getOrDefault("params", Map.of()));
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
        result -> Reply.json(version, 200, result(id, result)),
        fault -> Reply.json(version, 200, error(id, fault)));
  }

  /** None has no result key; records are ids in 19 and a text in 14. */
  private Map<String, Object> result(@Nullable Object id, @Nullable Object result) {
    var envelope = envelope(id);
    if (result instanceof Recordset records) {
      envelope.put("result", version.is14() ? records.repr() : records.ids());
    } else if (result != null) {
      envelope.put("result", result);
    }
    return envelope;
  }

  private Map<String, Object> error(@Nullable Object id, OdooFault fault) {
    var data = new LinkedHashMap<String, Object>();
    data.put("name", fault.name());
    data.put("debug", Traceback.of(fault));
    data.put("message", fault.message());
    data.put("arguments", fault.arguments());
    data.put("context", Map.of());
    var error = new LinkedHashMap<String, Object>();
    error.put("code", version.is14() ? 200 : 0);
    error.put("message", "Odoo Server Error");
    error.put("data", data);
    var envelope = envelope(id);
    envelope.put("error", error);
    return envelope;
  }

  @SuppressWarnings("NullAway") // JSON's null, which a map to be written may hold
  private static Map<String, Object> envelope(@Nullable Object id) {
    var envelope = new LinkedHashMap<String, Object>();
    envelope.put("jsonrpc", "2.0");
    envelope.put("id", id);
    return envelope;
  }

  static List<Object> versionTuple(OdooVersion version) {
    return List.of(version.number(), 0, 0, "final", 0, "");
  }
}
