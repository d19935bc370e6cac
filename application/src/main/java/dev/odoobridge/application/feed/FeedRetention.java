package dev.odoobridge.application.feed;

import dev.odoobridge.application.port.out.ChangeFeed;
import java.time.Duration;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Forgets changes that have been kept long enough. */
public final class FeedRetention {
  private static final Logger LOG = LoggerFactory.getLogger(FeedRetention.class);
  private final ChangeFeed feed;
  private final Duration kept;
  private final InstantSource clock;

  public FeedRetention(ChangeFeed feed, Duration kept, InstantSource clock) {
    this.feed = feed;
    this.kept = kept;
    this.clock = clock;
  }

  public void tick() {
    var forgotten = feed.forget(clock.instant().minus(kept));
    if (forgotten > 0) {
      LOG.atInfo().addKeyValue("changes", forgotten).log("the change feed was cut off");
    }
  }
}
