package dev.odoobridge.application.contract;

import static dev.odoobridge.application.contract.SampleRecords.CUSTOMER;
import static dev.odoobridge.application.contract.SampleRecords.INTEGRATION;
import static dev.odoobridge.application.contract.SampleRecords.NOON;
import static dev.odoobridge.application.contract.SampleRecords.ORDER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.odoobridge.application.port.out.CursorStore;
import dev.odoobridge.application.port.out.StoreFailure;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.sync.Cursor;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Holds for every {@link CursorStore}. */
public interface CursorStoreContract extends StoreContract {

  private CursorStore cursors() {
    return stores().cursors();
  }

  private void comesBack(Cursor cursor) {
    addIntegration();

    cursors().save(INTEGRATION, CUSTOMER, cursor);

    assertEquals(cursor, cursors().find(INTEGRATION, CUSTOMER));
  }

  @Test
  default void startsAtTheStart() {
    assertEquals(Cursor.START, cursors().find(INTEGRATION, CUSTOMER));
  }

  @Test
  default void keepsACursorBetweenPasses() {
    comesBack(new Cursor(Optional.of(NOON), Optional.empty()));
  }

  @Test
  default void keepsTheFirstPass() {
    comesBack(Cursor.START.with(new Cursor.Pass(Optional.empty(), Optional.empty(), 0)));
  }

  @Test
  default void keepsALaterPass() {
    var pass = new Cursor.Pass(Optional.of(NOON.minusSeconds(900)), Optional.of(NOON), 1L << 40);

    comesBack(new Cursor(Optional.of(NOON.minusSeconds(60)), Optional.of(pass)));
  }

  @Test
  default void keepsWhenItWasSwept() {
    comesBack(new Cursor(Optional.of(NOON), Optional.empty()).swept(NOON.plusSeconds(1)));
  }

  @Test
  default void keepsTheLastOneSaved() {
    keepsALaterPass();

    comesBack(new Cursor(Optional.of(NOON), Optional.empty()));
    comesBack(Cursor.START);
  }

  @Test
  default void keepsEntitiesAndIntegrationsApart() {
    comesBack(new Cursor(Optional.of(NOON), Optional.empty()));

    assertEquals(Cursor.START, cursors().find(INTEGRATION, ORDER));
    assertEquals(Cursor.START, cursors().find(new IntegrationId("other"), CUSTOMER));
  }

  @Test
  default void refusesTheCursorOfAnUnknownIntegration() {
    assertThrows(StoreFailure.class, () -> cursors().save(INTEGRATION, CUSTOMER, Cursor.START));
  }
}
