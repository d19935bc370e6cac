package dev.odoobridge.application.contract;

import static dev.odoobridge.application.contract.SampleRecords.CUSTOMER;
import static dev.odoobridge.application.contract.SampleRecords.INTEGRATION;
import static dev.odoobridge.application.contract.SampleRecords.ORDER;
import static dev.odoobridge.application.contract.SampleRecords.customer;
import static dev.odoobridge.application.contract.SampleRecords.full;
import static dev.odoobridge.application.contract.SampleRecords.ids;
import static dev.odoobridge.application.contract.SampleRecords.linked;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.odoobridge.domain.odoo.OdooId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Removing records. */
public interface RecordRemoveContract extends StoreContract {

  @Test
  default void removesRecordsWithLinksAndPendingChanges() {
    given(full(), customer("a"));

    records().remove(INTEGRATION, ORDER, ids("o-1"));

    var link = full().link().orElseThrow().odooId();
    assertEquals(Map.of(), records().find(INTEGRATION, ORDER, ids("o-1")));
    assertEquals(0, records().countPending(INTEGRATION, ORDER));
    assertEquals(Map.of(), records().hostIds(INTEGRATION, ORDER, List.of(link)));
    assertEquals(1, records().count(INTEGRATION, CUSTOMER));
  }

  @Test
  default void removesThoseThatAreThereAndMindsNotTheOthers() {
    given(customer("a"), customer("b"), customer("c"));

    records().remove(INTEGRATION, CUSTOMER, ids("c", "missing", "a"));
    records().remove(INTEGRATION, CUSTOMER, ids("c"));
    records().remove(INTEGRATION, CUSTOMER, List.of());

    assertEquals(ids("b"), records().ids(INTEGRATION, CUSTOMER, Optional.empty(), 10));
  }

  @Test
  default void makesTheOdooRecordOfARemovedOneFree() {
    given(linked("a", 5));

    records().remove(INTEGRATION, CUSTOMER, ids("a"));
    records().save(List.of(linked("b", 5)));

    assertEquals(
        Map.of(new OdooId(5), ids("b").getFirst()),
        records().hostIds(INTEGRATION, CUSTOMER, List.of(new OdooId(5))));
  }
}
