package dev.odoobridge.application.webhooks;

import dev.odoobridge.application.port.in.DeliverWebhooks;
import dev.odoobridge.application.port.in.DeliverWebhooks.Answer;
import dev.odoobridge.application.port.in.DeliverWebhooks.Parcel;
import dev.odoobridge.application.port.in.ReadChanges;
import dev.odoobridge.application.port.out.MessageSigner;
import dev.odoobridge.application.port.out.WebhookStore;
import dev.odoobridge.domain.feed.FeedCursor;
import dev.odoobridge.domain.webhook.Backoff;
import dev.odoobridge.domain.webhook.Delivery;
import dev.odoobridge.domain.webhook.Webhook;
import dev.odoobridge.domain.webhook.WebhookId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Delivers one batch to one web hook and keeps what came of it. Called under the hook's lease. */
public final class WebhookCourier {
  private static final Logger LOG = LoggerFactory.getLogger(WebhookCourier.class);
  private static final int GONE = 410;
  private static final Duration KEEP_PLACE = Duration.ofHours(1);
  private final WebhookStore webhooks;
  private final ReadChanges changes;
  private final MessageSigner signer;
  private final InstantSource clock;
  private final RandomGenerator random;

  /** Up to where there was nothing for a web hook; the stored place follows now and then. */
  private final Map<WebhookId, FeedCursor> passed = new ConcurrentHashMap<>();

  /**
   * Makes the courier.
   *
   * @param random thread-safe
   */
  public WebhookCourier(
      WebhookStore webhooks,
      ReadChanges changes,
      MessageSigner signer,
      InstantSource clock,
      RandomGenerator random) {
    this.webhooks = webhooks;
    this.changes = changes;
    this.signer = signer;
    this.clock = clock;
    this.random = random;
  }

  /** Whether it delivered something, so that there may be more. */
  boolean deliverNext(WebhookId id, DeliverWebhooks.Post post) {
    var found = webhooks.find(id).filter(webhook -> webhook.isDue(clock.instant()));
    if (found.isEmpty()) {
      passed.remove(id);
      return false;
    }
    var webhook = found.get();
    var after = place(webhook);
    var query = new ReadChanges.Query(webhook.filter(), Optional.of(after), DeliverWebhooks.BATCH);
    return switch (changes.read(query)) {
      case ReadChanges.Result.Page page when page.items().isEmpty() -> {
        passOver(webhook, page.next());
        yield false;
      }
      case ReadChanges.Result.Page page -> {
        var items = sameAsBefore(webhook, page.items());
        yield send(webhook, items, items.getLast().cursor(), post);
      }
      case ReadChanges.Result.CutOff(var newest) -> send(webhook, List.of(), newest, post);
    };
  }

  private FeedCursor place(Webhook webhook) {
    var stored = webhook.progress().cursor();
    return Optional.ofNullable(passed.get(webhook.id()))
        .filter(place -> place.isBehind(stored))
        .orElse(stored);
  }

  /** Nothing there for it; it must not fall behind what is forgotten. */
  private void passOver(Webhook webhook, FeedCursor next) {
    passed.put(webhook.id(), next);
    var progress = webhook.progress();
    var now = clock.instant();
    if (next.isBehind(progress.cursor()) && !now.isBefore(progress.notBefore().plus(KEEP_PLACE))) {
      webhooks.saveProgress(webhook.id(), progress.delivered(next, now));
    }
  }

  /** What comes after the end of a delivery that failed waits for the next one. */
  private static List<ReadChanges.Item> sameAsBefore(
      Webhook webhook, List<ReadChanges.Item> items) {
    var same =
        webhook
            .progress()
            .upTo()
            .map(end -> items.stream().takeWhile(item -> !item.cursor().isBehind(end)).toList())
            .orElse(items);
    return same.isEmpty() ? items : same;
  }

  private boolean send(
      Webhook webhook, List<ReadChanges.Item> items, FeedCursor end, DeliverWebhooks.Post post) {
    var at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    var message = webhook.id() + "_" + end;
    var parcel =
        new Parcel(
            webhook.id(),
            webhook.url(),
            message,
            at,
            items,
            end,
            body -> signer.sign(webhook.secret(), message, at, body));
    var begun = clock.instant();
    var answer = post.send(parcel);
    var now = clock.instant();
    webhooks.addDelivery(delivery(webhook, parcel, answer, Duration.between(begun, now)));
    return switch (answer) {
      case Answer.Taken _ -> {
        webhooks.saveProgress(webhook.id(), webhook.progress().delivered(end, now));
        yield true;
      }
      case Answer.Refused(var status, var wish) -> failed(webhook, end, wish, status == GONE, now);
      case Answer.Unreached _ -> failed(webhook, end, Optional.empty(), false, now);
    };
  }

  private boolean failed(
      Webhook webhook, FeedCursor end, Optional<Duration> wish, boolean forGood, Instant now) {
    var before = webhook.progress();
    var pause = Backoff.after(before.attempts(), wish, random.nextDouble());
    var after = before.failed(end, pause, forGood, now);
    webhooks.saveProgress(webhook.id(), after);
    if (after.disabledAt().isPresent()) {
      LOG.atWarn().addKeyValue("webhook", webhook.id()).log("a web hook was given up");
    }
    return false;
  }

  private static Delivery delivery(Webhook webhook, Parcel parcel, Answer answer, Duration took) {
    var status =
        switch (answer) {
          case Answer.Taken(var code) -> Optional.of(code);
          case Answer.Refused(var code, _) -> Optional.of(code);
          case Answer.Unreached _ -> Optional.<Integer>empty();
        };
    var error =
        switch (answer) {
          case Answer.Taken _ -> Optional.<String>empty();
          case Answer.Refused(var code, _) -> Optional.of("it answered " + code);
          case Answer.Unreached(var reason) -> Optional.of(reason);
        };
    return new Delivery(
        webhook.id(),
        parcel.message(),
        parcel.at(),
        webhook.progress().attempts() + 1,
        parcel.items().size(),
        status,
        error,
        took);
  }
}
