package dev.odoobridge.adapter.http.api;

import io.javalin.http.Context;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** {@code /health}: for whatever watches the process. */
public final class HealthRoutes {
  private static final int UNAVAILABLE = 503;

  private final Readiness readiness;

  public HealthRoutes(Readiness readiness) {
    this.readiness = readiness;
  }

  /** The process runs and answers. */
  public void live(Context context) {
    Answers.json(context, Answers.OK, Map.of("status", word(Readiness.State.OK)));
  }

  /** The service can do its work; 503 when a part is down. */
  public void ready(Context context) {
    var parts = readiness.parts();
    var worst =
        parts.values().stream()
            .map(Readiness.Part::state)
            .max(Comparator.naturalOrder())
            .orElse(Readiness.State.OK);
    var views = new LinkedHashMap<String, PartView>();
    parts.forEach((name, part) -> views.put(name, new PartView(word(part.state()), part.detail())));
    var status = worst == Readiness.State.DOWN ? UNAVAILABLE : Answers.OK;
    Answers.json(context, status, new ReadyView(word(worst), views));
  }

  private static String word(Readiness.State state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  /** The worst status of all parts, and each part's. */
  record ReadyView(String status, Map<String, PartView> parts) {}

  /** One part's status: {@code ok}, {@code degraded} or {@code down}. */
  record PartView(String status, String detail) {}
}
