package dev.odoobridge.adapter.http;

import dev.odoobridge.adapter.http.json.Json;
import dev.odoobridge.adapter.http.problem.Failures;
import dev.odoobridge.adapter.http.problem.Problem;
import dev.odoobridge.adapter.http.problem.ProblemAnswers;
import dev.odoobridge.adapter.http.problem.ProblemType;
import dev.odoobridge.adapter.http.problem.RequestIds;
import io.javalin.router.exception.JavaLangErrorHandler;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes problems of what fails before or below the routes: bad HTTP, and the JVM's own errors. */
final class Errors implements Request.Handler, JavaLangErrorHandler {
  private static final Logger LOG = LoggerFactory.getLogger(Errors.class);

  private static final List<ProblemType> BELOW =
      List.of(
          ProblemType.BAD_REQUEST,
          ProblemType.PATH_NOT_FOUND,
          ProblemType.URI_TOO_LONG,
          ProblemType.EXPECTATION_FAILED,
          ProblemType.HEADERS_TOO_LARGE,
          ProblemType.NOT_IMPLEMENTED,
          ProblemType.SHUTTING_DOWN);

  private static final int HTTP_VERSION_NOT_SUPPORTED = 505;

  private final RequestIds requestIds;

  Errors(RequestIds requestIds) {
    this.requestIds = requestIds;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    var problem = problem(response.getStatus());
    var id = requestIds.choose(request.getHeaders().get(RequestIds.HEADER));
    response.setStatus(problem.type().status());
    var headers = response.getHeaders();
    headers.put(new HttpField(HttpHeader.CONTENT_TYPE, ProblemAnswers.MEDIA_TYPE));
    headers.put(RequestIds.HEADER, id);
    SafeHeaders.ALL.forEach(headers::put);
    // The server below closes after what it could not read, and would not say so.
    headers.put(HttpHeader.CONNECTION, "close");
    response.write(true, ByteBuffer.wrap(Json.bytes(problem.body(id))), callback);
    return true;
  }

  @Override
  public void handle(HttpServletResponse response, Error error) {
    var id = String.valueOf(response.getHeader(RequestIds.HEADER));
    LOG.atError().setCause(error).addKeyValue("request_id", id).log("the machine gave out");
    if (response.isCommitted()) {
      return;
    }
    try {
      response.resetBuffer();
      response.setStatus(ProblemType.INTERNAL_ERROR.status());
      response.setContentType(ProblemAnswers.MEDIA_TYPE);
      response.getOutputStream().write(Json.bytes(Failures.internal().body(id)));
    } catch (IOException gone) {
      LOG.debug("nobody is left to answer", gone);
    }
  }

  private static Problem problem(int status) {
    return BELOW.stream()
        .filter(type -> type.status() == status)
        .findFirst()
        .or(() -> isCallersFault(status) ? Optional.of(ProblemType.BAD_REQUEST) : Optional.empty())
        .map(type -> Problem.of(type, "The request was not answered: " + type.title() + "."))
        .orElseGet(() -> unexpected(status));
  }

  private static boolean isCallersFault(int status) {
    return (status >= 400 && status < 500) || status == HTTP_VERSION_NOT_SUPPORTED;
  }

  private static Problem unexpected(int status) {
    LOG.atError().addKeyValue("status", status).log("the server below failed unexpectedly");
    return Failures.internal();
  }
}
