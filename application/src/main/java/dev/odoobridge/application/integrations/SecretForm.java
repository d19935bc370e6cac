package dev.odoobridge.application.integrations;

import dev.odoobridge.domain.integration.Secret;
import java.util.Optional;
import java.util.function.IntPredicate;

/** Which secrets can be stored, because they can be sent. No message repeats a part of one. */
final class SecretForm {
  private static final int MOST = 1000;

  private SecretForm() {}

  /** Odoo's keys go into a header, which holds no other characters than these. */
  static Optional<String> faultOfKey(Secret key) {
    if (key.reveal().isBlank()) {
      return Optional.of("is blank");
    }
    return fault(
        stripped(key),
        letter -> letter <= ' ' || letter > '~',
        "must hold letters, digits and signs of ASCII alone: no blank, no line break");
  }

  static Optional<String> fault(Secret password) {
    return fault(
        password,
        Character::isISOControl,
        "must hold no line break or other control character; does a file's last line break hang on"
            + " it?");
  }

  /** Without what copying a key or reading it from a file leaves around it. */
  static Secret stripped(Secret key) {
    return new Secret(key.reveal().strip());
  }

  private static Optional<String> fault(Secret secret, IntPredicate wrong, String message) {
    if (secret.reveal().length() > MOST) {
      return Optional.of("must have " + MOST + " characters at most");
    }
    return secret.reveal().codePoints().anyMatch(wrong) ? Optional.of(message) : Optional.empty();
  }
}
