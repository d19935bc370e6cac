package dev.odoobridge.testkit.odoo;

import dev.odoobridge.testkit.odoo.addons.Seed;
import dev.odoobridge.testkit.odoo.orm.Database;
import dev.odoobridge.testkit.odoo.orm.Environment;
import dev.odoobridge.testkit.odoo.orm.OdooRecord;
import dev.odoobridge.testkit.odoo.orm.Touch;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Automation rules that call web hooks, as in Odoo 17 and later: after the transaction, before its
 * caller has the answer, one after the other, for a second at most, and whatever comes of it.
 */
final class Automations {
  private static final int PATIENCE_MILLISECONDS = 1000;
  private final Database database;
  private final InstantSource clock;

  Automations(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /** One call. */
  private record Ring(String url, String body) {}

  void fire(List<Touch> touches) {
    if (touches.isEmpty() || !database.has("base.automation")) {
      return;
    }
    for (var ring :
        database.transact(
            clock.instant(), Seed.user(), Map.of(), environment -> rings(environment, touches))) {
      send(ring);
    }
  }

  private static List<Ring> rings(Environment environment, List<Touch> touches) {
    var rings = new ArrayList<Ring>();
    for (var action :
        environment.search("ir.actions.server", List.of(List.of("state", "=", "webhook")))) {
      var rule = action.one("base_automation_id").filter(it -> it.flag("active"));
      if (rule.isPresent()) {
        touches.stream()
            .filter(touch -> triggers(rule.get(), touch))
            .map(touch -> new Ring(action.text("webhook_url"), body(action, touch)))
            .forEach(rings::add);
      }
    }
    return rings;
  }

  private static boolean triggers(OdooRecord rule, Touch touch) {
    var model = rule.one("model_id").orElseThrow().text("model");
    var watched =
        rule.ids("trigger_field_ids").stream()
            .map(id -> rule.environment().record("ir.model.fields", id).text("name"))
            .collect(Collectors.toSet());
    return rule.text("trigger").equals("on_create_or_write")
        && model.equals(touch.model())
        && (watched.isEmpty() || touch.fields().stream().anyMatch(watched::contains));
  }

  private static String body(OdooRecord action, Touch touch) {
    return "{\"_action\": \"%s(#%d)\", \"_id\": %d, \"_model\": \"%s\", \"id\": %d}"
        .formatted(action.text("name"), action.id(), touch.id(), touch.model(), touch.id());
  }

  private static void send(Ring ring) {
    try {
      var connection = (HttpURLConnection) URI.create(ring.url()).toURL().openConnection();
      connection.setConnectTimeout(PATIENCE_MILLISECONDS);
      connection.setReadTimeout(PATIENCE_MILLISECONDS);
      connection.setRequestMethod("POST");
      connection.setDoOutput(true);
      connection.setRequestProperty("Content-Type", "application/json");
      connection.setRequestProperty("User-Agent", "python-requests/2.31.0");
      try (var body = connection.getOutputStream()) {
        body.write(ring.body().getBytes(StandardCharsets.UTF_8));
      }
      connection.getResponseCode();
      connection.disconnect();
    } catch (IOException | IllegalArgumentException logged) {
      // Odoo writes it into its log, and goes on.
    }
  }
}
