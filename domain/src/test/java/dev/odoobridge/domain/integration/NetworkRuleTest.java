package dev.odoobridge.domain.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.net.InetAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkRuleTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "169.254.169.254",
        "2852039166",
        "fe80::1",
        "::ffff:169.254.169.254",
        "64:ff9b::a9fe:a9fe",
        "64:ff9b:1::a9fe:a9fe",
        "64:ff9b:1:a9fe:a9:fe00::",
        "2002:a9fe:a9fe::1",
        "2001:0:a9fe:a9fe::1",
        "2001:0:808:808:0:0:5601:5601",
        "::a9fe:a9fe",
        "168.63.129.16",
        "::ffff:168.63.129.16",
        "2002:a83f:8110::",
        "64:ff9b::6464:64c8",
        "fd20:ce::254",
        "0.1.2.3",
        "255.255.255.255",
        "fd00:ec2::254",
        "100.100.100.200",
        "192.0.0.192",
        "0.0.0.0",
        "::",
        "224.0.0.1"
      })
  void neverAllowsWhereCloudsKeepTheirCredentials(String address) {
    assertFalse(NetworkRule.STANDARD.allows(InetAddress.ofLiteral(address)));
    assertFalse(new NetworkRule(false).allows(InetAddress.ofLiteral(address)));
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, true",
    "::1, true",
    "10.1.2.3, true",
    "172.16.0.1, true",
    "192.168.1.1, true",
    "100.64.0.1, true",
    "fd12::1, true",
    "64:ff9b::10.1.2.3, true",
    "64:ff9b:1::8.8.8.8, true",
    "2002:c0a8:101::1, true",
    "::ffff:127.0.0.1, true",
    "64:ff9b::8.8.8.8, false",
    "2002:808:808::1, false",
    "100.128.0.1, false",
    "172.32.0.1, false",
    "8.8.8.8, false",
    "2001:4860:4860::8888, false"
  })
  void allowsPrivateNetworksWhenThatIsWanted(String address, boolean isPrivate) {
    var literal = InetAddress.ofLiteral(address);

    assertEquals(true, NetworkRule.STANDARD.allows(literal));
    assertEquals(!isPrivate, new NetworkRule(false).allows(literal));
  }
}
