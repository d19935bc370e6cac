package dev.odoobridge.application.webhooks;

import dev.odoobridge.application.odoo.KnownNames;
import dev.odoobridge.application.port.in.ManageWebhooks;
import dev.odoobridge.application.port.out.ChangeFeed;
import dev.odoobridge.application.port.out.WebhookStore;
import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.feed.FeedFilter;
import dev.odoobridge.domain.integration.Secret;
import dev.odoobridge.domain.webhook.Delivery;
import dev.odoobridge.domain.webhook.Progress;
import dev.odoobridge.domain.webhook.Webhook;
import dev.odoobridge.domain.webhook.WebhookId;
import java.net.URI;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Keeps web hooks. */
public final class ManageWebhooksService implements ManageWebhooks {
  private static final int SECRET_BYTES = 32;
  private final WebhookStore webhooks;
  private final KnownNames known;
  private final ChangeFeed feed;
  private final InstantSource clock;
  private final RandomGenerator random;

  /**
   * Makes the service.
   *
   * @param random thread-safe, and nobody can guess what it gives
   */
  public ManageWebhooksService(
      WebhookStore webhooks,
      KnownNames known,
      ChangeFeed feed,
      InstantSource clock,
      RandomGenerator random) {
    this.webhooks = webhooks;
    this.known = known;
    this.feed = feed;
    this.clock = clock;
    this.random = random;
  }

  @Override
  public Result create(Caller caller, Draft draft) {
    var reading = new WebhookDraft(known);
    var url = reading.url(draft);
    var filter = reading.filter(draft);
    if (!reading.problems().isEmpty()) {
      return new Result.Invalid(reading.problems());
    }
    var webhook = made(caller, url.orElseThrow(), filter);
    webhooks.add(webhook);
    return new Result.Stored(webhook);
  }

  private Webhook made(Caller caller, URI url, FeedFilter filter) {
    var key = new byte[SECRET_BYTES];
    random.nextBytes(key);
    var now = clock.instant();
    return new Webhook(
        new WebhookId(HexFormat.of().toHexDigits(random.nextLong())),
        url,
        filter,
        new Secret("whsec_" + Base64.getEncoder().encodeToString(key)),
        false,
        now,
        caller.name(),
        Progress.from(feed.newest(), now));
  }

  @Override
  public Optional<Webhook> find(WebhookId id) {
    return webhooks.find(id);
  }

  @Override
  public List<Webhook> list() {
    return webhooks.list();
  }

  @Override
  public boolean delete(Caller caller, WebhookId id) {
    return webhooks.remove(id);
  }

  @Override
  public Optional<Webhook> pause(Caller caller, WebhookId id) {
    webhooks.savePaused(id, true);
    return webhooks.find(id);
  }

  @Override
  public Optional<Webhook> resume(Caller caller, WebhookId id) {
    webhooks.savePaused(id, false);
    webhooks
        .find(id)
        .filter(webhook -> webhook.progress().failingSince().isPresent())
        .ifPresent(
            webhook -> webhooks.saveProgress(id, webhook.progress().resumed(clock.instant())));
    return webhooks.find(id);
  }

  @Override
  public Optional<List<Delivery>> deliveries(WebhookId id) {
    return webhooks.find(id).map(_ -> webhooks.deliveries(id, WebhookStore.DELIVERIES_KEPT));
  }
}
