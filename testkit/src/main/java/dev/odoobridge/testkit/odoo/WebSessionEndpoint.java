package dev.odoobridge.testkit.odoo;

import dev.odoobridge.testkit.odoo.orm.OdooFault;
import dev.odoobridge.testkit.odoo.orm.OdooVersion;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What Odoo's web client uses: {@code /web/session/authenticate}, {@code /web/dataset/call_kw} and
 * {@code /web/session/destroy}, with a session cookie. 14 sends its cookie with every answer.
 */
final class WebSessionEndpoint implements Endpoint {
  private static final Pattern COOKIE = Pattern.compile("(?:^|.*; ?)session_id=([0-9A-Za-z_-]+).*");

  private final OdooStore store;
  private final OdooVersion version;
  private final String database;
  private final Sessions sessions;
  private final Envelope envelope;
  private final Door door;

  WebSessionEndpoint(OdooStore store, String database, Sessions sessions) {
    this.store = store;
    this.version = store.version();
    this.database = database;
    this.sessions = sessions;
    this.envelope = new Envelope(version);
    this.door = new Door(store);
  }

  @Override
  public Reply answer(Request request) {
    if (!request.method().equals("POST") || !request.json()) {
      return Reply.page(version, 400, "Bad Request", "Not a JSON request");
    }
    try {
      var sent = Json.asMap(Json.read(request.body()));
      var params = Json.asMap(sent.getOrDefault("params", Map.of()));
      return switch (request.path()) {
        case "/web/session/authenticate" -> authenticate(sent.get("id"), params);
        case "/web/session/destroy" -> destroy(sent.get("id"), cookie(request));
        default -> call(sent.get("id"), params, cookie(request));
      };
    } catch (IOException exception) {
      return Reply.page(version, 400, "Bad Request", "Invalid JSON data");
    }
  }

  private static String cookie(Request request) {
    var cookie = COOKIE.matcher(request.header("cookie"));
    return cookie.matches() ? cookie.group(1) : "";
  }

  private Reply authenticate(@Nullable Object id, Map<String, Object> params) {
    return door.pass(
        "websession",
        "session",
        "authenticate",
        0,
        began -> {
          if (!database.equals(params.get("db"))) {
            throw version.is14()
                ? LegacyServices.noDatabase(version, String.valueOf(params.get("db")))
                : OdooFault.access("Database not found.");
          }
          return store
              .credentials()
              .password(String.valueOf(params.get("login")), String.valueOf(params.get("password")))
              .orElseThrow(OdooFault::accessDenied);
        },
        user -> signedIn(id, user instanceof Long number ? number : 0),
        fault -> with(sessions.newId(), false, envelope.error(id, fault)));
  }

  private Reply signedIn(@Nullable Object id, long user) {
    var waits = sessions.asksForSecondFactor();
    var session = waits ? sessions.newId() : sessions.open(user);
    return with(session, true, envelope.result(id, Session.of(version, waits ? null : user)));
  }

  private Reply destroy(@Nullable Object id, String session) {
    return door.pass(
        "websession",
        "session",
        "destroy",
        0,
        began -> {
          sessions.close(session);
          return null;
        },
        result -> with(sessions.newId(), true, envelope.result(id, result)),
        fault -> Reply.json(version, 200, envelope.error(id, fault)));
  }

  private Reply call(@Nullable Object id, Map<String, Object> params, String cookie) {
    var model = String.valueOf(params.get("model"));
    var method = String.valueOf(params.get("method"));
    var positional = Json.asList(params.get("args"));
    var keywords = Json.asMap(Optional.ofNullable(params.get("kwargs")).orElse(Map.of()));
    var session = sessions.renamed(cookie);
    return door.pass(
        "websession",
        model,
        method,
        ModelCalls.ids(positional),
        began -> {
          var user = sessions.user(session).orElseThrow(WebSessionEndpoint::expired);
          if (!store.has(model)) {
            throw unknown(model);
          }
          return new ModelCalls(store).execute(began, user, model, method, positional, keywords);
        },
        result -> repeated(cookie, session, envelope.result(id, result)),
        fault -> refused(cookie, session, id, fault));
  }

  private OdooFault unknown(String model) {
    return version.is14()
        ? OdooFault.builtin("KeyError", model)
        : new OdooFault(
            "werkzeug.exceptions.NotFound",
            "404 Not Found: The requested URL was not found on the server. If you entered the URL manually please check your spelling and try again.",
            List.of());
  }

  private static OdooFault expired() {
    return new OdooFault("odoo.http.SessionExpiredException", "Session expired");
  }

  private Reply refused(String cookie, String session, @Nullable Object id, OdooFault fault) {
    var early = version.is19() ? null : id;
    return switch (fault.name()) {
      case "odoo.http.SessionExpiredException" ->
          with(sessions.newId(), false, envelope.error(early, 100, "Odoo Session Expired", fault));
      case "werkzeug.exceptions.NotFound" ->
          repeated(cookie, session, envelope.error(early, 404, "404: Not Found", fault));
      default -> repeated(cookie, session, envelope.error(id, fault));
    };
  }

  private Reply repeated(String cookie, String session, Map<String, Object> body) {
    return with(session, !session.equals(cookie), body);
  }

  /** An answer that sets the cookie in 14, and in 19 when said so. */
  private Reply with(String session, boolean in19, Map<String, Object> body) {
    var reply = Reply.json(version, 200, new LinkedHashMap<>(body));
    if (version.is19() && !in19) {
      return reply;
    }
    var age =
        version.is14()
            ? "; Expires=Thu, 18-Feb-2027 09:22:20 GMT; Max-Age=7776000; HttpOnly; Path=/"
            : "; Expires=Sat, 20 Nov 2027 09:22:21 GMT; Max-Age=604800; HttpOnly; Path=/";
    return Reply.with(reply, "Set-Cookie", "session_id=" + session + age);
  }
}
