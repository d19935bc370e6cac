package dev.odoobridge.application.contract;

import static dev.odoobridge.application.contract.SampleRecords.CUSTOMER;
import static dev.odoobridge.application.contract.SampleRecords.INTEGRATION;
import static dev.odoobridge.application.contract.SampleRecords.NOON;
import static dev.odoobridge.application.contract.SampleRecords.customer;
import static dev.odoobridge.application.contract.SampleRecords.deleted;
import static dev.odoobridge.application.contract.SampleRecords.fields;
import static dev.odoobridge.application.contract.SampleRecords.link;
import static dev.odoobridge.application.contract.SampleRecords.linked;
import static dev.odoobridge.application.contract.SampleRecords.parkedChange;
import static dev.odoobridge.application.contract.SampleRecords.pending;
import static dev.odoobridge.application.contract.SampleRecords.record;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.odoobridge.domain.listing.Period;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.record.FieldCondition;
import dev.odoobridge.domain.record.FieldCondition.Operator;
import dev.odoobridge.domain.record.HostRecord;
import dev.odoobridge.domain.record.Pending;
import dev.odoobridge.domain.record.RecordFilter;
import dev.odoobridge.domain.record.SyncState;
import dev.odoobridge.domain.value.FieldValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Lists of records, narrowed and in every order. */
public interface RecordFilterContract extends StoreContract {
  List<FieldValue> VALUES =
      List.of(
          FieldValue.EMPTY,
          FieldValue.text("Ada Lovelace"),
          FieldValue.text("ada"),
          FieldValue.text("100"),
          FieldValue.text("it's 100% \"so\" \\ _"),
          FieldValue.number(100),
          FieldValue.number(new BigDecimal("99.5")),
          FieldValue.number(new BigDecimal("-1E+400")),
          new FieldValue.Flag(true),
          new FieldValue.Flag(false),
          new FieldValue.Day(LocalDate.parse("2026-01-31")),
          new FieldValue.Day(LocalDate.parse("0026-02-01")),
          new FieldValue.Moment(Instant.parse("2026-01-31T00:00:00Z")),
          new FieldValue.Moment(Instant.parse("2026-02-01T12:00:00Z")));

  private List<String> listed(RecordFilter filter) {
    var ids =
        records().list(INTEGRATION, CUSTOMER, filter, Slices.all(HostRecord.SORTING)).stream()
            .map(each -> each.key().hostId().value())
            .toList();
    assertEquals(ids.size(), records().count(INTEGRATION, CUSTOMER, filter), filter::toString);
    return ids;
  }

  private static RecordFilter state(SyncState state) {
    return new RecordFilter(Optional.of(state), Optional.empty(), Period.ALL, List.of());
  }

  private static HostRecord changed(HostRecord record, Instant at) {
    return new HostRecord(
        record.key(),
        record.said(),
        record.current(),
        record.version(),
        record.deleted(),
        at,
        record.changedBy(),
        record.pending(),
        record.link());
  }

  private void givenAllStates() {
    var parked = parkedChange();
    given(
        linked("synced", 1),
        linked("pending", 2).withPending(Optional.of(Pending.from(NOON))),
        linked("parked", 3).withPending(Optional.of(parked)),
        pending("new"),
        pending("never", parked),
        customer("alone"),
        deleted(linked("gone", 4)));
  }

  @Test
  default void findsRecordsByWhereTheyStand() {
    givenAllStates();

    assertEquals(List.of("synced"), listed(state(SyncState.SYNCED)));
    assertEquals(List.of("pending"), listed(state(SyncState.PENDING)));
    assertEquals(List.of("never", "parked"), listed(state(SyncState.PARKED)));
    assertEquals(List.of("alone", "new"), listed(state(SyncState.NEW)));
    assertEquals(6, listed(RecordFilter.ALL).size());
  }

  @Test
  default void findsTheRecordThatIsLinkedToOneOfOdoos() {
    givenAllStates();

    assertEquals(List.of("pending"), listed(linkedTo(2)));
    assertEquals(List.of(), listed(linkedTo(4)));
    assertEquals(List.of(), listed(linkedTo(9)));
  }

  private static RecordFilter linkedTo(long id) {
    return new RecordFilter(Optional.empty(), Optional.of(new OdooId(id)), Period.ALL, List.of());
  }

  @Test
  default void findsRecordsByWhenTheyChanged() {
    given(
        changed(customer("early"), NOON.minusSeconds(60)),
        customer("noon"),
        changed(linked("late", 1), NOON.plusSeconds(60)));

    assertEquals(List.of("late", "noon"), listed(during(Optional.of(NOON), Optional.empty())));
    assertEquals(List.of("early"), listed(during(Optional.empty(), Optional.of(NOON))));
    assertEquals(
        List.of("noon"), listed(during(Optional.of(NOON), Optional.of(NOON.plusSeconds(60)))));
  }

  private static RecordFilter during(Optional<Instant> from, Optional<Instant> until) {
    return new RecordFilter(Optional.empty(), Optional.empty(), new Period(from, until), List.of());
  }

  @Test
  default void findsRecordsByTheirFieldsWhateverTheyHold() {
    var all = new ArrayList<HostRecord>();
    for (var index = 0; index < VALUES.size(); index++) {
      all.add(record(CUSTOMER, "r" + index, fields(Map.of("it's", VALUES.get(index)))));
    }
    all.add(customer("without"));
    given(all.toArray(HostRecord[]::new));

    for (var given : VALUES) {
      for (var operator : Operator.values()) {
        if (isMeant(operator, given)) {
          var condition = new FieldCondition("it's", operator, List.of(given));
          var filter =
              new RecordFilter(Optional.empty(), Optional.empty(), Period.ALL, List.of(condition));
          assertEquals(
              all.stream()
                  .filter(filter::takes)
                  .map(each -> each.key().hostId().value())
                  .sorted()
                  .toList(),
              listed(filter),
              condition::toString);
        }
      }
    }
  }

  private static boolean isMeant(Operator operator, FieldValue given) {
    return switch (operator) {
      case EQ, NE, IN -> !given.isEmpty();
      case SET -> given instanceof FieldValue.Flag;
      case LIKE -> given instanceof FieldValue.Text;
      case GT, GTE, LT, LTE ->
          given instanceof FieldValue.Decimal
              || given instanceof FieldValue.Day
              || given instanceof FieldValue.Moment;
    };
  }

  @Test
  default void meetsSeveralConditionsAtOnce() {
    given(
        record(CUSTOMER, "a", fields(Map.of("name", FieldValue.text("Ann"), "n", number(1)))),
        record(CUSTOMER, "b", fields(Map.of("name", FieldValue.text("Bob"), "n", number(2)))),
        record(CUSTOMER, "c", fields(Map.of("name", FieldValue.text("Cleo"), "n", number(3))))
            .withLink(Optional.of(link(7))));
    var names =
        new FieldCondition(
            "name", Operator.IN, List.of(FieldValue.text("Bob"), FieldValue.text("Cleo")));
    var many = new FieldCondition("n", Operator.GTE, List.of(number(2)));

    assertEquals(
        List.of("b", "c"),
        listed(
            new RecordFilter(
                Optional.empty(), Optional.empty(), Period.ALL, List.of(names, many))));
    assertEquals(
        List.of("c"),
        listed(
            new RecordFilter(
                Optional.of(SyncState.SYNCED),
                Optional.of(new OdooId(7)),
                new Period(Optional.of(NOON), Optional.empty()),
                List.of(names, many))));
  }

  private static FieldValue number(long number) {
    return FieldValue.number(number);
  }

  @Test
  default void listsRecordsInEveryOrder() {
    given(
        changed(linked("b", 1), NOON.plusNanos(1000)),
        customer("a"),
        customer("Z"),
        changed(pending("c"), NOON.minusSeconds(1)),
        deleted(customer("gone")));

    Slices.check(
        HostRecord.SORTING,
        slice -> records().list(INTEGRATION, CUSTOMER, RecordFilter.ALL, slice));
  }
}
