package dev.odoobridge.application.port.in;

import dev.odoobridge.domain.feed.Change;
import dev.odoobridge.domain.feed.FeedCursor;
import dev.odoobridge.domain.feed.FeedFilter;
import dev.odoobridge.domain.record.HostRecord;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Reads the change feed: what became of host records that the host did not say itself. At least
 * once: a reader that keeps the place of the last page it has dealt with misses nothing.
 */
public interface ReadChanges {
  int MAX_LIMIT = 1000;

  /** The next page at once; it may be empty. */
  Result read(Query query);

  /**
   * The next page as soon as there is a change, or an empty one when the time is over, nobody waits
   * any more, or the thread is interrupted, which it stays. Blocks the calling thread.
   */
  Result await(Query query, Duration atMost);

  /** Lets all go who wait; from then on nobody waits. For when the service stops. */
  void stopWaiting();

  /** The place behind all there is now: for who has read all records and wants what comes next. */
  FeedCursor newest();

  /**
   * Which page.
   *
   * @param after only changes behind this place; from the first that is kept when absent
   * @param limit 1 to {@link #MAX_LIMIT}
   */
  record Query(FeedFilter filter, Optional<FeedCursor> after, int limit) {
    public Query {
      if (limit < 1 || limit > MAX_LIMIT) {
        throw new IllegalArgumentException("limit: must be 1 to 1000, is " + limit);
      }
    }

    public Query after(FeedCursor place) {
      return new Query(filter, Optional.of(place), limit);
    }
  }

  /** What came of it. */
  sealed interface Result {

    /**
     * A page in the order of the feed.
     *
     * @param next where to go on, also when there are no items
     */
    record Page(List<Item> items, FeedCursor next) implements Result {
      public Page {
        items = List.copyOf(items);
      }
    }

    /**
     * The feed no longer reaches back that far, or has not come so far: changes were missed, or a
     * backup was put back.
     *
     * @param newest where to go on once all records were read anew
     */
    record CutOff(FeedCursor newest) implements Result {}
  }

  /**
   * One change.
   *
   * @param record as it is now, which may be later than the change; absent when it is gone
   */
  record Item(FeedCursor cursor, Change change, Optional<HostRecord> record) {}
}
