package dev.odoobridge.adapter.odoo.common;

import dev.odoobridge.domain.integration.NetworkRule;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How Odoo is reached over HTTP.
 *
 * @param callTimeout from sending to the last byte of the answer; above 120 s, because until then
 *     Odoo's worker may still finish the work (its {@code limit_time_real})
 * @param answerLimit in bytes; a longer answer is not read
 * @param parallelCalls to one server, whatever integrations it serves; their own limits are lower
 * @param authority a file of PEM certificates trusted beside those of the JDK
 * @param network where calls may go
 * @param proxy what stands before Odoo; none when absent
 */
public record HttpSettings(
    String userAgent,
    Duration connectTimeout,
    Duration callTimeout,
    int answerLimit,
    int parallelCalls,
    Optional<Path> authority,
    NetworkRule network,
    Optional<HttpProxy> proxy) {
  /** A little longer than Odoo's own limit, so that its answer is waited for. */
  public static final Duration STANDARD_CALL = Duration.ofSeconds(130);

  private static final int LONGEST_ANSWER = 256 * 1024 * 1024;

  public HttpSettings {
    if (connectTimeout.isNegative() || connectTimeout.isZero()) {
      throw new IllegalArgumentException("connectTimeout: must be positive, is " + connectTimeout);
    }
    if (callTimeout.isNegative() || callTimeout.isZero()) {
      throw new IllegalArgumentException("callTimeout: must be positive, is " + callTimeout);
    }
    if (answerLimit < 1) {
      throw new IllegalArgumentException("answerLimit: must be positive, is " + answerLimit);
    }
    if (parallelCalls < 1) {
      throw new IllegalArgumentException("parallelCalls: must be positive, is " + parallelCalls);
    }
  }

  /** For any network that may be called at all, without a proxy. */
  public HttpSettings(
      String userAgent,
      Duration connectTimeout,
      Duration callTimeout,
      int answerLimit,
      int parallelCalls,
      Optional<Path> authority) {
    this(
        userAgent,
        connectTimeout,
        callTimeout,
        answerLimit,
        parallelCalls,
        authority,
        NetworkRule.STANDARD,
        Optional.empty());
  }

  /** These, for some networks. */
  public HttpSettings with(NetworkRule rule) {
    return new HttpSettings(
        userAgent, connectTimeout, callTimeout, answerLimit, parallelCalls, authority, rule, proxy);
  }

  /** These ones for an Odoo that is reached in that way. */
  public HttpSettings reaching(
      Duration longestCall, Optional<Path> trusted, Optional<HttpProxy> over) {
    return new HttpSettings(
        userAgent, connectTimeout, longestCall, answerLimit, parallelCalls, trusted, network, over);
  }

  /**
   * What suits an Odoo with stock limits, for that version of the bridge. An answer takes its size
   * several times in memory until it is read, so a small heap bounds it further.
   */
  public static HttpSettings standard(String version) {
    return new HttpSettings(
        "odoo-bridge/" + version,
        Duration.ofSeconds(10),
        STANDARD_CALL,
        (int) Math.min(LONGEST_ANSWER, Runtime.getRuntime().maxMemory() / 8),
        16,
        Optional.empty());
  }
}
