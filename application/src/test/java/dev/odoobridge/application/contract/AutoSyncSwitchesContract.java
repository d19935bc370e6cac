package dev.odoobridge.application.contract;

import static dev.odoobridge.application.contract.SampleRecords.CUSTOMER;
import static dev.odoobridge.application.contract.SampleRecords.INTEGRATION;
import static dev.odoobridge.application.contract.SampleRecords.ORDER;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.odoobridge.application.port.out.AutoSyncSwitches;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every store of switches does. */
public interface AutoSyncSwitchesContract extends StoreContract {

  private AutoSyncSwitches switches() {
    return stores().care().switches();
  }

  @Test
  default void areKeptByEntity() {
    addIntegration();
    assertEquals(Set.of(), switches().off(INTEGRATION));

    switches().turn(INTEGRATION, CUSTOMER, false);
    switches().turn(INTEGRATION, CUSTOMER, false);
    switches().turn(INTEGRATION, ORDER, false);
    assertEquals(Set.of(CUSTOMER, ORDER), switches().off(INTEGRATION));

    switches().turn(INTEGRATION, CUSTOMER, true);
    assertEquals(Set.of(ORDER), switches().off(INTEGRATION));
  }

  @Test
  default void goWithTheirIntegration() {
    addIntegration();
    switches().turn(INTEGRATION, CUSTOMER, false);

    stores().integrations().remove(INTEGRATION);
    switches().turn(INTEGRATION, CUSTOMER, false);
    addIntegration();

    assertEquals(Set.of(), switches().off(INTEGRATION));
  }
}
