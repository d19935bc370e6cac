package dev.odoobridge.adapter.odoo.common;

import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * The JDK's HTTP clients. Reads share one, which keeps connections alive where a proxy allows it. A
 * write gets a client of its own, and so a new connection: on one that was kept the server's
 * hanging up cannot be told from a write that was done, and a write that was never sent would
 * become an unknown outcome. Odoo itself closes every connection, so little is lost.
 */
final class Connections {
  private static final String RESEND = "jdk.httpclient.enableAllMethodRetry";

  private final HttpClient.Builder builder;
  private final HttpClient kept;

  Connections(HttpSettings settings) {
    if (System.getProperty(RESEND) != null) {
      throw new IllegalStateException(
          RESEND + " is set: the JDK would send a write to Odoo twice. Remove it.");
    }
    Executor threads = Executors.newVirtualThreadPerTaskExecutor();
    builder =
        HttpClient.newBuilder()
            .version(Version.HTTP_1_1)
            .followRedirects(Redirect.NEVER)
            .connectTimeout(settings.connectTimeout())
            .executor(threads);
    settings.authority().map(Certificates::trusting).ifPresent(builder::sslContext);
    kept = builder.build();
  }

  <T> T reading(Function<HttpClient, T> exchange) {
    return exchange.apply(kept);
  }

  <T> T writing(Function<HttpClient, T> exchange) {
    var own = builder.build();
    try {
      return exchange.apply(own);
    } finally {
      own.shutdownNow();
    }
  }
}
