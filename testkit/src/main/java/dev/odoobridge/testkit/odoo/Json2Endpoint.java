package dev.odoobridge.testkit.odoo;

import dev.odoobridge.testkit.odoo.orm.Method;
import dev.odoobridge.testkit.odoo.orm.OdooFault;
import dev.odoobridge.testkit.odoo.orm.OdooVersion;
import dev.odoobridge.testkit.odoo.orm.Recordset;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** {@code POST /json/2/MODEL/METHOD} of Odoo 19: bare JSON both ways, errors by HTTP status. */
final class Json2Endpoint implements Endpoint {
  private static final String BEARER = "bearer ";
  private static final String NO_DATABASE =
      """
      <!DOCTYPE html>
      <title>404 Not Found</title>
      <h1>Not Found</h1>
      <p>No database is selected and the requested URL was not found in the server-wide controllers.</p>
      <p>Please verify the hostname, <a href=/web/login>login</a> and try again.</p>

      <!-- Alternatively, use the X-Odoo-Database header. -->
      """;

  private final OdooStore store;
  private final String database;
  private final Door door;

  Json2Endpoint(OdooStore store, String database) {
    this.store = store;
    this.database = database;
    this.door = new Door(store);
  }

  @Override
  public Reply answer(Request request) {
    var named = request.header("x-odoo-database");
    if (!named.isEmpty() && !named.equals(database)) {
      return Reply.html(404, NO_DATABASE);
    }
    if (!request.method().equals("POST")) {
      return error(werkzeug(404, "Did you mean POST " + request.path() + "?"));
    }
    if (!request.json()) {
      return Reply.with(
          Reply.page(OdooVersion.V19, 415, "Unsupported Media Type", unsupported()),
          "Accept",
          "application/json");
    }
    try {
      if (request.oversized()) {
        throw werkzeug(413, "The data value transmitted exceeds the capacity limit.");
      }
      return call(request, user(request));
    } catch (OdooFault fault) {
      return error(fault);
    }
  }

  private static String unsupported() {
    return "Request inferred type is compatible with [&#39;http&#39;] but &#39;/json/2/&lt;__model__&gt;/&lt;__method__&gt;&#39; is type=&#39;json2&#39;.<br><br>Please verify the Content-Type request header and try again.";
  }

  private long user(Request request) {
    var authorization = request.header("authorization");
    if (!authorization.toLowerCase(Locale.ROOT).startsWith(BEARER)) {
      throw werkzeug(
          401, "User not authenticated, use an API Key with a Bearer Authorization header.");
    }
    return store
        .credentials()
        .bearer(authorization.substring(BEARER.length()).strip())
        .orElseThrow(() -> werkzeug(401, "Invalid apikey"));
  }

  private Reply call(Request request, long user) {
    var path = request.path().split("/", -1);
    if (path.length != 5) {
      throw werkzeug(404, "The requested URL was not found on the server.");
    }
    var arguments = body(request);
    var ids = Binding.ids(Optional.ofNullable(arguments.remove("ids")).orElse(false));
    var context = Json.asMap(Optional.ofNullable(arguments.remove("context")).orElse(Map.of()));
    arguments.values().removeIf(Boolean.FALSE::equals);
    return door.pass(
        "json2",
        path[3],
        path[4],
        ids.size(),
        began -> {
          var method = method(path[3], path[4]);
          check(path[3], method, ids, arguments);
          return store.execute(began, user, path[3], method, ids, arguments, context);
        },
        result ->
            Reply.json(
                OdooVersion.V19, 200, result instanceof Recordset records ? records.ids() : result),
        Json2Endpoint::error);
  }

  private static Map<String, Object> body(Request request) {
    try {
      return request.body().isBlank()
          ? new HashMap<>()
          : new HashMap<>(Json.asMap(Json.read(request.body())));
    } catch (IOException exception) {
      throw werkzeug(
          400, "could not parse the body as json: Expecting value: line 1 column 1 (char 0)");
    }
  }

  private Method method(String model, String method) {
    if (!store.has(model)) {
      throw werkzeug(404, "the model '%s' does not exist".formatted(model));
    }
    try {
      return store.method(model, method);
    } catch (OdooFault fault) {
      throw fault.name().equals("builtins.AttributeError") ? werkzeug(404, fault.message()) : fault;
    }
  }

  private static void check(
      String model, Method method, List<Long> ids, Map<String, Object> arguments) {
    if (!method.onRecords() && !ids.isEmpty()) {
      throw werkzeug(422, "cannot call %s.%s with ids".formatted(model, method.name()));
    }
    for (var parameter : method.parameters()) {
      if (parameter.required() && !arguments.containsKey(parameter.name())) {
        throw werkzeug(422, "missing a required argument: '%s'".formatted(parameter.name()));
      }
    }
    for (var name : arguments.keySet()) {
      if (method.parameters().stream().noneMatch(parameter -> parameter.name().equals(name))) {
        throw werkzeug(422, "got an unexpected keyword argument '%s'".formatted(name));
      }
    }
  }

  private static OdooFault werkzeug(int status, String message) {
    var type =
        switch (status) {
          case 400 -> "BadRequest";
          case 401 -> "Unauthorized";
          case 404 -> "NotFound";
          case 413 -> "RequestEntityTooLarge";
          default -> "UnprocessableEntity";
        };
    return new OdooFault("werkzeug.exceptions." + type, message, List.of(message, status));
  }

  private static Reply error(OdooFault fault) {
    var body = new LinkedHashMap<String, Object>();
    body.put("name", fault.name());
    body.put("message", fault.message());
    body.put("arguments", fault.arguments());
    body.put("context", Map.of());
    body.put("debug", Traceback.of(fault));
    var status = status(fault);
    var reply = Reply.json(OdooVersion.V19, status, body);
    return status == 401 ? Reply.with(reply, "WWW-Authenticate", "Bearer ") : reply;
  }

  private static int status(OdooFault fault) {
    return switch (fault.name()) {
      case "werkzeug.exceptions.BadRequest" -> 400;
      case "werkzeug.exceptions.Unauthorized" -> 401;
      case "werkzeug.exceptions.RequestEntityTooLarge" -> 413;
      case "odoo.exceptions.AccessError", "odoo.exceptions.AccessDenied" -> 403;
      case "werkzeug.exceptions.NotFound", "odoo.exceptions.MissingError" -> 404;
      case "odoo.exceptions.UserError",
          "odoo.exceptions.ValidationError",
          "odoo.exceptions.RedirectWarning",
          "werkzeug.exceptions.UnprocessableEntity" ->
          422;
      default -> 500;
    };
  }
}
