package dev.odoobridge.adapter.http;

import dev.odoobridge.application.port.in.ManageWebhooks;
import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.feed.FeedCursor;
import dev.odoobridge.domain.feed.FeedFilter;
import dev.odoobridge.domain.integration.Secret;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.FieldProblem;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.webhook.Delivery;
import dev.odoobridge.domain.webhook.Progress;
import dev.odoobridge.domain.webhook.Webhook;
import dev.odoobridge.domain.webhook.WebhookId;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;

/** Web hooks kept in memory, each with one delivery that failed. */
final class FakeWebhooks implements ManageWebhooks {
  private final ConcurrentSkipListMap<WebhookId, Webhook> kept = new ConcurrentSkipListMap<>();

  @Override
  public Result create(Caller caller, Draft draft) {
    var url = draft.url().orElseThrow();
    var wrongName = draft.entities().stream().anyMatch(name -> !EntityName.isWellFormed(name));
    if (!url.startsWith("http") || url.contains(" ") || wrongName) {
      return new Result.Invalid(List.of(new FieldProblem("url", "has the wrong form")));
    }
    try {
      var id = new WebhookId("hook-" + (kept.size() + 1));
      kept.put(id, webhook(id, caller, draft));
      return new Result.Stored(kept.get(id));
    } catch (IllegalArgumentException wrong) {
      return new Result.Invalid(List.of(new FieldProblem("url", wrong.getMessage())));
    }
  }

  private static Webhook webhook(WebhookId id, Caller caller, Draft draft) {
    return new Webhook(
        id,
        URI.create(draft.url().orElseThrow()),
        new FeedFilter(
            draft.integrations().stream().map(IntegrationId::new).collect(Collectors.toSet()),
            draft.entities().stream().map(EntityName::new).collect(Collectors.toSet())),
        new Secret("whsec_c2VjcmV0"),
        false,
        Served.NOW,
        caller.name(),
        Progress.from(new FeedCursor(0, 1, 0), Served.NOW));
  }

  void fail(String id) {
    kept.computeIfPresent(
        new WebhookId(id),
        (_, hook) ->
            with(
                hook,
                hook.paused(),
                hook.progress()
                    .failed(new FeedCursor(0, 2, 0), Duration.ofSeconds(5), false, Served.NOW)));
  }

  @Override
  public Optional<Webhook> find(WebhookId id) {
    return Optional.ofNullable(kept.get(id));
  }

  @Override
  public List<Webhook> list() {
    return List.copyOf(kept.values());
  }

  @Override
  public boolean delete(Caller caller, WebhookId id) {
    return kept.remove(id) != null;
  }

  @Override
  public Optional<Webhook> pause(Caller caller, WebhookId id) {
    return Optional.ofNullable(
        kept.computeIfPresent(id, (_, hook) -> with(hook, true, hook.progress())));
  }

  @Override
  public Optional<Webhook> resume(Caller caller, WebhookId id) {
    return Optional.ofNullable(
        kept.computeIfPresent(
            id, (_, hook) -> with(hook, false, hook.progress().resumed(Served.NOW))));
  }

  @Override
  public Optional<List<Delivery>> deliveries(WebhookId id) {
    return find(id)
        .map(
            _ ->
                List.of(
                    new Delivery(
                        id,
                        "m-1",
                        Served.NOW,
                        1,
                        7,
                        Optional.of(500),
                        Optional.of("it answered 500"),
                        Duration.ofMillis(12))));
  }

  private static Webhook with(Webhook hook, boolean paused, Progress progress) {
    return new Webhook(
        hook.id(),
        hook.url(),
        hook.filter(),
        hook.secret(),
        paused,
        hook.createdAt(),
        hook.createdBy(),
        progress);
  }
}
