package dev.odoobridge.application.webhooks;

import dev.odoobridge.application.port.in.DeliverWebhooks;
import dev.odoobridge.application.port.out.Leases;
import dev.odoobridge.application.port.out.StoreFailure;
import dev.odoobridge.application.port.out.WebhookStore;
import dev.odoobridge.domain.webhook.WebhookId;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sees which web hooks are due and has each delivered by a thread of its own, under a lease. */
public final class DeliverWebhooksService implements DeliverWebhooks {
  private static final Logger LOG = LoggerFactory.getLogger(DeliverWebhooksService.class);
  private final WebhookStore webhooks;
  private final Leases leases;
  private final WebhookCourier courier;
  private final Executor executor;
  private final InstantSource clock;
  private final Set<WebhookId> underWay = ConcurrentHashMap.newKeySet();

  public DeliverWebhooksService(
      WebhookStore webhooks,
      Leases leases,
      WebhookCourier courier,
      Executor executor,
      InstantSource clock) {
    this.webhooks = webhooks;
    this.leases = leases;
    this.courier = courier;
    this.executor = executor;
    this.clock = clock;
  }

  @Override
  public void deliver(Post post) {
    var now = clock.instant();
    for (var webhook : webhooks.list()) {
      if (webhook.isDue(now) && underWay.add(webhook.id())) {
        executor.execute(() -> deliver(webhook.id(), post));
      }
    }
  }

  private void deliver(WebhookId id, Post post) {
    try (var lease = new Held(leases.tryAcquire("webhook/" + id))) {
      if (lease.isHeld()) {
        while (courier.deliverNext(id, post)) {
          // The next batch at once.
        }
      }
    } catch (StoreFailure failure) {
      LOG.atWarn().setCause(failure).addKeyValue("webhook", id).log("delivery is put off");
    } finally {
      underWay.remove(id);
    }
  }

  /** A lease, or none. */
  private record Held(Optional<Leases.Lease> lease) implements AutoCloseable {
    boolean isHeld() {
      return lease.isPresent();
    }

    @Override
    public void close() {
      lease.ifPresent(Leases.Lease::close);
    }
  }
}
