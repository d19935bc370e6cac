package dev.odoobridge.application.contract;

import static dev.odoobridge.application.contract.SampleRecords.CUSTOMER;
import static dev.odoobridge.application.contract.SampleRecords.INTEGRATION;
import static dev.odoobridge.application.contract.SampleRecords.NOON;
import static dev.odoobridge.application.contract.SampleRecords.ORDER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.application.port.out.WebhookStore;
import dev.odoobridge.domain.feed.FeedCursor;
import dev.odoobridge.domain.feed.FeedFilter;
import dev.odoobridge.domain.integration.Secret;
import dev.odoobridge.domain.webhook.Delivery;
import dev.odoobridge.domain.webhook.Progress;
import dev.odoobridge.domain.webhook.Webhook;
import dev.odoobridge.domain.webhook.WebhookId;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Holds for every {@link WebhookStore}. */
public interface WebhookStoreContract extends StoreContract {
  WebhookId A = new WebhookId("a");
  WebhookId B = new WebhookId("b");

  private WebhookStore webhooks() {
    return stores().webhooks();
  }

  private static Webhook webhook(WebhookId id) {
    return new Webhook(
        id,
        URI.create("https://host.example/hook?x=1"),
        new FeedFilter(Set.of(INTEGRATION), Set.of(CUSTOMER, ORDER)),
        new Secret("whsec_" + id),
        false,
        NOON,
        "alice",
        Progress.from(new FeedCursor(1, 5_000_000_000L, 3), NOON));
  }

  private static Progress failing() {
    return new Progress(
        new FeedCursor(1, 2, 3),
        Optional.of(new FeedCursor(1, 2, 9)),
        4,
        Optional.of(NOON.minusSeconds(90)),
        NOON.plusSeconds(60),
        Optional.of(NOON));
  }

  private static Delivery delivery(WebhookId id, int number) {
    return new Delivery(
        id,
        id + "_" + number,
        NOON,
        number,
        7,
        number % 2 == 0 ? Optional.of(200) : Optional.empty(),
        number % 2 == 0 ? Optional.empty() : Optional.of("no answer"),
        Duration.ofMillis(12));
  }

  @Test
  default void givesThemBackAsTheyWere() {
    var all =
        new Webhook(
            B,
            URI.create("http://localhost:1"),
            FeedFilter.ALL,
            new Secret("whsec_"),
            true,
            NOON,
            "bob",
            failing());
    webhooks().add(all);
    webhooks().add(webhook(A));

    assertEquals(Optional.of(webhook(A)), webhooks().find(A));
    assertEquals(List.of(webhook(A), all), webhooks().list());
    assertEquals(Optional.empty(), webhooks().find(new WebhookId("c")));
  }

  @Test
  default void refusesAnIdThatIsTaken() {
    webhooks().add(webhook(A));

    assertThrows(IllegalArgumentException.class, () -> webhooks().add(webhook(A)));
  }

  @Test
  default void keepsProgressAndPauseApart() {
    webhooks().add(webhook(A));

    webhooks().savePaused(A, true);
    webhooks().saveProgress(A, failing());

    var found = webhooks().find(A).orElseThrow();
    assertTrue(found.paused());
    assertEquals(failing(), found.progress());
    webhooks().savePaused(A, false);
    assertEquals(failing(), webhooks().find(A).orElseThrow().progress());
  }

  @Test
  default void takesNoOffenceAtOneThatIsGone() {
    webhooks().savePaused(A, true);
    webhooks().saveProgress(A, failing());
    webhooks().addDelivery(delivery(A, 1));

    assertEquals(List.of(), webhooks().list());
    assertEquals(List.of(), webhooks().deliveries(A, 10));
  }

  @Test
  default void removesOneWithItsDeliveries() {
    webhooks().add(webhook(A));
    webhooks().addDelivery(delivery(A, 1));

    assertTrue(webhooks().remove(A));
    assertFalse(webhooks().remove(A));
    webhooks().add(webhook(A));

    assertEquals(List.of(), webhooks().deliveries(A, 10));
  }

  @Test
  default void givesTheLastDeliveriesFirst() {
    webhooks().add(webhook(A));
    webhooks().add(webhook(B));
    webhooks().addDelivery(delivery(A, 1));
    webhooks().addDelivery(delivery(B, 9));
    webhooks().addDelivery(delivery(A, 2));
    webhooks().addDelivery(delivery(A, 3));

    assertEquals(List.of(delivery(A, 3), delivery(A, 2)), webhooks().deliveries(A, 2));
  }

  @Test
  default void forgetsTheOldestDeliveries() {
    webhooks().add(webhook(A));
    for (var number = 1; number <= WebhookStore.DELIVERIES_KEPT + 3; number++) {
      webhooks().addDelivery(delivery(A, number));
    }

    var kept = webhooks().deliveries(A, 1000);
    assertEquals(WebhookStore.DELIVERIES_KEPT, kept.size());
    assertEquals(delivery(A, 4), kept.getLast());
  }
}
