package dev.odoobridge.adapter.http.api;

import dev.odoobridge.domain.integration.NetworkRule;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.stream.Stream;

/** Which addresses a web hook or an integration may have. */
public final class Targets {
  private static final String OBJECTION = "leads to an address nothing may be sent to";

  private Targets() {}

  /** Why nothing may be sent there; empty when it may, or when the name is not known now. */
  public static Optional<String> objection(String url) {
    try {
      return objection(URI.create(url), NetworkRule.STANDARD);
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /** As {@link #objection(String)}. */
  public static Optional<String> objection(URI url, NetworkRule rule) {
    var host = url.getHost();
    if (host == null) {
      return Optional.empty();
    }
    try {
      return Stream.of(InetAddress.getAllByName(host)).allMatch(rule::allows)
          ? Optional.empty()
          : Optional.of(OBJECTION);
    } catch (UnknownHostException _) {
      return Optional.empty();
    }
  }

  /** As {@link #objection(String)}, for addresses in figures alone: no name is looked up. */
  static Optional<String> objectionToFigures(String url) {
    try {
      var host = Optional.ofNullable(URI.create(url.strip()).getHost()).orElse("");
      var figures = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
      return NetworkRule.STANDARD.allows(InetAddress.ofLiteral(figures))
          ? Optional.empty()
          : Optional.of(OBJECTION);
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
