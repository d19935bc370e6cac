package dev.odoobridge.bootstrap.runtime;

import dev.odoobridge.adapter.http.api.Readiness;
import dev.odoobridge.application.odoo.Availability;
import dev.odoobridge.domain.integration.Reachability;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * Ready when the database answers. An Odoo that does not makes the service degraded: what is
 * written is kept, and goes there later.
 */
public final class PartsReadiness implements Readiness {
  private final BooleanSupplier database;
  private final Availability availability;

  /**
   * Looks at these.
   *
   * @param database whether it answers now
   */
  public PartsReadiness(BooleanSupplier database, Availability availability) {
    this.database = database;
    this.availability = availability;
  }

  @Override
  public Map<String, Part> parts() {
    var parts = new LinkedHashMap<String, Part>();
    parts.put(
        "database",
        database.getAsBoolean()
            ? new Part(State.OK, "answers")
            : new Part(State.DOWN, "does not answer"));
    availability.all().forEach((integration, seen) -> parts.put("odoo:" + integration, odoo(seen)));
    return parts;
  }

  private static Part odoo(Reachability seen) {
    return seen.trouble()
        .map(trouble -> new Part(State.DEGRADED, "does not answer: " + trouble.code()))
        .orElse(new Part(State.OK, "answers"));
  }
}
