package dev.odoobridge.adapter.http.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.webhook.Delivery;
import dev.odoobridge.domain.webhook.Webhook;
import dev.odoobridge.domain.webhook.WebhookStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A web hook.
 *
 * @param integrations all when empty
 * @param entities all when empty
 * @param cursor up to here all was delivered
 * @param attempts how often it has failed in a row
 * @param nextAttemptAt null when it does not wait
 * @param secret shown once, when it is made
 */
record WebhookView(
    String id,
    String url,
    List<String> integrations,
    List<String> entities,
    String status,
    String cursor,
    int attempts,
    @Nullable String failingSince,
    @Nullable String nextAttemptAt,
    @Nullable String disabledAt,
    String createdAt,
    String createdBy,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String secret) {

  static WebhookView from(Webhook webhook) {
    return from(webhook, null);
  }

  /** With its secret. */
  static WebhookView made(Webhook webhook) {
    return from(webhook, webhook.secret().reveal());
  }

  private static WebhookView from(Webhook webhook, @Nullable String secret) {
    var progress = webhook.progress();
    return new WebhookView(
        webhook.id().value(),
        webhook.url().toString(),
        webhook.filter().integrations().stream().map(IntegrationId::value).sorted().toList(),
        webhook.filter().entities().stream().map(EntityName::value).sorted().toList(),
        webhook.status().word(),
        progress.cursor().toString(),
        progress.attempts(),
        progress.failingSince().map(Instant::toString).orElse(null),
        webhook.status() == WebhookStatus.FAILING ? progress.notBefore().toString() : null,
        progress.disabledAt().map(Instant::toString).orElse(null),
        webhook.createdAt().toString(),
        webhook.createdBy(),
        secret);
  }

  /**
   * An attempt to deliver.
   *
   * @param status what the other side answered; null when it did not
   * @param error null when it was delivered
   */
  record DeliveryView(
      String message,
      String at,
      int attempt,
      int changes,
      boolean delivered,
      @Nullable Integer status,
      @Nullable String error,
      long durationMs) {

    static DeliveryView from(Delivery delivery) {
      return new DeliveryView(
          delivery.message(),
          delivery.at().toString(),
          delivery.attempt(),
          delivery.changes(),
          delivery.isDelivered(),
          delivery.status().orElse(null),
          delivery.error().orElse(null),
          delivery.took().toMillis());
    }
  }
}
