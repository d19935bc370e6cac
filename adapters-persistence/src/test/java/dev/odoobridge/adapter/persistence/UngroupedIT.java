package dev.odoobridge.adapter.persistence;

import static dev.odoobridge.application.contract.SampleRecords.INTEGRATION;
import static dev.odoobridge.application.contract.SampleRecords.NOON;
import static dev.odoobridge.application.contract.SampleRecords.pending;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.odoobridge.adapter.persistence.jdbc.Sql;
import dev.odoobridge.application.contract.SampleIntegrations;
import dev.odoobridge.application.contract.Stores;
import dev.odoobridge.domain.failure.FailureFilter;
import dev.odoobridge.domain.failure.FailureGroup;
import dev.odoobridge.domain.record.HostRecord;
import dev.odoobridge.domain.record.Parked;
import dev.odoobridge.domain.record.Pending;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Changes that were parked before there were groups. */
final class UngroupedIT {
  private final Stores stores = PostgresStores.empty();

  private static HostRecord parked(int number) {
    var message = number == 0 ? "a zero \0 byte" : "record " + number + " is locked";
    return pending(
        "r" + number, Pending.from(NOON).parked(new Parked("odoo-refused", message, NOON)));
  }

  private List<FailureGroup> groups() {
    return stores.failures().groups(FailureFilter.ALL, FailureGroup.SORTING.first(10));
  }

  @Test
  void getTheGroupsTheyWouldHaveGot() {
    stores.integrations().add(SampleIntegrations.integration(INTEGRATION));
    stores.records().save(IntStream.range(0, 6000).mapToObj(UngroupedIT::parked).toList());
    var grouped = groups();
    PostgresStores.transactions()
        .with(it -> Sql.of("UPDATE pending_change SET parked_group = NULL").update(it));
    assertEquals(List.of(), groups());

    Ungrouped.group(PostgresStores.transactions());

    assertEquals(2, grouped.size());
    assertEquals(grouped, groups());
  }
}
