package dev.odoobridge.application.feed;

import dev.odoobridge.application.port.out.ChangeFeed;
import dev.odoobridge.domain.feed.FeedCursor;
import dev.odoobridge.domain.feed.FeedFilter;

/**
 * Looks for all who wait, so that the database is asked once and not by each of them. Used by one
 * thread.
 */
public final class FeedWatch {
  private final ChangeFeed feed;
  private final FeedBell bell;
  private FeedCursor seen = FeedCursor.START;

  public FeedWatch(ChangeFeed feed, FeedBell bell) {
    this.feed = feed;
    this.bell = bell;
  }

  /**
   * Rings when something has come since the last look, from this instance or another.
   *
   * @return whether it rang
   */
  public boolean tick() {
    var slice = feed.read(FeedFilter.ALL, seen, 1);
    if (slice.changes().isEmpty()) {
      seen = slice.next();
      return false;
    }
    seen = feed.newest();
    bell.ring();
    return true;
  }
}
