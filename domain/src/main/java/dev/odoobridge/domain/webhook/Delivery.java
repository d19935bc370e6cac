package dev.odoobridge.domain.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One attempt to deliver changes.
 *
 * @param message the same for all attempts to deliver the same
 * @param attempt counted from 1
 * @param changes how many it told of
 * @param status what the other side answered; absent when it did not
 * @param error what went wrong, for people; absent when it was delivered
 */
public record Delivery(
    WebhookId webhook,
    String message,
    Instant at,
    int attempt,
    int changes,
    Optional<Integer> status,
    Optional<String> error,
    Duration took) {

  public boolean isDelivered() {
    return error.isEmpty();
  }
}
