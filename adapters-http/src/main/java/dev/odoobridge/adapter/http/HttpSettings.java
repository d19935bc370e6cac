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
 * @param closingTime how long requests under way may take to end when the server closes
 * @param origins of pages that browsers may let call, such as {@code https://shop.example}
 */
public record HttpSettings(
    String host,
    int port,
    String version,
    Duration idleTimeout,
    Duration closingTime,
    Limits limits,
    Set<String> origins) {
  public HttpSettings {
    origins = Set.copyOf(origins);
    if (port < 0 || port > 65535) {
      throw new IllegalArgumentException("port: must be 0 to 65535, is " + port);
    }
  }

  /** With generous limits, and for no other origins. */
  public HttpSettings(
      String host, int port, String version, Duration idleTimeout, Duration closingTime) {
    this(host, port, version, idleTimeout, closingTime, Limits.GENEROUS, Set.of());
  }

  /** These with other limits and origins. */
  public HttpSettings with(Limits otherLimits, Set<String> otherOrigins) {
    return new HttpSettings(
        host, port, version, idleTimeout, closingTime, otherLimits, otherOrigins);
  }

  /** With the usual times: 30 seconds idle, 10 to close. */
  public static HttpSettings of(String host, int port, String version) {
    return new HttpSettings(host, port, version, Duration.ofSeconds(30), Duration.ofSeconds(10));
  }
}
