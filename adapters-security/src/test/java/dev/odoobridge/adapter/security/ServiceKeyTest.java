package dev.odoobridge.adapter.security;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class ServiceKeyTest {
  private static final String TEXT = "a-secret-key-of-the-service";

  @Test
  void derivesAsRfc5869Describes() throws Exception {
    var pseudoRandomKey = hmac(bytes("odoo-bridge"), bytes(TEXT));
    var expected = hmac(pseudoRandomKey, bytes("vault\u0001"));

    assertArrayEquals(expected, new ServiceKey(TEXT).derive("vault", "AES").getEncoded());
  }

  @Test
  void derivesAnotherKeyForAnotherLabel() {
    var key = new ServiceKey(TEXT);

    assertFalse(
        Arrays.equals(
            key.derive("vault", "AES").getEncoded(), key.derive("tokens", "AES").getEncoded()));
  }

  @Test
  void isNamedByADerivedValue() {
    var id = new ServiceKey(TEXT).id();

    assertEquals(id, new ServiceKey(TEXT).id());
    assertNotEquals(id, new ServiceKey(TEXT + "!").id());
    assertEquals(4, HexFormat.of().parseHex(id).length);
  }

  @Test
  void ignoresBlanksAtItsEnds() {
    assertEquals(new ServiceKey(TEXT).id(), new ServiceKey("  " + TEXT + "\r\n").id());
  }

  @Test
  void refusesAKeyThatCouldBeTriedOut() {
    var failure =
        assertThrows(IllegalArgumentException.class, () -> new ServiceKey("changeme       \n"));

    assertTrue(failure.getMessage().contains("has 8 characters"), failure.getMessage());
    assertFalse(failure.getMessage().contains("changeme"));
  }

  @Test
  void takesAKeyOfTheLeastLength() {
    assertEquals(8, new ServiceKey("k".repeat(ServiceKey.MIN_LENGTH)).id().length());
  }

  @Test
  void printsNothingOfItself() {
    assertEquals("***", new ServiceKey(TEXT).toString());
  }

  private static byte[] hmac(byte[] key, byte[] message) throws Exception {
    var mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    return mac.doFinal(message);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
