package dev.odoobridge.adapter.http;

import dev.odoobridge.adapter.http.problem.RequestIds;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.JettyConfig;
import java.util.EnumSet;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.http.UriCompliance.Violation;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.GracefulHandler;

/** What Javalin and the server below it are told, whatever is served. */
final class Jetty {
  /**
   * Ids in paths may hold anything. This is safe because routes match the path as it was sent, and
   * nothing here serves files: there is no second reading of a path to be fooled.
   */
  private static final UriCompliance ANY_ID =
      UriCompliance.from(
          EnumSet.of(
              Violation.AMBIGUOUS_PATH_SEGMENT,
              Violation.AMBIGUOUS_PATH_SEPARATOR,
              Violation.AMBIGUOUS_EMPTY_SEGMENT,
              Violation.AMBIGUOUS_PATH_PARAMETER,
              Violation.AMBIGUOUS_PATH_ENCODING,
              Violation.BAD_UTF8_ENCODING,
              Violation.TRUNCATED_UTF8_ENCODING,
              Violation.SUSPICIOUS_PATH_CHARACTERS));

  private Jetty() {}

  static void configure(JavalinConfig config, HttpSettings settings, RequestIds requestIds) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.concurrency.useVirtualThreads = true;
    config.http.compressionStrategy = CompressionStrategy.NONE;
    configure(config.jetty, settings, new Errors(requestIds));
  }

  private static void configure(JettyConfig jetty, HttpSettings settings, Errors errors) {
    jetty.host = settings.host();
    jetty.port = settings.port();
    jetty.modifyServer(server -> configure(server, settings, errors));
    jetty.modifyHttpConfiguration(http -> configure(http, settings));
    jetty.modifyServletContextHandler(handler -> handler.setErrorHandler(errors));
  }

  private static void configure(Server server, HttpSettings settings, Errors errors) {
    server.setErrorHandler(errors);
    server.setStopTimeout(settings.closingTime().toMillis());
    server.insertHandler(new GracefulHandler());
    server.insertHandler(new HeaderPatience(settings.idleTimeout()));
  }

  private static void configure(HttpConfiguration http, HttpSettings settings) {
    http.setUriCompliance(ANY_ID);
    http.setIdleTimeout(settings.idleTimeout().toMillis());
    http.setSendDateHeader(true);
  }
}
