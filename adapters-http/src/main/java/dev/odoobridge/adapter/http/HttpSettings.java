package dev.odoobridge.adapter.http;

import java.time.Duration;
import java.util.Set;

/**
 * How the server listens.
 *
 * @param host the address to listen on, such as {@code 127.0.0.1}, or {@code 0.0.0.0} for all
 * @param port 0 takes any free one
 * @param version of the product, for people
 * @param idleTimeout how long a connection may be still before it is closed
 * @param bodyPatience how long a body may be waited for in all, beside a second for each kilobyte
 * @param closingTime how long requests under way may take to end when the server closes
 * @param origins of pages that browsers may let call, such as {@code https://shop.example}
 */
public record HttpSettings(
    String host,
    int port,
    String version,
    Duration idleTimeout,
    Duration bodyPatience,
    Duration closingTime,
    Limits limits,
    Set<String> origins) {
  private static final Duration BODY_PATIENCE = Duration.ofSeconds(30);

  public HttpSettings {
    origins = Set.copyOf(origins);
    if (port < 0 || port > 65535) {
      throw new IllegalArgumentException("port: must be 0 to 65535, is " + port);
    }
  }

  /** With generous limits, and for no other origins. */
  public HttpSettings(
      String host, int port, String version, Duration idleTimeout, Duration closingTime) {
    this(host, port, version, idleTimeout, BODY_PATIENCE, closingTime, Limits.GENEROUS, Set.of());
  }

  /** These with other limits and origins. */
  public HttpSettings with(Limits otherLimits, Set<String> otherOrigins) {
    return new HttpSettings(
        host, port, version, idleTimeout, bodyPatience, closingTime, otherLimits, otherOrigins);
  }

  /** These with another patience with bodies. */
  public HttpSettings with(Duration otherPatience) {
    return new HttpSettings(
        host, port, version, idleTimeout, otherPatience, closingTime, limits, origins);
  }

  /** With the usual times: 30 seconds idle, 10 to close. */
  public static HttpSettings of(String host, int port, String version) {
    return new HttpSettings(host, port, version, Duration.ofSeconds(30), Duration.ofSeconds(10));
  }
}
