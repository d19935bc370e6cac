package dev.odoobridge.application.contract;

import static dev.odoobridge.application.contract.SampleRecords.CUSTOMER;
import static dev.odoobridge.application.contract.SampleRecords.INTEGRATION;
import static dev.odoobridge.application.contract.SampleRecords.ORDER;
import static dev.odoobridge.application.contract.SampleRecords.customer;
import static dev.odoobridge.application.contract.SampleRecords.deleted;
import static dev.odoobridge.application.contract.SampleRecords.id;
import static dev.odoobridge.application.contract.SampleRecords.ids;
import static dev.odoobridge.application.contract.SampleRecords.linked;
import static dev.odoobridge.application.contract.SampleRecords.pending;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.odoobridge.domain.record.HostId;
import dev.odoobridge.domain.record.HostRecord;
import dev.odoobridge.domain.record.RecordFilter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Lists of records and ids. The order of ids is that of their code points, in every store. */
public interface RecordPageContract extends StoreContract {
  /** In order of code points, which neither a language nor {@link String#compareTo} would give. */
  List<String> ORDERED =
      List.of(
          "#", "1", "10", "2", "A", "Z", "a", "a b", "a-b", "aa", "b", "z", "Ä", "é", "漢", "\uE000",
          "\uFFFD", "🚲");

  private List<HostId> idsAfter(Optional<HostId> after, int limit) {
    return records().ids(INTEGRATION, CUSTOMER, after, limit);
  }

  @Test
  default void listsIdsInTheOrderOfTheirCodePoints() {
    given(
        ORDERED.stream()
            .sorted(Comparator.reverseOrder())
            .map(SampleRecords::customer)
            .toArray(HostRecord[]::new));
    var expected = ORDERED.stream().map(HostId::new).toList();

    assertEquals(expected, idsAfter(Optional.empty(), 100));
    for (var index = 0; index < expected.size(); index++) {
      var behind = expected.subList(index + 1, expected.size());
      assertEquals(behind, idsAfter(Optional.of(expected.get(index)), 100));
    }
  }

  @Test
  default void listsTheIdsOfAllRecordsDeletedAndLinkedOrNot() {
    given(linked("b", 1), deleted(customer("a")), pending("c"), customer("d"));

    assertEquals(ids("a", "b", "c", "d"), idsAfter(Optional.empty(), 100));
    assertEquals(ids("a", "b"), idsAfter(Optional.empty(), 2));
    assertEquals(ids("c"), idsAfter(Optional.of(id("bb")), 1));
    assertEquals(ids(), idsAfter(Optional.of(id("d")), 1));
  }

  @Test
  default void listsRecordsInTheOrderOfIdsWithoutDeletedOnes() {
    given(linked("c", 1), deleted(linked("b", 2)), pending("a"), customer("d"));

    var slice = HostRecord.SORTING.first(2);
    var first = records().list(INTEGRATION, CUSTOMER, RecordFilter.ALL, slice);
    var second =
        records().list(INTEGRATION, CUSTOMER, RecordFilter.ALL, slice.behind(first.getLast()));

    assertEquals(List.of(pending("a"), linked("c", 1)), first);
    assertEquals(List.of(customer("d")), second);
    assertEquals(List.of(), records().list(INTEGRATION, ORDER, RecordFilter.ALL, slice));
  }

  @Test
  default void countsRecordsWithoutDeletedOnes() {
    given(linked("c", 1), deleted(linked("b", 2)), pending("a"));

    assertEquals(2, records().count(INTEGRATION, CUSTOMER));
    assertEquals(0, records().count(INTEGRATION, ORDER));
  }

  @Test
  default void reachesEveryRecordPageByPage() {
    given(
        Stream.iterate(1, it -> it + 1)
            .limit(25)
            .map(it -> customer("r-" + it))
            .toArray(HostRecord[]::new));

    var seen = 0;
    Optional<HostId> after = Optional.empty();
    for (var page = idsAfter(after, 10); !page.isEmpty(); page = idsAfter(after, 10)) {
      seen += page.size();
      after = Optional.of(page.getLast());
    }

    assertEquals(25, seen);
  }
}
