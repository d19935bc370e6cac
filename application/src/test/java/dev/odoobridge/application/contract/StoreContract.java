package dev.odoobridge.application.contract;

import dev.odoobridge.application.port.out.RecordStore;
import dev.odoobridge.domain.record.HostRecord;
import java.util.List;

/** What the store contracts start from. */
public interface StoreContract {

  /** The stores to test: empty at the start of each test, the same ones all through it. */
  Stores stores();

  default RecordStore records() {
    return stores().records();
  }

  /** Makes the integration of the samples known; records, cursors and runs belong to one. */
  default void addIntegration() {
    stores().integrations().add(SampleIntegrations.integration(SampleRecords.INTEGRATION));
  }

  /** Saves these records, with their integration. */
  default void given(HostRecord... records) {
    addIntegration();
    records().save(List.of(records));
  }
}
