package dev.odoobridge.application.simulation;

import dev.odoobridge.testkit.odoo.orm.OdooFault;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** People who work in Odoo. Some of their transactions are committed long after they began. */
final class OdooPeople {
  /** The overlap of imports: what is committed later is seen by a sweep alone. */
  private static final Duration LONG = Duration.ofMinutes(15);

  private final World world;
  private final OdooChanges changes;
  private final Deque<Late> open = new ArrayDeque<>();
  private boolean hasTakenLong;

  OdooPeople(World world) {
    this.world = world;
    this.changes = new OdooChanges(world);
  }

  /** Work that began and is not committed yet; {@code id} is 0 for a new record. */
  private record Late(Instant begun, Kind kind, long id, Map<String, Object> values) {}

  void edit() {
    var kind = world.chance().pick(List.of(Kind.values()));
    var seen = world.odoo().all(kind);
    if (!seen.isEmpty()) {
      var record = changes.pick(kind, seen);
      var once = kind == Kind.ORDER && changes.isKnown(kind, record, "code");
      var values = once ? halfOfCode() : values(kind);
      commit(new Late(world.now(), kind, record.id(), values));
    }
  }

  private Map<String, Object> halfOfCode() {
    var field = world.chance().pick(List.of("client_order_ref", "origin"));
    return Map.of(field, world.tags().value("o"));
  }

  /** Begins to change a record, or to make one; others do not see it before {@link #commit()}. */
  void begin() {
    var chance = world.chance();
    var kinds = List.of(Kind.CUSTOMER, Kind.PRODUCT);
    var kind = chance.pick(kinds);
    var seen = world.odoo().all(kind);
    if (!seen.isEmpty() && open.size() < 4) {
      var record = changes.pick(kind, seen);
      open.add(new Late(world.now(), kind, record.id(), values(kind)));
      world.chronicle().say("in Odoo a transaction begins on " + kind + " " + record.id());
    }
  }

  void commit() {
    if (!open.isEmpty()) {
      world.chronicle().count("LATE COMMIT");
      commit(open.remove());
    }
  }

  /** Whether a transaction lasted longer than imports look back. */
  boolean hasTakenLong() {
    return hasTakenLong;
  }

  void commitAll() {
    while (!open.isEmpty()) {
      commit();
    }
  }

  /** A transaction that finds its record changed since it began is rolled back and repeated. */
  private void commit(Late work) {
    var before = world.odoo().find(work.kind(), work.id());
    var age = Duration.between(work.begun(), world.now());
    if (before.isEmpty()) {
      return;
    }
    if (age.compareTo(LONG.minusMinutes(1)) > 0) {
      world.chronicle().count("LONG TRANSACTION");
      hasTakenLong = true;
    }
    var cut = work.begun().toString().substring(0, 19).replace('T', ' ');
    var start = before.get().writeDate().compareTo(cut) >= 0 ? world.now() : work.begun();
    changes.change(
        work.kind(),
        before.get(),
        "writes " + new TreeMap<>(work.values()),
        start,
        () -> world.desk().write(work.kind().model(), work.id(), work.values()));
  }

  private Map<String, Object> values(Kind kind) {
    var chance = world.chance();
    var tags = world.tags();
    return switch (kind) {
      case CUSTOMER ->
          chance.pick(
              List.of(
                  Map.<String, Object>of("phone", tags.value("o")),
                  Map.<String, Object>of("street", tags.value("o")),
                  Map.<String, Object>of("name", tags.value("O") + " Odoo"),
                  Map.<String, Object>of("phone", tags.value("o"), "street", tags.value("o"))));
      case PRODUCT ->
          chance.pick(
              List.of(
                  Map.<String, Object>of("name", tags.value("o")),
                  Map.<String, Object>of("list_price", BigDecimal.valueOf(tags.amount()))));
      case ORDER -> {
        var code = tags.value("o");
        yield Map.of("client_order_ref", code, "origin", code);
      }
    };
  }

  void create() {
    var kind = world.chance().pick(List.of(Kind.CUSTOMER, Kind.CUSTOMER, Kind.PRODUCT, Kind.ORDER));
    create(kind, world.tags().next("odoo"));
  }

  /** Makes a record with that tag. */
  void create(Kind kind, String tag) {
    var tags = world.tags();
    var values = new LinkedHashMap<String, Object>();
    switch (kind) {
      case CUSTOMER -> {
        values.put("name", tags.value("O") + " Born");
        values.put("email", tag);
        values.put("phone", tags.value("o"));
      }
      case PRODUCT -> {
        values.put("name", tags.value("o"));
        values.put("default_code", tag);
        values.put("list_price", BigDecimal.valueOf(tags.amount()));
      }
      case ORDER -> {
        var customer = changes.ground(Kind.CUSTOMER);
        var product = changes.ground(Kind.PRODUCT);
        if (customer == 0 || product == 0) {
          return;
        }
        values.put("partner_id", customer);
        values.put("note", tag);
        values.putAll(values(Kind.ORDER));
        values.remove("origin");
        values.put("order_line", List.of(List.of(0, 0, changes.line(product))));
      }
    }
    var id = world.desk().create(kind.model(), values);
    var after = world.odoo().find(kind, id).orElseThrow().picture();
    world.ledger().odoo(kind, tag, Picture.NOTHING, after, world.now());
    world.chronicle().say("in Odoo " + kind + " " + id + " is made: " + after);
  }

  void archive() {
    var kind = world.chance().pick(List.of(Kind.CUSTOMER, Kind.PRODUCT));
    var seen = world.odoo().all(kind);
    if (!seen.isEmpty()) {
      var record = world.chance().pick(seen);
      Map<String, Object> values = Map.of("active", !record.active());
      if (!changes.isDeleted(kind, record)) {
        changes.change(
            kind,
            record,
            "writes " + values,
            world.now(),
            () -> world.desk().write(kind.model(), record.id(), values));
      }
    }
  }

  /** Deletes a record for good. */
  void unlink() {
    var kind = world.chance().pick(List.of(Kind.CUSTOMER, Kind.ORDER));
    var free =
        world.odoo().all(kind).stream()
            .filter(it -> !it.picture().field(kind.tag()).startsWith("tag-ground-"))
            .filter(it -> !changes.isDeleted(kind, it))
            .toList();
    if (free.isEmpty()) {
      return;
    }
    var record = changes.pick(kind, free);
    var isKnown = changes.isLinked(kind, record);
    try {
      world.desk().unlink(kind.model(), record.id());
      world.ledger().entry(kind, record.picture().field(kind.tag())).unlink(isKnown);
      world.chronicle().count("UNLINK");
      world.chronicle().say("in Odoo " + kind + " " + record.id() + " is deleted");
    } catch (OdooFault refused) {
      world.chronicle().say("in Odoo " + kind + " " + record.id() + " cannot be deleted");
    }
  }
}
