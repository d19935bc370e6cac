package dev.odoobridge.application.port.out;

import dev.odoobridge.domain.webhook.Delivery;
import dev.odoobridge.domain.webhook.Progress;
import dev.odoobridge.domain.webhook.Webhook;
import dev.odoobridge.domain.webhook.WebhookId;
import java.util.List;
import java.util.Optional;

/**
 * Keeps web hooks, their secrets only encrypted, and the last attempts to deliver. Thread-safe;
 * takes part in {@link Transactions}.
 */
public interface WebhookStore {

  /** How many attempts are kept of each web hook. */
  int DELIVERIES_KEPT = 200;

  /**
   * Stores a new one.
   *
   * @throws IllegalArgumentException when the id is taken
   */
  void add(Webhook webhook);

  Optional<Webhook> find(WebhookId id);

  /** All of them in the order of their ids. */
  List<Webhook> list();

  /** False when there is none of that id. */
  boolean remove(WebhookId id);

  /** Stops it or lets it go on; nothing else is changed. One that is not there is no error. */
  void savePaused(WebhookId id, boolean paused);

  /** How far it has come; nothing else is changed. One that is not there is no error. */
  void saveProgress(WebhookId id, Progress progress);

  /** Adds an attempt and forgets the oldest ones. One of a web hook that is gone is no error. */
  void addDelivery(Delivery delivery);

  /** The last attempts, the newest first. */
  List<Delivery> deliveries(WebhookId id, int limit);
}
