package dev.odoobridge.bootstrap.runtime;

import dev.odoobridge.bootstrap.wiring.BridgeComponent;
import java.time.Duration;
import java.util.List;

/** What goes on beside requests for the change feed. */
final class FeedTickers {
  /** For what other instances append; what this one does is looked for at once. */
  private static final Duration LOOK_FOR_CHANGES = Duration.ofMillis(500);

  private static final Duration LOOK_FOR_OLD_ONES = Duration.ofMinutes(10);

  private FeedTickers() {}

  /** Starts them; they are to be closed. */
  static List<AutoCloseable> start(BridgeComponent component, FeedWake wake) {
    var watch =
        new Ticker("feed-watch", component.feedWatch()::tick, wake.wake(), LOOK_FOR_CHANGES);
    var retention =
        new Ticker(
            "feed-retention", component.feedRetention()::tick, new Wake(), LOOK_FOR_OLD_ONES);
    watch.start();
    retention.start();
    return List.of(watch, retention);
  }
}
