package dev.odoobridge.adapter.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * The service's secret key, from which every other key is derived by HKDF-SHA256 (RFC 5869), each
 * under a label of its own. The derivation is fast on purpose, so the text has to be random, not a
 * password someone thought up. Immutable; prints {@code ***}.
 */
public final class ServiceKey {
  /** Fewer characters than this can be tried out. */
  public static final int MIN_LENGTH = 16;

  private static final byte[] SALT = "odoo-bridge".getBytes(StandardCharsets.UTF_8);

  private final byte[] text;
  private final String id;

  /**
   * @param text the key; blanks at its ends do not count
   * @throws IllegalArgumentException when it has fewer than {@link #MIN_LENGTH} characters
   */
  public ServiceKey(String text) {
    var stripped = text.strip();
    if (stripped.length() < MIN_LENGTH) {
      throw new IllegalArgumentException(
          "the secret key has %d characters, it needs at least %d random ones; make one with: openssl rand -base64 32"
              .formatted(stripped.length(), MIN_LENGTH));
    }
    this.text = stripped.getBytes(StandardCharsets.UTF_8);
    this.id = HexFormat.of().formatHex(derive("key id", "Generic", 4).getEncoded());
  }

  /** Names this key without telling it: eight hexadecimal digits. */
  public String id() {
    return id;
  }

  /** The key of 256 bits for one purpose; the same label gives the same key. */
  SecretKey derive(String label, String algorithm) {
    return derive(label, algorithm, 32);
  }

  private SecretKey derive(String label, String algorithm, int length) {
    try {
      var parameters =
          HKDFParameterSpec.ofExtract()
              .addSalt(SALT)
              .addIKM(text)
              .thenExpand(label.getBytes(StandardCharsets.UTF_8), length);
      return KDF.getInstance("HKDF-SHA256").deriveKey(algorithm, parameters);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no HKDF-SHA256", e);
    }
  }

  @Override
  public String toString() {
    return "***";
  }
}
