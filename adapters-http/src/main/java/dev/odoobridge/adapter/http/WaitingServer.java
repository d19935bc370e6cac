package dev.odoobridge.adapter.http;

import dev.odoobridge.adapter.http.api.HealthRoutes;
import dev.odoobridge.adapter.http.api.Readiness;
import dev.odoobridge.adapter.http.problem.Problem;
import dev.odoobridge.adapter.http.problem.ProblemAnswers;
import dev.odoobridge.adapter.http.problem.ProblemType;
import dev.odoobridge.adapter.http.problem.RequestIds;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.util.random.RandomGenerator;

/**
 * Answers in the server's place as long as that cannot start for want of a part: that the process
 * lives, that it is not ready and why, and to all else that it should be tried again.
 */
public final class WaitingServer implements AutoCloseable {
  private static final int RETRY_SECONDS = 5;

  private final HttpSettings settings;
  private final HealthRoutes health;
  private final RequestIds requestIds;
  private final ProblemAnswers problems;
  private final Javalin javalin;

  /** Does not listen yet. */
  public WaitingServer(HttpSettings settings, Readiness readiness, RandomGenerator random) {
    this.settings = settings;
    this.health = new HealthRoutes(readiness);
    this.requestIds = new RequestIds(random);
    this.problems = new ProblemAnswers(requestIds);
    this.javalin = Javalin.create(this::configure);
  }

  public void start() {
    javalin.start();
  }

  public int port() {
    return javalin.port();
  }

  @Override
  public void close() {
    javalin.stop();
  }

  private void configure(JavalinConfig config) {
    Jetty.configure(config, settings, requestIds);
    config.routes.before(this::answer);
  }

  private void answer(Context context) {
    requestIds.of(context);
    SafeHeaders.ALL.forEach(context::header);
    context.header("Connection", "close");
    switch (context.path()) {
      case "/health/live" -> health.live(context);
      case "/health/ready", "/health", "/health/" -> health.ready(context);
      default -> problems.answer(notYet(), context);
    }
    context.skipRemainingHandlers();
  }

  private static Problem notYet() {
    return Problem.of(
            ProblemType.STORE_UNAVAILABLE, "The service waits for its database. Nothing was done.")
        .header("Retry-After", Integer.toString(RETRY_SECONDS));
  }
}
