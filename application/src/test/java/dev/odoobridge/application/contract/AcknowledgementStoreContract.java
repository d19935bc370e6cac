package dev.odoobridge.application.contract;

import static dev.odoobridge.application.contract.SampleRecords.CUSTOMER;
import static dev.odoobridge.application.contract.SampleRecords.INTEGRATION;
import static dev.odoobridge.application.contract.SampleRecords.ORDER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.odoobridge.application.port.out.AcknowledgementStore;
import dev.odoobridge.application.port.out.StoreFailure;
import dev.odoobridge.domain.feed.FeedCursor;
import dev.odoobridge.domain.record.EntityName;
import org.junit.jupiter.api.Test;

/** Holds for every {@link AcknowledgementStore}. */
public interface AcknowledgementStoreContract extends StoreContract {

  private AcknowledgementStore acknowledgements() {
    return stores().acknowledgements();
  }

  private FeedCursor kept(EntityName entity) {
    return stores().transactions().call(() -> acknowledgements().lock(INTEGRATION, entity));
  }

  @Test
  default void startsAtTheStart() {
    addIntegration();

    assertEquals(FeedCursor.START, kept(CUSTOMER));
  }

  @Test
  default void keepsTheLastPlaceOfEachEntity() {
    addIntegration();

    acknowledgements().save(INTEGRATION, CUSTOMER, new FeedCursor(1, 2, 3));
    acknowledgements().save(INTEGRATION, CUSTOMER, new FeedCursor(1, 5_000_000_000L, 4));

    assertEquals(new FeedCursor(1, 5_000_000_000L, 4), kept(CUSTOMER));
    assertEquals(FeedCursor.START, kept(ORDER));
  }

  @Test
  default void letsOneAtATimeActOnIt() {
    addIntegration();

    var other =
        stores()
            .transactions()
            .call(
                () -> {
                  acknowledgements().lock(INTEGRATION, CUSTOMER);
                  var waiting = OtherThread.start(() -> kept(CUSTOMER));
                  waiting.assertWaits();
                  acknowledgements().save(INTEGRATION, CUSTOMER, new FeedCursor(0, 1, 1));
                  return waiting;
                });

    assertEquals(new FeedCursor(0, 1, 1), other.result());
  }

  @Test
  default void isLockedOnlyWithinATransaction() {
    addIntegration();

    assertThrows(IllegalStateException.class, () -> acknowledgements().lock(INTEGRATION, CUSTOMER));
  }

  @Test
  default void refusesAnUnknownIntegration() {
    assertThrows(StoreFailure.class, () -> kept(CUSTOMER));
    assertThrows(
        StoreFailure.class,
        () -> acknowledgements().save(INTEGRATION, CUSTOMER, new FeedCursor(0, 1, 1)));
  }
}
