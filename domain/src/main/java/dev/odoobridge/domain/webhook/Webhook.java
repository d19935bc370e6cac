package dev.odoobridge.domain.webhook;

import dev.odoobridge.domain.feed.FeedFilter;
import dev.odoobridge.domain.integration.Secret;
import java.net.URI;
import java.time.Instant;

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
