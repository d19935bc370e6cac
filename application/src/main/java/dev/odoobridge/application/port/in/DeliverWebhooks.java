package dev.odoobridge.application.port.in;

import dev.odoobridge.domain.feed.FeedCursor;
import dev.odoobridge.domain.webhook.WebhookId;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Delivers changes to web hooks: for each in order and at least once, from where it stopped, on one
 * instance at a time.
 */
public interface DeliverWebhooks {

  /** The most changes in one delivery. */
  int BATCH = 100;

  /** Sends what waits for web hooks that are due, each beside the others. */
  void deliver(Post post);

  /** Takes a parcel to the other side. Thread-safe. */
  interface Post {
    Answer send(Parcel parcel);
  }

  /**
   * What is to be delivered.
   *
   * @param message names it, the same whenever it is tried again
   * @param items empty when changes were forgotten before they could be delivered
   * @param next where a reader of the feed would go on
   */
  record Parcel(
      WebhookId webhook,
      URI url,
      String message,
      Instant at,
      List<ReadChanges.Item> items,
      FeedCursor next,
      Signature signature) {
    public Parcel {
      items = List.copyOf(items);
    }
  }

  /** Signs the bytes a parcel became. */
  interface Signature {
    String of(byte[] body);
  }

  /** What the other side made of it. */
  sealed interface Answer {

    record Taken(int status) implements Answer {}

    /**
     * It answered that it did not take it.
     *
     * @param retryAfter how long it asked to be left alone
     */
    record Refused(int status, Optional<Duration> retryAfter) implements Answer {}

    /** There was no answer. */
    record Unreached(String reason) implements Answer {}
  }
}
