package dev.odoobridge.adapter.http;

import dev.odoobridge.adapter.http.problem.Problems;
import io.javalin.http.Context;
import java.util.Set;

/** A condition of a write that would not be kept is refused, not ignored. */
final class Conditions {
  private static final String INTEGRATION = "/api/v1/integrations/{id}";
  private static final String RECORD = INTEGRATION + "/records/{entity}/{hostId}";
  private static final String OLD = "/api/odoo/odoo-integrations/{id}";
  private static final Set<String> TAKE_IF_MATCH =
      Set.of(
          "PUT " + INTEGRATION,
          "DELETE " + INTEGRATION,
          "PUT " + INTEGRATION + "/mapping",
          "PUT " + RECORD,
          "PATCH " + RECORD,
          "DELETE " + RECORD,
          "PATCH /api/v1/users/{name}",
          "DELETE /api/v1/users/{name}",
          "PUT /api/v1/schedules/{id}",
          "DELETE /api/v1/schedules/{id}",
          "PUT " + OLD,
          "DELETE " + OLD);

  private Conditions() {}

  static boolean takesIfMatch(Route route) {
    return TAKE_IF_MATCH.contains(route.method() + " " + route.path());
  }

  /** Ends a write that makes a condition which nobody looks at. */
  static void require(Route route, Context context) {
    if (!takesIfMatch(route)) {
      refuse("If-Match", context);
    }
    refuse("If-None-Match", context);
    refuse("If-Unmodified-Since", context);
  }

  private static void refuse(String header, Context context) {
    if (context.header(header) != null) {
      throw Problems.invalidHeader(header, "is not taken here: it would not be kept to");
    }
  }
}
