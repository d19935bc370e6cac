package dev.odoobridge.domain.feed;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A place in the change feed: everything up to it and itself has been read. Places are ordered as
 * the transactions that wrote there began to write, and within one by number. Readers keep the text
 * of one and look at nothing in it.
 *
 * @param epoch counts the databases the feed has lived in, since transactions are numbered anew in
 *     each
 * @param transaction the number of the database's transaction
 * @param number grows with each change
 */
public record FeedCursor(long epoch, long transaction, long number)
    implements Comparable<FeedCursor> {

  /** Before everything. */
  public static final FeedCursor START = new FeedCursor(0, 0, 0);

  private static final Pattern FORM =
      Pattern.compile("([0-9a-f]{1,15})-([0-9a-f]{1,15})-([0-9a-f]{1,15})");
  private static final int HEXADECIMAL = 16;
  private static final Comparator<FeedCursor> ORDER =
      Comparator.comparingLong(FeedCursor::epoch)
          .thenComparingLong(FeedCursor::transaction)
          .thenComparingLong(FeedCursor::number);

  public FeedCursor {
    if (epoch < 0 || transaction < 0 || number < 0) {
      throw new IllegalArgumentException("a place in the feed has no negative numbers");
    }
  }

  /** The place that {@link #toString} wrote down; empty when the text is none. */
  public static Optional<FeedCursor> parse(String text) {
    var parts = FORM.matcher(text);
    return parts.matches()
        ? Optional.of(
            new FeedCursor(number(parts.group(1)), number(parts.group(2)), number(parts.group(3))))
        : Optional.empty();
  }

  private static long number(String digits) {
    return Long.parseLong(digits, HEXADECIMAL);
  }

  /** Whether what stands here lies behind the other place, and so is still to be read there. */
  public boolean isBehind(FeedCursor other) {
    return compareTo(other) > 0;
  }

  @Override
  public int compareTo(FeedCursor other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return "%x-%x-%x".formatted(epoch, transaction, number);
  }
}
