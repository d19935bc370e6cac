package dev.odoobridge.adapter.security;

import java.util.Base64;
import java.util.Optional;

/**
 * Base64url without padding, of which only the one canonical text is accepted: Java's decoder
 * ignores the unused bits of the last character, so that a changed text would pass as unchanged.
 */
final class Base64Url {
  private Base64Url() {}

  static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  static Optional<byte[]> decode(String text) {
    try {
      var bytes = Base64.getUrlDecoder().decode(text);
      return encode(bytes).equals(text) ? Optional.of(bytes) : Optional.empty();
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
