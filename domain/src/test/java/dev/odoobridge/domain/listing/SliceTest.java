package dev.odoobridge.domain.listing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a slice of a list is. */
class SliceTest {
  private static final Item ONE = new Item("🚲", 1, Instant.parse("2026-01-31T12:00:00Z"));
  private static final Item TWO = new Item("\uE000", 2, Instant.parse("2026-01-31T12:00:00Z"));
  private static final Item THREE = new Item("a", 3, Instant.parse("2026-01-31T11:00:00Z"));
  private static final List<Item> ALL = List.of(THREE, ONE, TWO);
  private static final Sorting<Item> SORTING =
      Sorting.newestFirst(
          SortKey.number("number", Item::number),
          List.of(SortKey.text("name", Item::name), SortKey.moment("at", Item::at)));

  private record Item(String name, long number, Instant at) {}

  private static Slice<Item> by(String key, boolean descending, int limit) {
    return new Slice<>(
        SORTING.id(), SORTING.key(key).orElseThrow(), descending, Optional.empty(), limit);
  }

  @Test
  void isOrderedByItsKeyAndThenByTheId() {
    assertEquals(List.of(THREE, TWO, ONE), SORTING.first(9).of(ALL));
    assertEquals(List.of(THREE, ONE, TWO), by("at", false, 9).of(ALL));
    assertEquals(List.of(TWO, ONE, THREE), by("at", true, 9).of(ALL));
  }

  @Test
  void textsAreOrderedByTheirCodePoints() {
    assertEquals(List.of(THREE, TWO, ONE), by("name", false, 9).of(ALL));
  }

  @Test
  void goesOnBehindAnItemWhetherItIsStillThereOrNot() {
    var slice = by("at", false, 1);

    assertEquals(List.of(ONE), slice.behind(THREE).of(ALL));
    assertEquals(List.of(TWO), slice.behind(ONE).of(List.of(THREE, TWO)));
    assertEquals(List.of(), slice.behind(TWO).of(ALL));
  }

  @Test
  void aPageKnowsWhetherThereIsAnother() {
    var page = by("number", false, 2).pageOf(ALL);

    assertEquals(List.of(ONE, TWO), page.items());
    assertEquals(3, page.total());
    assertEquals(Optional.of(SORTING.first(1).mark(TWO).id()), page.next().map(Mark::id));
    assertEquals(Optional.empty(), by("number", false, 3).pageOf(ALL).next());
    assertEquals(new Page<>(List.of(), 0, Optional.empty()), SORTING.first(3).pageOf(List.of()));
  }

  @Test
  void hasAtLeastOneItem() {
    assertThrows(IllegalArgumentException.class, () -> SORTING.first(0));
  }

  @Test
  void valuesAreReadAsTheyAreWritten() {
    var at = new KeyValue.Moment(Instant.parse("2026-01-31T12:00:00.123456Z"));

    assertEquals(Optional.of(at), KeyValue.Kind.MOMENT.parse(at.text()));
    assertEquals(Optional.of(new KeyValue.Whole(-5)), KeyValue.Kind.WHOLE.parse("-5"));
    assertEquals(Optional.empty(), KeyValue.Kind.WHOLE.parse("99999999999999999999"));
    assertEquals(Optional.empty(), KeyValue.Kind.WHOLE.parse("x"));
    for (var bad : List.of("yesterday", "+12026-01-01T00:00:00Z", "-0001-01-01T00:00:00Z")) {
      assertEquals(Optional.empty(), KeyValue.Kind.MOMENT.parse(bad), bad);
    }
  }

  @Test
  void aPeriodHoldsItsBeginningAndNotItsEnd() {
    var noon = ONE.at();
    var hour = new Period(Optional.of(noon), Optional.of(noon.plusSeconds(3600)));

    assertTrue(hour.contains(noon));
    assertTrue(Period.ALL.contains(noon));
    assertEquals(false, hour.contains(noon.plusSeconds(3600)));
    assertEquals(false, hour.contains(noon.minusNanos(1)));
  }
}
