package dev.odoobridge.application.contract;

import static dev.odoobridge.application.contract.SampleRecords.CUSTOMER;
import static dev.odoobridge.application.contract.SampleRecords.INTEGRATION;
import static dev.odoobridge.application.contract.SampleRecords.NOON;
import static dev.odoobridge.application.contract.SampleRecords.customer;
import static dev.odoobridge.application.contract.SampleRecords.ids;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.odoobridge.application.port.out.Journal;
import dev.odoobridge.application.port.out.StoreFailure;
import dev.odoobridge.domain.journal.JournalEntry;
import dev.odoobridge.domain.journal.NumberedEntry;
import dev.odoobridge.domain.record.HostId;
import dev.odoobridge.domain.record.RecordKey;
import dev.odoobridge.domain.sync.RunId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What happened to records. */
public interface JournalContract extends StoreContract {

  private Journal journal() {
    return stores().journal();
  }

  private static RecordKey key(String id) {
    return new RecordKey(INTEGRATION, CUSTOMER, new HostId(id));
  }

  private static JournalEntry entry(String id, String after) {
    return new JournalEntry(
        key(id),
        NOON,
        JournalEntry.Kind.TAKEN,
        "email",
        "before",
        after,
        "Anna",
        Optional.of(NOON.minusSeconds(3)),
        Optional.of(new RunId("r-1")));
  }

  private List<String> after(String id) {
    var listed = entries(id).stream().map(NumberedEntry::entry).map(JournalEntry::after).toList();
    assertEquals(listed.size(), journal().count(key(id)));
    return listed;
  }

  private List<NumberedEntry> entries(String id) {
    return journal().of(key(id), Slices.all(NumberedEntry.SORTING));
  }

  @Test
  default void givesARecordsEntriesFromTheNewestOn() {
    addIntegration();
    journal().add(List.of(entry("a", "1"), entry("b", "2"), entry("a", "3")));
    journal().add(List.of());
    journal().add(List.of(entry("a", "4")));

    assertEquals(List.of("4", "3", "1"), after("a"));
    assertEquals(entry("a", "4"), entries("a").getFirst().entry());
  }

  @Test
  default void givesThemInBothOrders() {
    addIntegration();
    journal().add(List.of(entry("a", "1"), entry("a", "2"), entry("a", "3")));

    Slices.check(NumberedEntry.SORTING, slice -> journal().of(key("a"), slice));
  }

  @Test
  default void keepsAnEntryOfACaller() {
    addIntegration();
    var said =
        new JournalEntry(
            key("a"),
            NOON,
            JournalEntry.Kind.SAID,
            "",
            "",
            "zero \0 byte",
            "alice",
            Optional.empty(),
            Optional.empty());
    journal().add(List.of(said));

    var stored = entries("a").getFirst().entry();

    assertEquals(Optional.empty(), stored.run());
    assertEquals(Optional.empty(), stored.saidAt());
    assertEquals("zero \uFFFD byte", stored.after().replace('\0', '\uFFFD'));
  }

  @Test
  default void keepsTheEntriesOfARecordThatIsGone() {
    given(customer("a"));
    journal().add(List.of(entry("a", "1")));

    records().remove(INTEGRATION, CUSTOMER, ids("a"));

    assertEquals(List.of("1"), after("a"));
  }

  @Test
  default void goesWithTheIntegration() {
    addIntegration();
    journal().add(List.of(entry("a", "1")));

    stores().integrations().remove(INTEGRATION);

    assertEquals(List.of(), after("a"));
  }

  @Test
  default void refusesEntriesOfAnUnknownIntegration() {
    assertThrows(StoreFailure.class, () -> journal().add(List.of(entry("a", "1"))));
  }
}
