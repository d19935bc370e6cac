package dev.odoobridge.bootstrap.runtime;

import dev.odoobridge.bootstrap.wiring.BridgeComponent;
import java.time.Duration;
import java.util.List;

/** What goes on beside requests for the change feed. */
final class FeedTickers {
  /** For what other instances append; what this one does is looked for at once. */
  private static final Duration LOOK_FOR_CHANGES = Duration.ofMillis(500);

  /** For deliveries that are due again; new changes are delivered at once. */
  private static final Duration LOOK_FOR_DELIVERIES = Duration.ofSeconds(2);

  private static final Duration LOOK_FOR_OLD_ONES = Duration.ofMinutes(10);

  private FeedTickers() {}

  /** Starts them; they are to be closed in reverse order. */
  static List<AutoCloseable> start(BridgeComponent component, FeedWake wake) {
    var delivering = new Wake();
    var post = component.httpPost();
    var webhooks = component.deliverWebhooks();
    var feed = component.feedWatch();
    var delivery =
        new Ticker("webhooks", () -> webhooks.deliver(post), delivering, LOOK_FOR_DELIVERIES);
    var watch =
        new Ticker(
            "feed-watch",
            () -> {
              if (feed.tick()) {
                delivering.call();
              }
            },
            wake.wake(),
            LOOK_FOR_CHANGES);
    var retention =
        new Ticker(
            "feed-retention", component.feedRetention()::tick, new Wake(), LOOK_FOR_OLD_ONES);
    List.of(delivery, watch, retention).forEach(Ticker::start);
    return List.of(post, delivery, watch, retention);
  }
}
