package dev.odoobridge.adapter.http;

import java.time.Duration;

/**
 * How the server listens.
 *
 * @param host the address to listen on, such as {@code 127.0.0.1}, or {@code 0.0.0.0} for all
 * @param port 0 takes any free one
 * @param version of the product, for people
 * @param idleTimeout how long a connection may be still before it is closed
 * @param closingTime how long requests under way may take to end when the server closes
 */
public record HttpSettings(
    String host, int port, String version, Duration idleTimeout, Duration closingTime) {
  public HttpSettings {
    if (port < 0 || port > 65535) {
      throw new IllegalArgumentException("port: must be 0 to 65535, is " + port);
    }
  }

  /** With the usual times: 30 seconds idle, 10 to close. */
  public static HttpSettings of(String host, int port, String version) {
    return new HttpSettings(host, port, version, Duration.ofSeconds(30), Duration.ofSeconds(10));
  }
}
