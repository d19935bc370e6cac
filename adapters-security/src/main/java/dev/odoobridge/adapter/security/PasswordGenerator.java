package dev.odoobridge.adapter.security;

import dev.odoobridge.domain.integration.Secret;
import java.security.SecureRandom;

/**
 * Makes passwords that are easy to read and type: twenty characters in four groups, without those
 * that look alike. Seventeen of them are random, which is 84 bits. Thread-safe.
 */
public final class PasswordGenerator {
  private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
  private static final String GROUPS = "####-####-####-#####";

  private final SecureRandom random;

  public PasswordGenerator(SecureRandom random) {
    this.random = random;
  }

  public Secret next() {
    var password = new StringBuilder(GROUPS);
    for (var index = 0; index < password.length(); index++) {
      if (password.charAt(index) == '#') {
        password.setCharAt(index, ALPHABET.charAt(random.nextInt(ALPHABET.length())));
      }
    }
    return new Secret(password.toString());
  }
}
