package dev.odoobridge.bootstrap.runtime;

import dev.odoobridge.application.port.out.ChangeFeed;
import dev.odoobridge.application.port.out.Transactions;
import dev.odoobridge.domain.feed.Announcement;
import dev.odoobridge.domain.feed.FeedCursor;
import dev.odoobridge.domain.feed.FeedFilter;
import dev.odoobridge.domain.feed.FeedSlice;
import dev.odoobridge.domain.feed.Placed;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.IntegrationId;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * Wakes whoever watches the change feed as soon as a transaction that appended to it has ended,
 * where a look at the database would come late. Thread-safe.
 */
public final class FeedWake {
  private final ScopedValue<AtomicBoolean> appended = ScopedValue.newInstance();
  private final Wake wake = new Wake();

  /** The wake that calls. */
  Wake wake() {
    return wake;
  }

  /** The same transactions, calling after each outermost one in which the feed was appended to. */
  public Transactions after(Transactions transactions) {
    return new Transactions() {
      @Override
      public <T> T call(Supplier<T> work) {
        if (appended.isBound()) {
          return transactions.call(work);
        }
        var noted = new AtomicBoolean();
        var result = ScopedValue.where(appended, noted).call(() -> transactions.call(work));
        if (noted.get()) {
          wake.call();
        }
        return result;
      }
    };
  }

  /** The same feed, noting what is appended. */
  public ChangeFeed noting(ChangeFeed feed) {
    return new ChangeFeed() {
      @Override
      public void append(List<Announcement> announcements) {
        feed.append(announcements);
        if (appended.isBound()) {
          appended.get().set(true);
        } else {
          wake.call();
        }
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
          IntegrationId integration,
          EntityName entity,
          FeedCursor after,
          FeedCursor upTo,
          int limit) {
        return feed.announcements(integration, entity, after, upTo, limit);
      }

      @Override
      public long forget(Instant before) {
        return feed.forget(before);
      }
    };
  }
}
