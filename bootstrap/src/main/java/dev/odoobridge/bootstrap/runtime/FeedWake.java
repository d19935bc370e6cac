package dev.odoobridge.bootstrap.runtime;

import dev.odoobridge.application.feed.ObservedFeed;
import dev.odoobridge.application.port.out.ChangeFeed;
import dev.odoobridge.application.port.out.Transactions;
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
    return new ObservedFeed(
        feed,
        _ -> {
          if (appended.isBound()) {
            appended.get().set(true);
          } else {
            wake.call();
          }
        });
  }
}
