package dev.odoobridge.application.simulation;

import dev.odoobridge.application.sync.SyncBench;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.testkit.odoo.orm.OdooFault;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How people change records in Odoo, and what they can know of them. */
final class OdooChanges {
  private final World world;

  OdooChanges(World world) {
    this.world = world;
  }

  /** One of these, likely the one somebody has just worked on. */
  OdooPictures.Seen pick(Kind kind, List<OdooPictures.Seen> seen) {
    return seen.stream()
        .filter(it -> it.picture().field(kind.tag()).equals(world.hot()))
        .filter(_ -> world.chance().percent(60))
        .findFirst()
        .orElseGet(() -> world.chance().pick(seen));
  }

  /** Does the work in a transaction that began at that time, and notes what it changed. */
  void change(Kind kind, OdooPictures.Seen before, String what, Instant start, Runnable work) {
    try {
      world
          .desk()
          .since(
              start,
              () -> {
                work.run();
                return true;
              });
    } catch (OdooFault refused) {
      world.chronicle().say("in Odoo " + kind + " " + before.id() + " " + what + ": refused");
      return;
    }
    var after = world.odoo().find(kind, before.id()).orElseThrow().picture();
    var tag = before.picture().field(kind.tag());
    world.heat(tag);
    world.ledger().odoo(kind, tag, before.picture(), after, start);
    var began = start.equals(world.now()) ? "" : ", begun at " + start;
    world.chronicle().say("in Odoo " + kind + " " + before.id() + " " + what + began);
  }

  /** A record that an order can refer to, as far as Odoo has one; else 0. */
  long ground(Kind kind) {
    var isStrict = world.chance().percent(60);
    var seen =
        world.odoo().all(kind).stream()
            .filter(it -> !isDeleted(kind, it) && it.active())
            .filter(it -> !isStrict || it.picture().field(kind.tag()).startsWith("tag-ground-"))
            .toList();
    return seen.isEmpty() ? 0 : world.chance().pick(seen).id();
  }

  /** A new line of an order. */
  Map<String, Object> line(long product) {
    var values = new LinkedHashMap<String, Object>();
    values.put("product_id", product);
    values.put("product_uom_qty", BigDecimal.valueOf(world.chance().between(1, 9)));
    values.put("price_unit", BigDecimal.valueOf(world.tags().amount()));
    return values;
  }

  /** Whether the bridge already holds what Odoo says in that field. */
  boolean isKnown(Kind kind, OdooPictures.Seen record, String field) {
    return world.host().all(kind).stream()
        .filter(host -> host.link().filter(it -> it.odooId().value() == record.id()).isPresent())
        .map(host -> world.host().picture(kind, host.current()))
        .anyMatch(it -> it.field(field).equals(record.picture().field(field)));
  }

  /** Whether the host deleted it. */
  boolean isDeleted(Kind kind, OdooPictures.Seen record) {
    return world.ledger().entry(kind, record.picture().field(kind.tag())).deleted();
  }

  boolean isLinked(Kind kind, OdooPictures.Seen record) {
    var id = new OdooId(record.id());
    return !world.stores().records().hostIds(SyncBench.ID, kind.entity(), List.of(id)).isEmpty();
  }
}
