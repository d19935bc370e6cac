package dev.odoobridge.adapter.odoo.common;

import dev.odoobridge.application.port.out.Confinement;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * The JDK's HTTP clients. A call gets a client of its own, and so a new connection: Odoo closes
 * every one after the answer, 14 without saying so, and on one the JDK kept the server's hanging up
 * cannot be told from a call that was carried out. Reads through a proxy that promises to keep
 * connections may share them. Names lead only where the settings allow, each time one is looked up.
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
    var allowed = Confinement.to(settings.network());
    var confinement = settings.proxy().map(HttpProxy::host).map(allowed::except).orElse(allowed);
    builder =
        HttpClient.newBuilder()
            .version(Version.HTTP_1_1)
            .followRedirects(Redirect.NEVER)
            .connectTimeout(settings.connectTimeout())
            .executor(confinement.over(Executors.newVirtualThreadPerTaskExecutor()));
    settings.authority().map(Certificates::trusting).ifPresent(builder::sslContext);
    settings.proxy().map(HttpProxy::selector).ifPresent(builder::proxy);
    kept = builder.build();
  }

  <T> T kept(Function<HttpClient, T> exchange) {
    return exchange.apply(kept);
  }

  <T> T fresh(Function<HttpClient, T> exchange) {
    var own = builder.build();
    try {
      return exchange.apply(own);
    } finally {
      own.shutdownNow();
    }
  }
}
