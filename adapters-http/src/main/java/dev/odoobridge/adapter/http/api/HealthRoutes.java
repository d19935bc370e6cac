package dev.odoobridge.adapter.http.api;

import dev.odoobridge.application.port.in.ManageSchedules;
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
    var worst = worst(parts);
    var views = new LinkedHashMap<String, PartView>();
    parts.forEach((name, part) -> views.put(name, new PartView(word(part.state()), part.detail())));
    Answers.json(context, status(worst), new ReadyView(word(worst), views));
  }

  /**
   * The same in the words of an older service, with what this one is set to; nothing secret, for
   * nobody needs to be signed in.
   */
  public void old(Context context, String version, ManageSchedules schedules) {
    var worst = worst(readiness.parts());
    var scheduler = schedules.scheduler();
    var configuration =
        new ConfigurationView(version, scheduler.power().running(), scheduler.schedules());
    Answers.json(context, status(worst), new OldHealthView(word(worst), configuration));
  }

  private static Readiness.State worst(Map<String, Readiness.Part> parts) {
    return parts.values().stream()
        .map(Readiness.Part::state)
        .max(Comparator.naturalOrder())
        .orElse(Readiness.State.OK);
  }

  private static int status(Readiness.State worst) {
    return worst == Readiness.State.DOWN ? UNAVAILABLE : Answers.OK;
  }

  private static String word(Readiness.State state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  /** The worst status of all parts, and each part's. */
  record ReadyView(String status, Map<String, PartView> parts) {}

  /** The worst status of all parts, and what the service is set to. */
  record OldHealthView(String status, ConfigurationView configuration) {}

  /** What the service is set to. */
  record ConfigurationView(String version, boolean schedulerRunning, int schedules) {}

  /** One part's status: {@code ok}, {@code degraded} or {@code down}. */
  record PartView(String status, String detail) {}
}
