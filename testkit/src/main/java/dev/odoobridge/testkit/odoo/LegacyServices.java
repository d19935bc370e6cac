package dev.odoobridge.testkit.odoo;

import dev.odoobridge.testkit.odoo.orm.OdooFault;
import dev.odoobridge.testkit.odoo.orm.OdooVersion;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The services common, object and db behind the legacy transports. */
final class LegacyServices {
  private final OdooStore store;
  private final String database;

  LegacyServices(OdooStore store, String database) {
    this.store = store;
    this.database = database;
  }

  /** A call as the log names it, and its work. */
  record LegacyCall(String model, String method, int ids, Door.Work work) {}

  /** Reads a request; whatever is wrong with it is raised by the work. */
  LegacyCall read(String service, String method, List<?> arguments) {
    return switch (service) {
      case "common" -> new LegacyCall("common", method, 0, began -> common(method, arguments));
      case "object" -> object(method, arguments);
      case "db" -> new LegacyCall("db", method, 0, began -> databases(method));
      default -> failing(service, method, OdooFault.builtin("KeyError", service));
    };
  }

  private static LegacyCall failing(String model, String method, OdooFault fault) {
    return new LegacyCall(
        model,
        method,
        0,
        began -> {
          throw fault;
        });
  }

  private Object common(String method, List<?> arguments) {
    return switch (method) {
      case "version" -> version(store.version());
      case "login", "authenticate" -> {
        if (arguments.size() < 3) {
          throw OdooFault.builtin("ValueError", "not enough values to unpack");
        }
        requireDatabase(arguments.get(0).toString());
        yield store
            .credentials()
            .login(arguments.get(1).toString(), arguments.get(2).toString())
            .<Object>map(user -> user)
            .orElse(false);
      }
      default -> throw OdooFault.builtin("Exception", "Method not found: " + method);
    };
  }

  static Map<String, Object> version(OdooVersion version) {
    var answer = new LinkedHashMap<String, Object>();
    answer.put("server_version", version.number() + ".0");
    answer.put("server_version_info", Envelope.versionTuple(version));
    answer.put("server_serie", version.number() + ".0");
    answer.put("protocol_version", 1);
    return answer;
  }

  private Object databases(String method) {
    return switch (method) {
      case "list" -> List.of(database);
      case "server_version" -> store.version().number() + ".0";
      default -> throw OdooFault.accessDenied();
    };
  }

  private void requireDatabase(String name) {
    if (!name.equals(database)) {
      throw noDatabase(store.version(), name);
    }
  }

  static OdooFault noDatabase(OdooVersion version, String name) {
    var server = version.is14() ? "" : "connection to server at \"127.0.0.1\", port 5432 failed: ";
    return new OdooFault(
        "psycopg2.OperationalError",
        "%sFATAL:  database \"%s\" does not exist\n".formatted(server, name));
  }

  private LegacyCall object(String service, List<?> arguments) {
    if (arguments.size() < 5 || !(service.equals("execute_kw") || service.equals("execute"))) {
      return failing(
          "object",
          service,
          OdooFault.builtin("TypeError", service + "() missing required positional arguments"));
    }
    var keyed = service.equals("execute_kw");
    var model = arguments.get(3).toString();
    var method = arguments.get(4).toString();
    var positional = keyed ? Json.asList(at(arguments, 5)) : arguments.subList(5, arguments.size());
    return new LegacyCall(
        model,
        method,
        ModelCalls.ids(positional),
        began -> {
          var keywords = keyed ? Json.asMap(at(arguments, 6)) : Map.<String, Object>of();
          return execute(began, arguments, model, method, positional, keywords);
        });
  }

  private static Object at(List<?> arguments, int position) {
    return arguments.size() > position ? arguments.get(position) : false;
  }

  private @Nullable Object execute(
      Instant began,
      List<?> arguments,
      String model,
      String name,
      List<?> positional,
      Map<String, Object> keywords) {
    requireDatabase(arguments.get(0).toString());
    var user = arguments.get(1) instanceof Number number ? number.longValue() : 0;
    store.credentials().check(user, arguments.get(2).toString());
    return new ModelCalls(store).execute(began, user, model, name, positional, keywords);
  }
}
