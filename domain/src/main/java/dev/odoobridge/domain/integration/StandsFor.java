package dev.odoobridge.domain.integration;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** The IPv4 addresses that an IPv6 address leads to by way of a translator or a tunnel. */
final class StandsFor {
  private static final int LENGTH = 16;
  private static final int LAST = 12;
  private static final String TRANSLATED = "0064ff9b0000000000000000";
  private static final String TRANSLATED_LOCALLY = "0064ff9b0001";
  private static final String COMPATIBLE = "000000000000000000000000";
  private static final String TUNNELLED = "2002";
  private static final String TEREDO = "20010000";

  private StandsFor() {}

  /** None for an IPv4 address, and for most IPv6 ones. */
  static List<InetAddress> ipv4(InetAddress address) {
    var bytes = address.getAddress();
    if (bytes.length != LENGTH) {
      return List.of();
    }
    var text = HexFormat.of().formatHex(bytes);
    if (text.startsWith(TRANSLATED)) {
      return List.of(part(bytes, LAST, 0));
    }
    if (text.startsWith(COMPATIBLE) && !address.isLoopbackAddress()) {
      return List.of(part(bytes, LAST, 0));
    }
    if (text.startsWith(TUNNELLED)) {
      return List.of(part(bytes, 2, 0));
    }
    if (text.startsWith(TEREDO)) {
      return List.of(part(bytes, 4, 0), part(bytes, LAST, 0xff));
    }
    return text.startsWith(TRANSLATED_LOCALLY) ? locally(bytes) : List.of();
  }

  /** Whether its meaning is this network's own affair (RFC 8215). */
  static boolean isLocalTranslation(InetAddress address) {
    return HexFormat.of().formatHex(address.getAddress()).startsWith(TRANSLATED_LOCALLY);
  }

  /**
   * How long the prefix is there nobody knows, so all forms of RFC 6052 count that have a place.
   */
  private static List<InetAddress> locally(byte[] bytes) {
    var found = new ArrayList<InetAddress>();
    found.add(part(bytes, LAST, 0));
    var from48 = new byte[] {bytes[6], bytes[7], bytes[9], bytes[10]};
    var from56 = new byte[] {bytes[7], bytes[9], bytes[10], bytes[11]};
    var from64 = new byte[] {bytes[9], bytes[10], bytes[11], bytes[12]};
    Stream.of(from48, from56, from64)
        .filter(form -> form[0] != 0)
        .map(StandsFor::address)
        .forEach(found::add);
    return found;
  }

  private static InetAddress part(byte[] bytes, int from, int flipped) {
    var four = new byte[4];
    for (var index = 0; index < four.length; index++) {
      four[index] = (byte) (bytes[from + index] ^ flipped);
    }
    return address(four);
  }

  private static InetAddress address(byte[] four) {
    try {
      return InetAddress.getByAddress(four);
    } catch (UnknownHostException impossible) {
      throw new IllegalStateException("four bytes are an address", impossible);
    }
  }
}
