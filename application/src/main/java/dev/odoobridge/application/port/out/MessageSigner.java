package dev.odoobridge.application.port.out;

import dev.odoobridge.domain.integration.Secret;
import java.time.Instant;

/** Signs messages after the Standard Webhooks specification. Thread-safe. */
public interface MessageSigner {

  /**
   * The value of the header {@code webhook-signature}.
   *
   * @param secret {@code whsec_} and the key in Base64
   * @param message its id, as in the header {@code webhook-id}
   * @param at as in the header {@code webhook-timestamp}, in whole seconds
   */
  String sign(Secret secret, String message, Instant at, byte[] body);
}
