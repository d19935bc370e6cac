package dev.odoobridge.domain.status;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.odoobridge.domain.status.StatusTable.Translation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusTableTest {
  private static final StatusTable ORDERS =
      table("pending=draft confirmed=sent in_progress=sale completed=done cancelled=cancel");
  private static final StatusTable SHARED = table("sent=posted overdue=posted paid=paid");

  @Nested
  class State {
    @ParameterizedTest
    @CsvSource({
      "pending, draft",
      "confirmed, sent",
      "in_progress, sale",
      "completed, done",
      "cancelled, cancel"
    })
    void isTheOneInTheRow(String word, String state) {
      assertEquals(Optional.of(state), ORDERS.state(word));
    }

    @ParameterizedTest
    @CsvSource({"draft", "Pending", "''", "' pending'"})
    void isNoneForAWordWithoutARow(String word) {
      assertEquals(Optional.empty(), ORDERS.state(word));
    }
  }

  @Nested
  class HostWord {
    @ParameterizedTest
    @CsvSource({
      "posted, sent, sent",
      "posted, overdue, overdue",
      "posted, paid, sent",
      "posted, '', sent",
      "posted, unknown, sent",
      "paid, overdue, paid"
    })
    void isTheHostsOwnWhileItMeansTheState(String state, String previous, String word) {
      assertEquals(new Translation.Known(word), SHARED.hostWord(state, previous));
    }

    @Test
    void isUnmappedWithoutARow() {
      assertEquals(new Translation.Unmapped("locked"), ORDERS.hostWord("locked", "pending"));
    }
  }

  @Test
  void translatesEveryStateOneWayOrTheOther() {
    var states = List.of("draft", "sent", "sale", "done", "cancel", "posted", "");
    for (var seed = 0L; seed < 1000; seed++) {
      var random = new Random(seed);
      var table = random(random, states);
      var state = states.get(random.nextInt(states.size()));
      var previous = "w" + random.nextInt(6);

      switch (table.hostWord(state, previous)) {
        case Translation.Known(var word) ->
            assertEquals(Optional.of(state), table.state(word), "seed " + seed);
        case Translation.Unmapped(var unmapped) -> {
          assertEquals(state, unmapped, "seed " + seed);
          assertEquals(false, table.states().containsValue(state), "seed " + seed);
        }
      }
    }
  }

  @Test
  void keepsEveryHostWordWhileOdoosStateIsUnchanged() {
    for (var seed = 0L; seed < 1000; seed++) {
      var table = random(new Random(seed), List.of("a", "b", "c"));
      for (var word : table.hostWords()) {
        var state = table.state(word).orElseThrow();
        var known =
            assertInstanceOf(Translation.Known.class, table.hostWord(state, word), "seed " + seed);

        assertEquals(word, known.hostWord(), "seed " + seed);
      }
    }
  }

  @Test
  void keepsTheOrderOfItsRows() {
    assertEquals(
        List.of("pending", "confirmed", "in_progress", "completed", "cancelled"),
        ORDERS.hostWords());
  }

  @Test
  void needsARow() {
    assertThrows(IllegalArgumentException.class, () -> new StatusTable(Map.of()));
  }

  @Test
  void cannotBeChangedFromOutside() {
    var rows = new LinkedHashMap<>(Map.of("a", "b"));
    var table = new StatusTable(rows);
    rows.put("c", "d");

    assertEquals(List.of("a"), table.hostWords());
    assertThrows(UnsupportedOperationException.class, () -> table.states().put("x", "y"));
  }

  private static StatusTable random(Random random, List<String> states) {
    var rows = new LinkedHashMap<String, String>();
    for (var count = random.nextInt(5); count >= 0; count--) {
      rows.put("w" + random.nextInt(6), states.get(random.nextInt(states.size())));
    }
    return new StatusTable(rows);
  }

  private static StatusTable table(String rows) {
    var table = new LinkedHashMap<String, String>();
    for (var row : rows.split(" ")) {
      table.put(row.split("=")[0], row.split("=")[1]);
    }
    return new StatusTable(table);
  }
}
