package dev.odoobridge.domain.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FeedCursorTest {

  @Test
  void comesBackFromItsText() {
    var cursor = new FeedCursor(2, 5_000_000_000L, 17);

    assertEquals(Optional.of(cursor), FeedCursor.parse(cursor.toString()));
  }

  @Test
  void isOrderedByEpochThenTransactionThenNumber() {
    var ordered =
        List.of(
            FeedCursor.START,
            new FeedCursor(0, 0, 9),
            new FeedCursor(0, 10, 1),
            new FeedCursor(0, 10, 2),
            new FeedCursor(1, 3, 0));

    assertEquals(ordered, ordered.reversed().stream().sorted().toList());
    assertTrue(ordered.getLast().isBehind(ordered.getFirst()));
    assertFalse(FeedCursor.START.isBehind(FeedCursor.START));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "1", "1-2", "1-2-3-4", "-1-2-3", "1-2-g", " 1-2-3", "1-2-8000000000000000"})
  void isNoOtherText(String text) {
    assertEquals(Optional.empty(), FeedCursor.parse(text));
  }

  @Test
  void hasNoNegativeNumbers() {
    assertThrows(IllegalArgumentException.class, () -> new FeedCursor(0, -1, 0));
  }
}
