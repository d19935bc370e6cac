package dev.odoobridge.adapter.http.api;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which addresses a web hook may have. The host is often on this machine or in its network, so
 * those are allowed; link-local addresses are not, for there clouds keep their credentials.
 */
public final class Targets {
  /** Where clouds answer that are not link-local: AWS over IPv6, Alibaba, Oracle. */
  private static final Set<String> METADATA =
      Set.of("fd00:ec2:0:0:0:0:0:254", "100.100.100.200", "192.0.0.192");

  private static final int TRANSLATED_FROM = 12;

  private Targets() {}

  /** Why nothing may be sent there; empty when it may, or when the name is not known now. */
  public static Optional<String> objection(String url) {
    try {
      return objection(URI.create(url));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /** As {@link #objection(String)}. */
  public static Optional<String> objection(URI url) {
    var host = url.getHost();
    if (host == null) {
      return Optional.empty();
    }
    try {
      return Stream.of(InetAddress.getAllByName(host)).anyMatch(Targets::isForbidden)
          ? Optional.of("leads to an address nothing may be sent to")
          : Optional.empty();
    } catch (UnknownHostException _) {
      return Optional.empty();
    }
  }

  static boolean isForbidden(InetAddress address) {
    return address.isLinkLocalAddress()
        || address.isAnyLocalAddress()
        || address.isMulticastAddress()
        || METADATA.contains(address.getHostAddress().split("%", 2)[0])
        || isTranslatedLinkLocal(address.getAddress());
  }

  /** An IPv4 address behind a translator: 64:ff9b::169.254.x.x. */
  private static boolean isTranslatedLinkLocal(byte[] bytes) {
    return bytes.length == 16
        && bytes[0] == 0
        && bytes[1] == 0x64
        && bytes[2] == (byte) 0xff
        && bytes[3] == (byte) 0x9b
        && bytes[TRANSLATED_FROM] == (byte) 169
        && bytes[TRANSLATED_FROM + 1] == (byte) 254;
  }
}
