package dev.odoobridge.domain.feed;

import java.util.List;

/**
 * A piece of the feed.
 *
 * @param next where to go on reading; behind the last change even when there is none
 */
public record FeedSlice(List<Placed<Change>> changes, FeedCursor next) {
  public FeedSlice {
    changes = List.copyOf(changes);
  }
}
