package dev.odoobridge.application.feed;

import dev.odoobridge.application.port.out.ChangeFeed;
import dev.odoobridge.domain.feed.Announcement;
import dev.odoobridge.domain.feed.FeedCursor;
import dev.odoobridge.domain.feed.FeedFilter;
import dev.odoobridge.domain.feed.FeedSlice;
import dev.odoobridge.domain.feed.Placed;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.IntegrationId;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/**
 * A change feed that tells what is appended to it, in the transaction that appends it.
 *
 * @param appended is told after the feed
 */
public record ObservedFeed(ChangeFeed feed, Consumer<List<Announcement>> appended)
    implements ChangeFeed {

  @Override
  public void append(List<Announcement> announcements) {
    feed.append(announcements);
    appended.accept(announcements);
  }

  @Override
  public FeedSlice read(FeedFilter filter, FeedCursor after, int limit) {
    return feed.read(filter, after, limit);
  }

  @Override
  public FeedCursor newest() {
    return feed.newest();
  }

  @Override
  public FeedCursor cutOff() {
    return feed.cutOff();
  }

  @Override
  public List<Placed<Announcement>> announcements(
      IntegrationId integration, EntityName entity, FeedCursor after, FeedCursor upTo, int limit) {
    return feed.announcements(integration, entity, after, upTo, limit);
  }

  @Override
  public long forget(Instant before) {
    return feed.forget(before);
  }
}
