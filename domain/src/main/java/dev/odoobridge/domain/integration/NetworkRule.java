package dev.odoobridge.domain.integration;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Set;

/**
 * Which addresses the bridge sends anything to: never to those where clouds keep their credentials,
 * and to this machine and private networks only when that is wanted. What an IPv6 address stands
 * for in IPv4 counts as well.
 */
public record NetworkRule(boolean privateAllowed) {
  /** Odoo and the host are most often on this machine or beside it. */
  public static final NetworkRule STANDARD = new NetworkRule(true);

  /**
   * Where clouds answer that are not link-local: AWS and Google over IPv6, Alibaba, Oracle, Azure.
   */
  private static final Set<String> METADATA =
      Set.of(
          "fd00:ec2:0:0:0:0:0:254",
          "fd20:ce:0:0:0:0:0:254",
          "100.100.100.200",
          "192.0.0.192",
          "168.63.129.16");

  private static final int THIS_NETWORK = 0;
  private static final int RESERVED = 240;

  public boolean allows(InetAddress address) {
    return allowsItself(address)
        && StandsFor.ipv4(address).stream().allMatch(this::allowsItself)
        && (privateAllowed || !StandsFor.isLocalTranslation(address));
  }

  private boolean allowsItself(InetAddress address) {
    return !isForbidden(address) && (privateAllowed || !isPrivate(address));
  }

  private static boolean isForbidden(InetAddress address) {
    return address.isLinkLocalAddress()
        || address.isAnyLocalAddress()
        || address.isMulticastAddress()
        || isNoHost(address)
        || METADATA.contains(address.getHostAddress().split("%", 2)[0]);
  }

  private static boolean isNoHost(InetAddress address) {
    var first = address.getAddress()[0] & 0xff;
    return !(address instanceof Inet6Address) && (first == THIS_NETWORK || first >= RESERVED);
  }

  private static boolean isPrivate(InetAddress address) {
    var first = address.getAddress()[0] & 0xff;
    var second = address.getAddress()[1] & 0xff;
    var isUniqueLocal = address instanceof Inet6Address && (first & 0xfe) == 0xfc;
    var isShared = !(address instanceof Inet6Address) && first == 100 && (second & 0xc0) == 64;
    return address.isLoopbackAddress() || address.isSiteLocalAddress() || isUniqueLocal || isShared;
  }
}
