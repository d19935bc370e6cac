package dev.odoobridge.adapter.http.problem;

import dev.odoobridge.adapter.http.json.Json;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers a request that ended with an exception. Thread-safe. */
public final class ProblemAnswers {
  public static final String MEDIA_TYPE = "application/problem+json";

  private static final Logger LOG = LoggerFactory.getLogger(ProblemAnswers.class);

  private final RequestIds ids;

  public ProblemAnswers(RequestIds ids) {
    this.ids = ids;
  }

  /** Writes the problem {@link #of} makes of the exception. */
  public void answer(Exception thrown, Context context) {
    write(of(thrown, context), context);
  }

  /** The problem the exception stands for; a bug is logged, once and with its stack. */
  public Problem of(Exception thrown, Context context) {
    return switch (thrown) {
      case HttpResponseException routing -> unmatched(routing, context);
      default -> Failures.problem(thrown).orElseGet(() -> bug(thrown, context));
    };
  }

  private void write(Problem problem, Context context) {
    problem.headers().forEach(context::header);
    context.status(problem.type().status());
    context.contentType(MEDIA_TYPE);
    context.result(Json.bytes(problem.body(ids.of(context))));
  }

  private Problem unmatched(HttpResponseException routing, Context context) {
    if (routing instanceof MethodNotAllowedResponse) {
      var allowed = routing.getDetails().values().stream().findFirst().orElse("");
      return Problem.of(
              ProblemType.METHOD_NOT_ALLOWED,
              context.req().getMethod()
                  + " is not taken here; "
                  + allowed
                  + (allowed.contains(",") ? " are." : " is."))
          .header("Allow", allowed);
    }
    if (routing.getStatus() == ProblemType.PATH_NOT_FOUND.status()) {
      return Problem.of(ProblemType.PATH_NOT_FOUND, "The bridge has nothing at this path.");
    }
    return bug(routing, context);
  }

  private Problem bug(Exception thrown, Context context) {
    LOG.atError()
        .setCause(thrown)
        .addKeyValue("request_id", ids.of(context))
        .addKeyValue("method", context.req().getMethod())
        .addKeyValue("route", context.endpoint().path)
        .log("request failed unexpectedly");
    return Failures.internal();
  }
}
