package dev.odoobridge.application.port.out;

import dev.odoobridge.domain.integration.Secret;

/** Encrypts secrets before they are stored. Thread-safe. */
public interface SecretVault {

  /**
   * Encrypts a secret for one place; equal secrets give different texts.
   *
   * @param place where it will be stored, such as {@code integration/default/api_key}; the text
   *     opens for no other place, so that a stored secret cannot be moved to another row
   */
  String seal(Secret secret, String place);

  /**
   * Opens what {@link #seal} gave.
   *
   * @throws CannotOpen when the key is another one, the place is another one, or the text was
   *     changed
   */
  Secret open(String sealed, String place);

  /** A stored secret does not open with this key. */
  final class CannotOpen extends RuntimeException {
    public CannotOpen(String place) {
      super(
          "the stored secret "
              + place
              + " does not open with this key; start with the key it was stored with"
              + " (ODOO_BRIDGE_SECRET_KEY), or set the secret anew");
    }
  }
}
