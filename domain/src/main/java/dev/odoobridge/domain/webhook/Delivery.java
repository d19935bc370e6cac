package dev.odoobridge.domain.webhook;

import dev.odoobridge.domain.listing.SortKey;
import dev.odoobridge.domain.listing.Sorting;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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

  private static final SortKey<Delivery> AT = SortKey.moment("at", Delivery::at);

  /** Attempts are listed from the newest to the oldest. */
  public static final Sorting<Delivery> SORTING =
      new Sorting<>(
          SortKey.text(
              "message", delivery -> delivery.message() + "%06d".formatted(delivery.attempt())),
          List.of(AT, SortKey.number("duration_ms", delivery -> delivery.took().toMillis())),
          AT,
          true);

  public boolean isDelivered() {
    return error.isEmpty();
  }
}
