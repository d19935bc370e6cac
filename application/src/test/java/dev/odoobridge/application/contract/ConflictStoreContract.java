package dev.odoobridge.application.contract;

import static dev.odoobridge.application.contract.SampleRecords.CUSTOMER;
import static dev.odoobridge.application.contract.SampleRecords.INTEGRATION;
import static dev.odoobridge.application.contract.SampleRecords.NOON;
import static dev.odoobridge.application.contract.SampleRecords.ORDER;
import static dev.odoobridge.application.contract.SampleRecords.customer;
import static dev.odoobridge.application.contract.SampleRecords.id;
import static dev.odoobridge.application.contract.SampleRecords.ids;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.application.port.out.ConflictStore;
import dev.odoobridge.domain.journal.ConflictFilter;
import dev.odoobridge.domain.journal.NumberedConflict;
import dev.odoobridge.domain.journal.OpenConflict;
import dev.odoobridge.domain.link.Agreed;
import dev.odoobridge.domain.policy.ConflictPolicy;
import dev.odoobridge.domain.record.HostId;
import dev.odoobridge.domain.record.RecordKey;
import dev.odoobridge.domain.value.FieldValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Conflicts that wait for a person. */
public interface ConflictStoreContract extends StoreContract {

  private ConflictStore conflicts() {
    return stores().conflicts();
  }

  private static OpenConflict conflict(String id, String field) {
    var values = new Agreed(List.of(FieldValue.text("host")), List.of(new FieldValue.Reference(8)));
    return new OpenConflict(
        new RecordKey(INTEGRATION, CUSTOMER, new HostId(id)),
        field,
        values,
        new OpenConflict.Author("shop", NOON),
        Optional.of(new OpenConflict.Author("Anna", NOON.minusSeconds(5))),
        NOON.plusSeconds(1),
        Optional.empty());
  }

  private static OpenConflict decided(OpenConflict conflict) {
    return conflict.decided(new OpenConflict.Decided(ConflictPolicy.ODOO, "alice", NOON));
  }

  private void replace(String id, OpenConflict... conflicts) {
    conflicts().replace(INTEGRATION, CUSTOMER, Map.of(id(id), List.of(conflicts)));
  }

  private List<OpenConflict> listed(ConflictFilter filter) {
    return conflicts().list(filter, Slices.all(NumberedConflict.SORTING)).stream()
        .map(NumberedConflict::conflict)
        .toList();
  }

  @Test
  default void keepsConflictsAsTheyAreGiven() {
    given(customer("a"), customer("b"));
    var bare =
        new OpenConflict(
            conflict("a", "phone").key(),
            "lines[p#1].price",
            conflict("a", "phone").values(),
            new OpenConflict.Author("shop", NOON),
            Optional.empty(),
            NOON,
            Optional.empty());
    replace("a", decided(conflict("a", "phone")), bare);

    assertEquals(
        Map.of(id("a"), List.of(decided(conflict("a", "phone")), bare)),
        conflicts().find(INTEGRATION, CUSTOMER, ids("a", "b", "c")));
    assertEquals(Map.of(), conflicts().find(INTEGRATION, ORDER, ids("a")));
    assertEquals(Map.of(), conflicts().find(INTEGRATION, CUSTOMER, List.of()));
  }

  @Test
  default void replacesARecordsConflictsAndLeavesThoseOfOthers() {
    given(customer("a"), customer("b"));
    replace("a", conflict("a", "phone"), conflict("a", "email"));
    replace("b", conflict("b", "phone"));
    var number =
        conflicts().list(ConflictFilter.ALL, Slices.all(NumberedConflict.SORTING)).get(1).number();

    replace("a", decided(conflict("a", "email")));

    assertEquals(Optional.empty(), conflicts().find(number - 1));
    assertEquals(
        Optional.of(new NumberedConflict(number, decided(conflict("a", "email")))),
        conflicts().find(number));
    assertEquals(2, conflicts().count(ConflictFilter.ALL));
  }

  @Test
  default void takesAwayAllOfARecord() {
    given(customer("a"));
    replace("a", conflict("a", "phone"));

    replace("a");

    assertEquals(0, conflicts().count(ConflictFilter.ALL));
  }

  @Test
  default void passesOverRecordsThatAreNotThere() {
    addIntegration();
    replace("a", conflict("a", "phone"));

    assertEquals(0, conflicts().count(ConflictFilter.ALL));
  }

  @Test
  default void goesWithTheRecord() {
    given(customer("a"), customer("b"));
    replace("a", conflict("a", "phone"));
    replace("b", conflict("b", "phone"));

    records().remove(INTEGRATION, CUSTOMER, ids("a"));

    assertEquals(List.of(conflict("b", "phone")), listed(ConflictFilter.ALL));
  }

  @Test
  default void goesWithTheIntegration() {
    given(customer("a"));
    replace("a", conflict("a", "phone"));

    stores().integrations().remove(INTEGRATION);

    assertEquals(0, conflicts().count(ConflictFilter.ALL));
  }

  @Test
  default void listsThoseForWhichEveryConditionHolds() {
    given(customer("a"), customer("b"));
    replace("a", conflict("a", "phone"), decided(conflict("a", "email")));
    replace("b", conflict("b", "phone"));
    var none = Optional.<HostId>empty();

    assertEquals(3, listed(ConflictFilter.ALL).size());
    assertEquals(
        2,
        conflicts()
            .count(
                new ConflictFilter(
                    Optional.of(INTEGRATION), Optional.of(CUSTOMER), none, Optional.of(false))));
    assertEquals(
        List.of(decided(conflict("a", "email"))),
        listed(
            new ConflictFilter(
                Optional.empty(), Optional.empty(), Optional.of(id("a")), Optional.of(true))));
    assertEquals(
        List.of(),
        listed(new ConflictFilter(Optional.empty(), Optional.of(ORDER), none, Optional.empty())));
  }

  @Test
  default void listsThemPageByPage() {
    given(customer("a"));
    replace("a", conflict("a", "x"), conflict("a", "y"), conflict("a", "z"));

    var slice = NumberedConflict.SORTING.first(2);
    var first = conflicts().list(ConflictFilter.ALL, slice);
    var second = conflicts().list(ConflictFilter.ALL, slice.behind(first.getLast()));

    assertEquals(2, first.size());
    assertEquals(List.of("z"), second.stream().map(it -> it.conflict().field()).toList());
    assertTrue(first.getLast().number() < second.getFirst().number());
    Slices.check(NumberedConflict.SORTING, each -> conflicts().list(ConflictFilter.ALL, each));
  }
}
