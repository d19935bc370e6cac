package dev.odoobridge.application.port.out;

import dev.odoobridge.domain.feed.Announcement;
import dev.odoobridge.domain.feed.FeedCursor;
import dev.odoobridge.domain.feed.FeedFilter;
import dev.odoobridge.domain.feed.FeedSlice;
import dev.odoobridge.domain.feed.Placed;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.IntegrationId;
import java.time.Instant;
import java.util.List;

/**
 * Keeps what the host is to be told, in an order in which nothing can be skipped: a change is shown
 * only when no change can come before it any more, which is when every transaction that began to
 * write earlier has ended. So two readers of the same stretch see the same, and a reader that goes
 * on from where it stopped misses nothing. Changes of one record stand in their order. Thread-safe;
 * takes part in {@link Transactions}. Every call throws {@link StoreFailure} when the database
 * fails.
 */
public interface ChangeFeed {

  /**
   * Adds changes in their order. To be called in the transaction that stores the records, under
   * their lock. They are shown some time after it has ended, at once when no other is under way.
   */
  void append(List<Announcement> announcements);

  /**
   * The next changes behind a place. Those of the transaction it is called in are not among them.
   */
  FeedSlice read(FeedFilter filter, FeedCursor after, int limit);

  /** The place behind all that is shown now. */
  FeedCursor newest();

  /** The place up to which the feed has been cut off; a reader that stands before it has a gap. */
  FeedCursor cutOff();

  /** Changes with what they did, for acknowledging them: behind a place, up to another. */
  List<Placed<Announcement>> announcements(
      IntegrationId integration, EntityName entity, FeedCursor after, FeedCursor upTo, int limit);

  /**
   * Forgets what is older, from the beginning up to the first change that is not.
   *
   * @return how many changes it forgot
   */
  long forget(Instant before);
}
