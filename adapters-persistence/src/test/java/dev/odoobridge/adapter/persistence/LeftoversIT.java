package dev.odoobridge.adapter.persistence;

import static dev.odoobridge.application.contract.SampleRecords.INTEGRATION;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.adapter.persistence.jdbc.Sql;
import dev.odoobridge.application.contract.SampleChanges;
import dev.odoobridge.application.contract.SampleIntegrations;
import dev.odoobridge.application.contract.SampleRecords;
import dev.odoobridge.application.contract.SampleRuns;
import dev.odoobridge.application.contract.Stores;
import dev.odoobridge.application.port.out.StoreFailure;
import dev.odoobridge.domain.journal.JournalEntry;
import dev.odoobridge.domain.sync.Outcome;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What no foreign key looks after: rows whose owner is gone. */
final class LeftoversIT {
  private static final List<String> TABLES =
      List.of("record", "link", "pending_change", "journal", "change_feed", "run", "run_item");
  private final Stores stores = PostgresStores.empty();

  @BeforeEach
  void aRowInEachTable() {
    stores.integrations().add(SampleIntegrations.integration(INTEGRATION));
    stores.records().save(List.of(SampleRecords.full()));
    stores.journal().add(List.of(entry()));
    stores.feed().append(List.of(SampleChanges.created("c-1")));
    var run = SampleRuns.running("r-1");
    stores.runs().save(run);
    stores.runs().addItems(run.id(), List.of(SampleRuns.item("c-1", Outcome.CREATED)));
    TABLES.forEach(table -> assertEquals(1, rows(table), table));
  }

  @Test
  void areNotLeftWhenTheIntegrationIsRemoved() {
    assertTrue(stores.integrations().remove(INTEGRATION));

    TABLES.forEach(table -> assertEquals(0, rows(table), table));
  }

  @Test
  void areNotMadeForAnIntegrationThatIsGone() {
    stores.integrations().remove(INTEGRATION);

    var record = SampleRecords.full();
    assertThrows(StoreFailure.class, () -> stores.records().save(List.of(record)));
    assertThrows(StoreFailure.class, () -> stores.journal().add(List.of(entry())));
    assertThrows(
        StoreFailure.class, () -> stores.feed().append(List.of(SampleChanges.created("c-1"))));

    TABLES.forEach(table -> assertEquals(0, rows(table), table));
  }

  private static JournalEntry entry() {
    return new JournalEntry(
        SampleRecords.full().key(),
        SampleRecords.NOON,
        JournalEntry.Kind.CREATED,
        "",
        "",
        "here",
        "me",
        Optional.empty(),
        Optional.empty());
  }

  private static long rows(String table) {
    return PostgresStores.transactions()
        .with(it -> Sql.of("SELECT count(*) FROM " + table).only(it, row -> row.number("count")));
  }
}
