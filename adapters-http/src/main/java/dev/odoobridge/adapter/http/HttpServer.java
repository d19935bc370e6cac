package dev.odoobridge.adapter.http;

import dev.odoobridge.adapter.http.api.BodyStream;
import dev.odoobridge.adapter.http.api.Listeners;
import dev.odoobridge.adapter.http.auth.CallQuota;
import dev.odoobridge.adapter.http.auth.Guard;
import dev.odoobridge.adapter.http.metrics.Metrics;
import dev.odoobridge.adapter.http.metrics.MetricsRoutes;
import dev.odoobridge.adapter.http.problem.Problem;
import dev.odoobridge.adapter.http.problem.ProblemAnswers;
import dev.odoobridge.adapter.http.problem.RequestIds;
import dev.odoobridge.application.port.out.OnBehalf;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.util.JavalinException;
import java.time.InstantSource;
import java.util.List;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The HTTP server. Each request has a virtual thread of its own, so handlers may block. */
public final class HttpServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(HttpServer.class);

  private final HttpSettings settings;
  private final InstantSource clock;
  private final Guard guard;
  private final Origins origins;
  private final CallQuota calls;
  private final CallQuota unsigned;
  private final CallQuota connections;
  private final AuditTrail trail;
  private final Repetitions repetitions;
  private final RequestIds requestIds;
  private final ProblemAnswers problems;
  private final Listeners listeners;
  private final Metrics metrics;
  private final List<Route> routes;
  private final Javalin javalin;

  /**
   * Makes a server that does not listen yet.
   *
   * @param random thread-safe; names requests that carry no id
   */
  public HttpServer(
      UseCases useCases, HttpSettings settings, InstantSource clock, RandomGenerator random) {
    this.settings = settings;
    this.clock = clock;
    this.guard = new Guard(useCases.signIn());
    this.requestIds = new RequestIds(random);
    this.origins = new Origins(settings.origins());
    this.calls = new CallQuota("calls", settings.limits().calls(), clock);
    this.unsigned = new CallQuota("unsigned", settings.limits().unsigned(), clock);
    this.connections = new CallQuota("connections", settings.limits().connections(), clock);
    this.trail = new AuditTrail(useCases.access().audit(), clock, requestIds);
    this.repetitions = new Repetitions(useCases.access().answerOnce());
    this.problems = new ProblemAnswers(requestIds);
    this.listeners = new Listeners(useCases.feed().readChanges()::stopWaiting);
    this.metrics = useCases.metrics();
    this.routes = RouteTable.of(useCases, settings.version(), clock, problems, listeners);
    this.javalin = Javalin.create(this::configure);
  }

  /** Listens, and answers requests from then on. To be called once. */
  public void start() {
    javalin.start();
  }

  /** The port it listens on. */
  public int port() {
    return javalin.port();
  }

  /** Takes no more requests, lets those under way end for a bounded time, then cuts them. */
  @Override
  public void close() {
    listeners.close();
    try {
      javalin.stop();
    } catch (JavalinException requestsWereCut) {
      LOG.warn("requests under way were cut while closing");
    }
  }

  private void configure(JavalinConfig config) {
    Jetty.configure(config, settings, requestIds);
    config.http.prefer405over404 = true;
    config.router.ignoreTrailingSlashes = false;
    config.router.javaLangErrorHandler(new Errors(requestIds));
    config.requestLogger.http(metrics::answered);
    config.routes.before(this::begin);
    for (var route : routes) {
      for (var path : route.spellings()) {
        config.routes.addHttpHandler(route.method(), path, context -> serve(route, context));
        if (route.method().equals(HandlerType.GET)) {
          config.routes.addHttpHandler(HandlerType.HEAD, path, context -> serve(route, context));
        }
      }
    }
    config.routes.exception(Exception.class, this::end);
    config.routes.exception(HttpResponseException.class, this::end);
  }

  private void begin(Context context) {
    OnBehalf.of(requestIds.of(context));
    BodyStream.limit(context, settings.bodyPatience(), clock);
    SafeHeaders.ALL.forEach(context::header);
    if (origins.admit(context)) {
      context.skipRemainingHandlers();
      return;
    }
    var path = context.path();
    if ((path.startsWith("/api/") && !AccessRouteTable.UNSIGNED.contains(path))
        || OldRouteTable.needsToken(path)) {
      authenticate(context);
    } else {
      unsigned.take(context.ip(), context);
    }
  }

  private void authenticate(Context context) {
    try {
      guard.authenticate(context);
    } catch (Problem nobody) {
      unsigned.take(context.ip(), context);
      throw nobody;
    }
    calls.take(Guard.caller(context).name(), context);
  }

  private void serve(Route route, Context context) throws Exception {
    context.attribute(MetricsRoutes.ROUTE, route.path());
    if (route.isForReading()) {
      route.admit(context);
      reachOut(route, context);
      route.handler().handle(context);
      return;
    }
    try {
      route.admit(context);
    } catch (Problem refused) {
      trail.refused(route, context, refused);
      throw refused;
    }
    Conditions.require(route, context);
    reachOut(route, context);
    repetitions.handle(route, context, () -> trail.handle(route, context));
  }

  private void reachOut(Route route, Context context) {
    if (route.permission().reachesOut()) {
      connections.take(Guard.caller(context).name(), context);
    }
  }

  private void end(Exception thrown, Context context) {
    if (context.res().isCommitted()) {
      return; // the answer had begun: what can still be said of this was said in its lines
    }
    if (Guard.isSignedIn(context)) {
      UnreadBody.discard(context);
    }
    problems.answer(thrown, context);
  }
}
