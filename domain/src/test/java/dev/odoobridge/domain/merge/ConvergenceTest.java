package dev.odoobridge.domain.merge;

import static dev.odoobridge.domain.merge.Trees.exporting;
import static dev.odoobridge.domain.merge.Trees.importing;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.odoobridge.domain.link.Base;
import dev.odoobridge.domain.mapping.EntityMapping;
import dev.odoobridge.domain.odoo.FieldName;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.odoo.OdooRecord;
import dev.odoobridge.domain.policy.ConflictPolicies;
import dev.odoobridge.domain.policy.ConflictPolicy;
import dev.odoobridge.domain.record.Content;
import dev.odoobridge.domain.record.Row;
import dev.odoobridge.domain.value.FieldValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Laws of the merge, for records drawn from seeds. Odoo rounds, wraps and trims what it gets. */
class ConvergenceTest {
  private static final int HISTORIES = 500;
  private static final FieldName LINES = new FieldName("order_line");

  private static EntityMapping mapping() {
    return Trees.mapping(
        Trees.fields(), Optional.of(Trees.lines(Optional.empty())), Optional.empty());
  }

  private static <T> T any(Random random, List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  private static Content host(Random random) {
    var fields = new LinkedHashMap<String, FieldValue>();
    for (var name : List.of("phone", "up", "down", "code", "first", "last")) {
      fields.put(name, FieldValue.text(any(random, List.of("", "a", "b", "c d"))));
    }
    fields.put("notes", FieldValue.text(any(random, List.of("", "x", "x\ny", "<b> & c"))));
    fields.put(
        "total", FieldValue.number(new BigDecimal(any(random, List.of("1", "1.005", "0.1")))));
    fields.put("customer", FieldValue.text(any(random, List.of("", "c1", "c2"))));
    var rows = new ArrayList<Row>();
    for (var count = random.nextInt(4); count > 0; count--) {
      rows.add(
          new Row(
              Map.of(
                  "product", FieldValue.text(any(random, List.of("p1", "p2", "p3"))),
                  "quantity", FieldValue.number(random.nextInt(3)))));
    }
    return new Content(new Row(fields), Map.of("lines", rows));
  }

  private static OdooRecord odoo(Random random, int firstLine) {
    var values = new LinkedHashMap<FieldName, FieldValue>();
    for (var name : List.of("phone", "up", "down", "ref", "origin", "name")) {
      values.put(
          new FieldName(name), FieldValue.text(any(random, List.of("", "a", "b", "c d", "e"))));
    }
    values.put(
        new FieldName("note"), FieldValue.text(any(random, List.of("", "<p>x</p>", "<p>q</p>"))));
    values.put(new FieldName("total"), FieldValue.number(random.nextInt(3)));
    values.put(new FieldName("partner_id"), new FieldValue.Reference(1 + random.nextInt(3)));
    var lines = new ArrayList<OdooRecord.Line>();
    for (var count = random.nextInt(4); count > 0; count--) {
      lines.add(
          new OdooRecord.Line(
              new OdooId(firstLine + count),
              Trees.values("product_id", 1L + random.nextInt(3), "qty", random.nextInt(3))));
    }
    return new OdooRecord(
        new OdooId(1), values, Map.of(LINES, lines), Optional.empty(), Optional.empty());
  }

  /** What Odoo makes of what is written to it. */
  private static OdooRecord written(OdooRecord before, Merged merged, int firstLine) {
    var lines = new LinkedHashMap<OdooId, OdooRecord.Line>();
    before.linesOf(LINES).forEach(line -> lines.put(line.id(), line));
    var next = firstLine;
    for (var write : merged.lineWrites().getOrDefault(LINES, List.of())) {
      switch (write) {
        case LineWrite.Add(var values) -> {
          var id = new OdooId(next++);
          lines.put(id, new OdooRecord.Line(id, values));
        }
        case LineWrite.Change(var id, var values) -> {
          var all = new LinkedHashMap<>(lines.get(id).fields());
          all.putAll(values);
          lines.put(id, new OdooRecord.Line(id, all));
        }
        case LineWrite.Remove(var id) -> lines.remove(id);
      }
    }
    var values = new LinkedHashMap<FieldName, FieldValue>();
    merged.writes().forEach((name, value) -> values.put(name, kept(value)));
    var after = before.with(values);
    return new OdooRecord(
        after.id(),
        after.fields(),
        Map.of(LINES, List.copyOf(lines.values())),
        Optional.empty(),
        Optional.empty());
  }

  private static FieldValue kept(FieldValue value) {
    return switch (value) {
      case FieldValue.Decimal(var number) ->
          FieldValue.number(number.setScale(2, RoundingMode.HALF_UP));
      case FieldValue.Text(var text) when text.startsWith("<p>") ->
          FieldValue.text("<div>" + text + "</div>");
      case FieldValue.Text(var text) when text.equals("b") -> FieldValue.text("B");
      default -> value;
    };
  }

  /** An import, an export, and the settling of the export. */
  private record World(Content host, OdooRecord odoo, Base base) {
    World synced(int firstLine) {
      var imported = merge(importing());
      var taken = new World(imported.host(), odoo, imported.base());
      var exported = taken.merge(exporting());
      if (!exported.changesOdoo()) {
        return taken;
      }
      var after = written(odoo, exported, firstLine);
      var settled =
          RecordMerge.merge(
              mapping(),
              Optional.empty(),
              taken.host,
              after,
              Settlement.base(mapping(), exported, after, Trees.LINKS),
              Rules.settling(Trees.LINKS, ConflictPolicies.NEWEST, true));
      return new World(settled.host(), after, settled.base());
    }

    Merged merge(Rules rules) {
      return RecordMerge.merge(mapping(), Optional.empty(), host, odoo, base, rules);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void afterASyncASecondOneAsksForNothing(long seed) {
    var random = new Random(seed);
    for (var history = 0; history < HISTORIES; history++) {
      var where = "seed " + seed + ", history " + history;
      var world = new World(host(random), odoo(random, 100), Base.EMPTY).synced(200);
      for (var round = 1; round <= 3; round++) {
        assertQuiet(world, where + ", round " + round);
        world =
            random.nextBoolean()
                ? new World(host(random), world.odoo, world.base)
                : new World(world.host, odoo(random, 100 + 1000 * round), world.base);
        world = world.synced(200 + 1000 * round);
      }
      assertQuiet(world, where);
    }
  }

  private static void assertQuiet(World world, String where) {
    var exported = world.merge(exporting());
    assertEquals(Map.of(), exported.writes(), where);
    assertEquals(Map.of(), exported.lineWrites(), where);
    var imported = world.merge(importing());
    assertEquals(world.host, imported.host(), where);
    assertFalse(imported.waits(), where);
    assertEquals(List.of(), imported.conflicts(), where);
  }

  @ParameterizedTest
  @ValueSource(longs = {5, 6})
  void mergingIsDeterministic(long seed) {
    var random = new Random(seed);
    for (var history = 0; history < HISTORIES; history++) {
      var world = new World(host(random), odoo(random, 100), Base.EMPTY);
      var rules = Trees.both(any(random, List.of(ConflictPolicy.values())), random.nextBoolean());

      assertEquals(world.merge(rules), world.merge(rules), "seed " + seed + ", " + history);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {7, 8})
  void changesOfDifferentFieldsConvergeWithoutAConflict(long seed) {
    var random = new Random(seed);
    for (var history = 0; history < HISTORIES; history++) {
      var where = "seed " + seed + ", history " + history;
      var start = new World(host(random), odoo(random, 100), Base.EMPTY).synced(200);
      var word = FieldValue.text("w" + history);
      var hostPhone = random.nextBoolean();
      var host = start.host.with(Map.of(hostPhone ? "phone" : "code", word));
      var odoo =
          start.odoo.with(
              hostPhone
                  ? Map.of(new FieldName("ref"), word, new FieldName("origin"), word)
                  : Map.of(new FieldName("phone"), word));
      var merged = new World(host, odoo, start.base).merge(Trees.both(ConflictPolicy.MANUAL, true));

      assertEquals(List.of(), merged.conflicts(), where);
      assertEquals(word, merged.host().row().field("phone"), where);
      assertEquals(word, merged.host().row().field("code"), where);
      var after = odoo.with(merged.writes());
      assertEquals(word, after.field(new FieldName("phone")), where);
      assertEquals(word, after.field(new FieldName("ref")), where);
    }
  }
}
