package dev.odoobridge.domain.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.domain.value.FieldValue;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {
  private static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");

  @ParameterizedTest
  @ValueSource(strings = {"1", "a b", "Größe/7?x=%20", "🚲", "odoo-17", "...", ".a", "a\u200b"})
  void takesHostIdsOfAnyPrintableKind(String id) {
    assertEquals(id, new HostId(id).toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        " a",
        "a ",
        "a\tb",
        "a\0",
        "a\u0085b",
        ".",
        "..",
        "\u00a0",
        "\u200b",
        "\u202e"
      })
  void refusesHostIdsThatCannotBeShown(String id) {
    assertFalse(HostId.isWellFormed(id));
    assertThrows(IllegalArgumentException.class, () -> new HostId(id));
  }

  @Test
  void boundsNames() {
    assertTrue(HostId.isWellFormed("x".repeat(200)));
    assertFalse(HostId.isWellFormed("x".repeat(201)));
    assertTrue(EntityName.isWellFormed("x".repeat(63)));
    assertFalse(EntityName.isWellFormed("x".repeat(64)));
    assertTrue(IntegrationId.isWellFormed("x".repeat(63)));
    assertFalse(IntegrationId.isWellFormed("x".repeat(64)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "A", "1a", "a-b", "a b", "_a"})
  void refusesEntityNames(String name) {
    assertThrows(IllegalArgumentException.class, () -> new EntityName(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-a", "a-", "A", "a_b", "a/b"})
  void refusesIntegrationIds(String id) {
    assertThrows(IllegalArgumentException.class, () -> new IntegrationId(id));
  }

  @Test
  void rowsAreEqualWhenTheySayTheSame() {
    var row = new Row(Map.of("a", FieldValue.text("x"), "b", FieldValue.EMPTY));

    assertEquals(new Row(Map.of("a", FieldValue.text("x"))), row);
    assertEquals(Row.EMPTY, row.with(Map.of("a", FieldValue.EMPTY)));
    assertEquals(Content.EMPTY, Content.EMPTY.withLines("lines", List.of()));
  }

  @Test
  void givenLinesReplaceAndOthersStay() {
    var line = new Row(Map.of("a", FieldValue.text("x")));
    var before = new Content(Row.EMPTY, Map.of("lines", List.of(line), "fees", List.of(line)));

    var after = new Given(Map.of(), Map.of("lines", List.of())).over(before);

    assertEquals(Map.of("fees", List.of(line)), after.lines());
  }

  @Test
  void aPendingChangeRemembersSinceWhenItWaits() {
    var cause = new Parked("refused", "no", NOON);
    var begun = Pending.from(NOON).sending(new Sending(NOON.plusSeconds(1), Content.EMPTY));

    var parked = begun.parked(cause);
    var delayed = begun.waiting(NOON.plusSeconds(9), new Parked(Parked.REFERENCE, "none", NOON));
    var renewed = parked.renewed(NOON.plusSeconds(20));

    assertEquals(Optional.of(cause), parked.parked());
    assertEquals(Optional.empty(), parked.sending());
    assertEquals(1, parked.attempts());
    assertEquals(begun.sending(), delayed.sending());
    assertEquals(NOON.plusSeconds(9), delayed.notBefore());
    assertFalse(delayed.isDue(NOON.plusSeconds(8)));
    assertTrue(delayed.isDue(NOON.plusSeconds(9)));
    assertFalse(parked.isDue(NOON.plusSeconds(9)));
    assertEquals(NOON, renewed.since());
    assertEquals(Optional.empty(), renewed.parked());
  }
}
