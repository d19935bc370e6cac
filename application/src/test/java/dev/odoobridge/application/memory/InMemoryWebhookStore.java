package dev.odoobridge.application.memory;

import dev.odoobridge.application.port.out.WebhookStore;
import dev.odoobridge.domain.webhook.Delivery;
import dev.odoobridge.domain.webhook.Progress;
import dev.odoobridge.domain.webhook.Webhook;
import dev.odoobridge.domain.webhook.WebhookId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Web hooks in memory. */
public final class InMemoryWebhookStore implements WebhookStore {
  private final InMemoryDatabase database;

  public InMemoryWebhookStore(InMemoryDatabase database) {
    this.database = database;
  }

  @Override
  public void add(Webhook webhook) {
    database.write(
        state -> {
          if (state.webhooks.putIfAbsent(webhook.id(), webhook) != null) {
            throw new IllegalArgumentException("id: is taken: " + webhook.id());
          }
          return true;
        });
  }

  @Override
  public Optional<Webhook> find(WebhookId id) {
    return database.read(state -> Optional.ofNullable(state.webhooks.get(id)));
  }

  @Override
  public List<Webhook> list() {
    return database.read(state -> List.copyOf(state.webhooks.values()));
  }

  @Override
  public boolean remove(WebhookId id) {
    return database.write(
        state -> {
          state.deliveries.remove(id);
          return state.webhooks.remove(id) != null;
        });
  }

  @Override
  public void savePaused(WebhookId id, boolean paused) {
    change(id, it -> with(it, paused, it.progress()));
  }

  @Override
  public void saveProgress(WebhookId id, Progress progress) {
    change(id, it -> with(it, it.paused(), progress));
  }

  @Override
  public void addDelivery(Delivery delivery) {
    database.write(
        state -> {
          if (!state.webhooks.containsKey(delivery.webhook())) {
            return false;
          }
          var all = new ArrayList<>(state.deliveries.getOrDefault(delivery.webhook(), List.of()));
          all.addFirst(delivery);
          var kept = all.subList(0, Math.min(all.size(), DELIVERIES_KEPT));
          state.deliveries.put(delivery.webhook(), List.copyOf(kept));
          return true;
        });
  }

  @Override
  public List<Delivery> deliveries(WebhookId id, int limit) {
    return database.read(
        state -> state.deliveries.getOrDefault(id, List.of()).stream().limit(limit).toList());
  }

  private void change(WebhookId id, UnaryOperator<Webhook> change) {
    database.write(
        state -> state.webhooks.computeIfPresent(id, (_, webhook) -> change.apply(webhook)));
  }

  private static Webhook with(Webhook webhook, boolean paused, Progress progress) {
    return new Webhook(
        webhook.id(),
        webhook.url(),
        webhook.filter(),
        webhook.secret(),
        paused,
        webhook.createdAt(),
        webhook.createdBy(),
        progress);
  }
}
