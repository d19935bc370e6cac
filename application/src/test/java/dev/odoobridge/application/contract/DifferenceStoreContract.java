package dev.odoobridge.application.contract;

import static dev.odoobridge.application.contract.SampleRecords.CUSTOMER;
import static dev.odoobridge.application.contract.SampleRecords.INTEGRATION;
import static dev.odoobridge.application.contract.SampleRecords.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.odoobridge.application.port.out.DifferenceStore;
import dev.odoobridge.domain.record.Difference;
import dev.odoobridge.domain.record.HostId;
import dev.odoobridge.domain.record.RecordKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every store of differences does. */
public interface DifferenceStoreContract extends StoreContract {
  HostId ONE = new HostId("c-1");
  HostId TWO = new HostId("c-2");
  Difference GROSS = new Difference("gross", "150", "160", NOON);
  Difference NET = new Difference("net", "100", "120", NOON);

  private DifferenceStore differences() {
    return stores().care().differences();
  }

  private void keep() {
    addIntegration();
    stores().records().save(List.of(SampleRecords.customer("c-1"), SampleRecords.customer("c-2")));
    differences()
        .replace(INTEGRATION, CUSTOMER, Map.of(ONE, List.of(NET, GROSS), TWO, List.of(NET)));
  }

  private static RecordKey key(HostId id) {
    return new RecordKey(INTEGRATION, CUSTOMER, id);
  }

  @Test
  default void areFoundByRecordListedAndCounted() {
    keep();

    assertEquals(
        Map.of(ONE, List.of(GROSS, NET)), differences().of(INTEGRATION, CUSTOMER, List.of(ONE)));
    assertEquals(
        List.of(key(ONE), key(TWO)),
        differences().records(INTEGRATION, Optional.empty(), Slices.all(RecordKey.SORTING)));
    assertEquals(
        List.of(key(TWO)),
        differences()
            .records(
                INTEGRATION, Optional.of(CUSTOMER), Slices.after(RecordKey.SORTING, key(ONE), 10)));
    assertEquals(
        List.of(key(ONE)),
        differences().records(INTEGRATION, Optional.empty(), RecordKey.SORTING.first(1)));
    assertEquals(Map.of(CUSTOMER, 2L), differences().counts(INTEGRATION));
  }

  @Test
  default void areReplacedByWhatIsFoundNext() {
    keep();

    differences().replace(INTEGRATION, CUSTOMER, Map.of(ONE, List.of(GROSS), TWO, List.of()));

    assertEquals(
        Map.of(ONE, List.of(GROSS)), differences().of(INTEGRATION, CUSTOMER, List.of(ONE, TWO)));
  }

  @Test
  default void goWithTheirRecordAndTheirIntegration() {
    keep();
    stores().records().remove(INTEGRATION, CUSTOMER, List.of(ONE));
    assertEquals(Map.of(CUSTOMER, 1L), differences().counts(INTEGRATION));

    stores().integrations().remove(INTEGRATION);

    assertEquals(Map.of(), differences().counts(INTEGRATION));
  }
}
