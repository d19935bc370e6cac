package dev.odoobridge.domain.webhook;

import dev.odoobridge.domain.feed.FeedFilter;
import dev.odoobridge.domain.integration.Secret;
import dev.odoobridge.domain.listing.SortKey;
import dev.odoobridge.domain.listing.Sorting;
import java.net.URI;
import java.time.Instant;
import java.util.List;

/**
 * A place of the host's that is told of changes.
 *
 * @param filter which changes go there
 * @param secret signs what goes there: {@code whsec_} and Base64
 * @param paused somebody wants nothing to go there for now; what happens meanwhile goes there later
 */
public record Webhook(
    WebhookId id,
    URI url,
    FeedFilter filter,
    Secret secret,
    boolean paused,
    Instant createdAt,
    String createdBy,
    Progress progress) {

  /** Web hooks are listed in the order of their ids. */
  public static final Sorting<Webhook> SORTING =
      Sorting.by(
          SortKey.text("id", webhook -> webhook.id().value()),
          List.of(
              SortKey.text("url", webhook -> webhook.url().toString()),
              SortKey.text("status", webhook -> webhook.status().word()),
              SortKey.moment("created_at", Webhook::createdAt)));

  public WebhookStatus status() {
    if (progress.disabledAt().isPresent()) {
      return WebhookStatus.DISABLED;
    }
    if (paused) {
      return WebhookStatus.PAUSED;
    }
    return progress.failingSince().isPresent() ? WebhookStatus.FAILING : WebhookStatus.ACTIVE;
  }

  /** Whether something may be sent there now. */
  public boolean isDue(Instant now) {
    return !paused && progress.disabledAt().isEmpty() && !now.isBefore(progress.notBefore());
  }
}
