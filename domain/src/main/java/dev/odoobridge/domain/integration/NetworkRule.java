package dev.odoobridge.domain.integration;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Set;

/**
 * Which addresses the bridge sends anything to: never to those where clouds keep their credentials,
 * and to this machine and private networks only when that is wanted.
 */
public record NetworkRule(boolean privateAllowed) {
  /** Odoo and the host are most often on this machine or beside it. */
  public static final NetworkRule STANDARD = new NetworkRule(true);

  /** Where clouds answer that are not link-local: AWS over IPv6, Alibaba, Oracle. */
  private static final Set<String> METADATA =
      Set.of("fd00:ec2:0:0:0:0:0:254", "100.100.100.200", "192.0.0.192");

  private static final int TRANSLATED_FROM = 12;

  public boolean allows(InetAddress address) {
    return !isForbidden(address) && (privateAllowed || !isPrivate(address));
  }

  private static boolean isForbidden(InetAddress address) {
    return address.isLinkLocalAddress()
        || address.isAnyLocalAddress()
        || address.isMulticastAddress()
        || METADATA.contains(address.getHostAddress().split("%", 2)[0])
        || isTranslatedLinkLocal(address.getAddress());
  }

  private static boolean isPrivate(InetAddress address) {
    var first = address.getAddress()[0] & 0xff;
    var second = address.getAddress()[1] & 0xff;
    var isUniqueLocal = address instanceof Inet6Address && (first & 0xfe) == 0xfc;
    var isShared = !(address instanceof Inet6Address) && first == 100 && (second & 0xc0) == 64;
    return address.isLoopbackAddress() || address.isSiteLocalAddress() || isUniqueLocal || isShared;
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
