package dev.odoobridge.application.contract;

import static dev.odoobridge.application.contract.SampleRecords.CUSTOMER;
import static dev.odoobridge.application.contract.SampleRecords.ORDER;
import static dev.odoobridge.application.contract.SampleRuns.fullItem;
import static dev.odoobridge.application.contract.SampleRuns.item;
import static dev.odoobridge.application.contract.SampleRuns.running;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.odoobridge.application.port.out.RunStore;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.sync.Direction;
import dev.odoobridge.domain.sync.FieldChange;
import dev.odoobridge.domain.sync.ItemFilter;
import dev.odoobridge.domain.sync.NumberedItem;
import dev.odoobridge.domain.sync.Outcome;
import dev.odoobridge.domain.sync.RunId;
import dev.odoobridge.domain.sync.RunItem;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The items of a run. */
public interface RunItemsContract extends StoreContract {
  RunId RUN = new RunId("r-1");

  default RunStore runs() {
    return stores().runs();
  }

  private void givenRun(RunItem... items) {
    addIntegration();
    runs().save(running("r-1"));
    runs().addItems(RUN, List.of(items));
  }

  private List<Long> numbers(@Nullable EntityName entity, @Nullable Outcome outcome) {
    var filter = new ItemFilter(Optional.ofNullable(entity), Optional.ofNullable(outcome));
    var numbers =
        runs().items(RUN, filter, Slices.all(NumberedItem.SORTING)).stream()
            .map(NumberedItem::number)
            .toList();
    assertEquals(numbers.size(), runs().countItems(RUN, filter));
    return numbers;
  }

  private List<NumberedItem> items(RunId run) {
    return runs().items(run, ItemFilter.ALL, Slices.all(NumberedItem.SORTING));
  }

  @Test
  default void numbersItemsInTheOrderTheyWereAdded() {
    givenRun(item("b", Outcome.CREATED), fullItem());
    runs().addItems(RUN, List.of());
    runs().addItems(RUN, List.of(item("a", Outcome.FAILED)));

    assertEquals(
        List.of(
            new NumberedItem(1, item("b", Outcome.CREATED)),
            new NumberedItem(2, fullItem()),
            new NumberedItem(3, item("a", Outcome.FAILED))),
        items(RUN));
  }

  @Test
  default void keepsAnItemOfOdooAlone() {
    var only =
        new RunItem(
            ORDER,
            Direction.IMPORT,
            Optional.empty(),
            Optional.of(new OdooId(9)),
            Outcome.SKIPPED,
            Optional.of("status"),
            "no word for it",
            List.of());
    givenRun(only);

    assertEquals(List.of(new NumberedItem(1, only)), items(RUN));
  }

  @Test
  default void listsItemsInEveryOrder() {
    givenRun(
        IntStream.range(0, 5)
            .mapToObj(it -> item("i-" + it, Outcome.CREATED))
            .toArray(RunItem[]::new));

    Slices.check(NumberedItem.SORTING, slice -> runs().items(RUN, ItemFilter.ALL, slice));
  }

  @Test
  default void listsItemsForWhichEveryConditionHolds() {
    givenRun(
        item(CUSTOMER, "a", Outcome.CREATED),
        item(CUSTOMER, "b", Outcome.FAILED),
        item(ORDER, "c", Outcome.FAILED),
        item(ORDER, "d", Outcome.FAILED));

    assertEquals(List.of(1L, 2L), numbers(CUSTOMER, null));
    assertEquals(List.of(2L, 3L, 4L), numbers(null, Outcome.FAILED));
    assertEquals(List.of(3L, 4L), numbers(ORDER, Outcome.FAILED));
    assertEquals(List.of(), numbers(CUSTOMER, Outcome.DELETED));
  }

  @Test
  default void hasNoItemsOfAnUnknownRun() {
    assertEquals(List.of(), items(new RunId("unknown")));
  }

  @Test
  default void refusesItemsOfAnUnknownRun() {
    assertThrows(
        IllegalArgumentException.class,
        () -> runs().addItems(RUN, List.of(item("a", Outcome.CREATED))));
    assertThrows(IllegalArgumentException.class, () -> runs().addItems(RUN, List.of()));
  }

  @Test
  default void keepsItemsWhenTheRunIsSavedAgain() {
    givenRun(item("a", Outcome.CREATED));

    runs().save(SampleRuns.full("r-1"));
    runs().addItems(RUN, List.of(item("b", Outcome.CREATED)));

    assertEquals(List.of(1L, 2L), numbers(null, null));
  }

  @Test
  default void numbersEachItemOnceWhenManyAreAddedAtOnce() {
    givenRun();
    var two = List.of(item("a", Outcome.CREATED), item("b", Outcome.CREATED));

    var threads =
        IntStream.range(0, 20)
            .mapToObj(_ -> OtherThread.run(() -> runs().addItems(RUN, two)))
            .toList();
    threads.forEach(OtherThread::result);

    assertEquals(LongStream.rangeClosed(1, 40).boxed().toList(), numbers(null, null));
  }

  @Test
  default void takesThousandsOfItems() {
    givenRun(
        IntStream.range(0, 5000)
            .mapToObj(it -> item("i-" + it, Outcome.UPDATED))
            .toArray(RunItem[]::new));

    assertEquals(5000, runs().countItems(RUN, ItemFilter.ALL));
    assertEquals(5000, numbers(null, null).getLast());
  }

  @Test
  default void keepsTextsForPeopleWithoutTheirZeroBytes() {
    var change = new FieldChange("name", "zero \0 byte", "half \uD83D pair");
    var item =
        new RunItem(
            CUSTOMER,
            Direction.EXPORT,
            Optional.empty(),
            Optional.empty(),
            Outcome.FAILED,
            Optional.empty(),
            "zero \0 byte",
            List.of(change));
    givenRun(item);

    var stored = items(RUN).getFirst().item();

    assertEquals("zero \uFFFD byte", stored.message().replace('\0', '\uFFFD'));
    assertEquals(1, stored.changes().size());
  }
}
