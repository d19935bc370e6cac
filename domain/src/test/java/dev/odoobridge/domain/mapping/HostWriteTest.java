package dev.odoobridge.domain.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.domain.link.Base;
import dev.odoobridge.domain.link.Link;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.record.Content;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.Given;
import dev.odoobridge.domain.record.HostId;
import dev.odoobridge.domain.record.HostRecord;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.record.Parked;
import dev.odoobridge.domain.record.Pending;
import dev.odoobridge.domain.record.RecordKey;
import dev.odoobridge.domain.record.Row;
import dev.odoobridge.domain.value.FieldValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a write of the host makes of a record, compared with what the host said before. */
class HostWriteTest {
  private static final RecordKey KEY =
      new RecordKey(new IntegrationId("i"), new EntityName("order"), new HostId("o1"));
  private static final Instant THEN = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant NOW = Instant.parse("2026-02-01T00:00:00Z");
  private final HostWrite rule = new HostWrite(Orders.mapping(Optional.empty()), NOW, "bob");

  private static Map<String, FieldValue> fields(String... pairs) {
    var fields = new LinkedHashMap<String, FieldValue>();
    for (var index = 0; index < pairs.length; index += 2) {
      fields.put(pairs[index], FieldValue.text(pairs[index + 1]));
    }
    return fields;
  }

  private static Content content(String... pairs) {
    return new Content(new Row(fields(pairs)), Map.of());
  }

  private static Given given(String... pairs) {
    return new Given(fields(pairs), Map.of());
  }

  private static HostRecord record(Content said, Content current) {
    return new HostRecord(
        KEY,
        said,
        current,
        4,
        false,
        THEN,
        "alice",
        Optional.empty(),
        Optional.of(new Link(new OdooId(7), Base.EMPTY, THEN)));
  }

  private HostRecord put(HostRecord before, String... pairs) {
    return rule.apply(KEY, Optional.of(before), given(pairs), true);
  }

  private HostRecord patch(HostRecord before, String... pairs) {
    return rule.apply(KEY, Optional.of(before), given(pairs), false);
  }

  @Test
  void theFirstWriteMakesARecordThatWaits() {
    var made = rule.apply(KEY, Optional.empty(), given("notes", "n"), true);

    assertEquals(content("notes", "n"), made.said());
    assertEquals(content("notes", "n"), made.current());
    assertEquals(1, made.version());
    assertEquals("bob", made.changedBy());
    assertEquals(NOW, made.changedAt());
    assertEquals(Optional.of(Pending.from(NOW)), made.pending());
    assertEquals(Optional.empty(), made.link());
  }

  @Test
  void sayingTheSameAgainChangesNothing() {
    var before = record(content("notes", "n"), content("notes", "n"));

    assertSame(before, put(before, "notes", "n"));
    assertSame(before, patch(before, "notes", "n"));
    assertSame(before, patch(before));
  }

  @Test
  void aWholeWriteMadeBeforeAChangeOfOdoosUndoesNothing() {
    var before = record(content("notes", "n", "day", "d"), content("notes", "odoo", "day", "d"));

    assertSame(before, put(before, "notes", "n", "day", "d"));
    var after = put(before, "notes", "n", "day", "e");

    assertEquals(content("notes", "odoo", "day", "e"), after.current());
    assertEquals(content("notes", "n", "day", "e"), after.said());
    assertEquals(5, after.version());
    assertTrue(after.pending().isPresent());
  }

  @Test
  void aWriteThatCatchesUpWithOdooIsKeptAndDoesNotTravel() {
    var before = record(content("notes", "n"), content("notes", "odoo"));

    var after = put(before, "notes", "odoo");

    assertEquals(content("notes", "odoo"), after.said());
    assertEquals(4, after.version());
    assertEquals(Optional.empty(), after.pending());
    assertEquals("alice", after.changedBy());
    assertEquals(content("notes", "n"), put(after, "notes", "n").current());
  }

  @Test
  void aWholeWriteEmptiesWhatItLeavesOutAndAPartialOneKeepsIt() {
    var before = record(content("notes", "n", "day", "d"), content("notes", "n", "day", "d"));

    assertEquals(content("notes", "m"), put(before, "notes", "m").current());
    assertEquals(content("notes", "m", "day", "d"), patch(before, "notes", "m").current());
    assertEquals(content("day", "d"), patch(before, "notes", "").current());
  }

  @Test
  void aWholeWriteKeepsWhatOnlyOdooFilled() {
    var before = record(content("notes", "n"), content("notes", "n", "day", "odoo"));

    assertEquals(content("notes", "m", "day", "odoo"), put(before, "notes", "m").current());
  }

  @Test
  void aNewWriteGivesAParkedChangeAFreshChance() {
    var parked = Pending.from(THEN).parked(new Parked("refused", "no", THEN));
    var before =
        record(content("notes", "n"), content("notes", "n")).withPending(Optional.of(parked));

    var pending = put(before, "notes", "m").pending().orElseThrow();

    assertEquals(Optional.empty(), pending.parked());
    assertEquals(0, pending.attempts());
    assertEquals(THEN, pending.since());
    assertEquals(NOW, pending.notBefore());
  }

  @Test
  void aDeletedRecordWaitsWithItsLink() {
    var before = record(content("notes", "n"), content("notes", "odoo"));

    var deleted = rule.delete(before);

    assertTrue(deleted.deleted());
    assertEquals(5, deleted.version());
    assertEquals(before.link(), deleted.link());
    assertEquals(Optional.of(Pending.from(NOW)), deleted.pending());
  }

  @Test
  void aDeletedRecordSaidAgainIsWhatWasSaidNow() {
    var deleted = rule.delete(record(content("notes", "n"), content("notes", "odoo")));

    for (var whole : List.of(true, false)) {
      var revived = rule.apply(KEY, Optional.of(deleted), given("day", "d"), whole);

      assertEquals(false, revived.deleted());
      assertEquals(content("day", "d"), revived.current());
      assertEquals(6, revived.version());
      assertEquals(deleted.link(), revived.link());
      assertTrue(revived.pending().isPresent());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // said, current, said now, current then
        "p1:1|p1:1|p1:2|p1:2",
        "p1:1|p1:1|p1:1 p2:1|p1:1 p2:1",
        "p1:1 p2:1|p1:1 p2:1|p2:1|p2:1",
        "p1:1|p1:5|p1:1|p1:5",
        "p1:1|p1:1 p2:3|p1:1|p1:1 p2:3",
        "p1:1|p1:1 p2:3|p1:4|p1:4 p2:3",
        "p1:1|p1:1 p2:3|p1:1 p2:3|p1:1 p2:3",
        "p1:1 p2:1|p1:1|p1:1 p2:1|p1:1",
        "p1:1 p2:1|p1:1|p1:2 p2:1|p1:2",
        "p1:1 p2:1|p1:1|p1:1 p2:2|p1:1 p2:2",
        "p1:1 p2:1|p1:1 p2:1|''|''",
        "p1:1|p1:1 p2:3|''|p2:3",
        "p1:1 p2:2|p1:1 p2:2|p2:2 p1:1|p2:2 p1:1"
      })
  void mergesLinesByWhatTheHostItselfChanged(String said, String current, String now, String then) {
    var before = record(lines(said), lines(current));

    var after =
        rule.apply(
            KEY, Optional.of(before), new Given(Map.of(), Map.of("lines", rows(now))), false);

    assertEquals(rows(then), after.current().linesOf("lines"));
    assertEquals(rows(now), after.said().linesOf("lines"));
  }

  private static Content lines(String text) {
    return new Content(Row.EMPTY, Map.of("lines", rows(text)));
  }

  private static List<Row> rows(String text) {
    return Arrays.stream(text.split(" "))
        .filter(line -> !line.isEmpty())
        .map(line -> line.split(":"))
        .map(
            parts ->
                new Row(
                    Map.of(
                        "product", FieldValue.text(parts[0]),
                        "quantity", FieldValue.number(new BigDecimal(parts[1])))))
        .toList();
  }
}
