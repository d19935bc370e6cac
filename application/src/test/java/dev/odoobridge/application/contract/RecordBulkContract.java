package dev.odoobridge.application.contract;

import static dev.odoobridge.application.contract.SampleRecords.CUSTOMER;
import static dev.odoobridge.application.contract.SampleRecords.INTEGRATION;
import static dev.odoobridge.application.contract.SampleRecords.NOON;
import static dev.odoobridge.application.contract.SampleRecords.changed;
import static dev.odoobridge.application.contract.SampleRecords.linked;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.record.Content;
import dev.odoobridge.domain.record.HostRecord;
import dev.odoobridge.domain.record.Pending;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Big batches. */
public interface RecordBulkContract extends StoreContract {
  int MANY = 5000;

  private static List<HostRecord> many() {
    return LongStream.rangeClosed(1, MANY)
        .mapToObj(it -> linked("r-" + it, it).withPending(Optional.of(Pending.from(NOON))))
        .toList();
  }

  @Test
  default void takesBatchesOfThousands() {
    var all = many();
    var hostIds = all.stream().map(it -> it.key().hostId()).toList();
    var odooIds = LongStream.rangeClosed(1, MANY).mapToObj(OdooId::new).toList();
    var byId = all.stream().collect(Collectors.toMap(it -> it.key().hostId(), Function.identity()));

    given(all.toArray(HostRecord[]::new));

    assertEquals(byId, records().find(INTEGRATION, CUSTOMER, hostIds));
    assertEquals(MANY, records().hostIds(INTEGRATION, CUSTOMER, odooIds).size());
    assertEquals(MANY, records().odooIds(INTEGRATION, CUSTOMER, hostIds).size());
    assertEquals(
        byId, stores().transactions().call(() -> records().lock(INTEGRATION, CUSTOMER, hostIds)));

    var next = all.stream().map(it -> changed(it, Content.EMPTY).withPending(Optional.empty()));
    records().save(next.toList());

    assertEquals(0, records().countPending(INTEGRATION, CUSTOMER));
    assertEquals(MANY, records().count(INTEGRATION, CUSTOMER));

    records().remove(INTEGRATION, CUSTOMER, hostIds);

    assertEquals(Map.of(), records().find(INTEGRATION, CUSTOMER, hostIds));
  }
}
