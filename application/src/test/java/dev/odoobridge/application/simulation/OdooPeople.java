package dev.odoobridge.application.simulation;

import dev.odoobridge.application.sync.SyncBench;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.record.Pending;
import dev.odoobridge.testkit.odoo.orm.OdooFault;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** People who work in Odoo. Some of their transactions are committed long after they began. */
final class OdooPeople {
  /** Shorter than the overlap of the bridge's imports. */
  private static final Duration LONGEST = Duration.ofMinutes(14);

  private final World world;
  private final Deque<Late> open = new ArrayDeque<>();

  OdooPeople(World world) {
    this.world = world;
  }

  /** Work that began and is not committed yet; {@code id} is 0 for a new record. */
  private record Late(Instant begun, Kind kind, long id, Map<String, Object> values) {}

  void edit() {
    var chance = world.chance();
    var kind = chance.pick(List.of(Kind.values()));
    var seen = world.odoo().all(kind);
    if (!seen.isEmpty()) {
      var record = chance.pick(seen);
      var once =
          world.terms().has(Feature.HALF_FIELDS)
              && kind == Kind.ORDER
              && isLinked(kind, record)
              && !record.picture().field("code").contains("|");
      var values = once ? halfOfCode() : values(kind);
      commit(new Late(world.now(), kind, record.id(), values));
    }
  }

  private boolean isLinked(Kind kind, OdooPictures.Seen record) {
    var id = new OdooId(record.id());
    return !world.stores().records().hostIds(SyncBench.ID, kind.entity(), List.of(id)).isEmpty();
  }

  private boolean isCompared(Kind kind, OdooPictures.Seen record) {
    return world.host().all(kind).stream()
        .flatMap(host -> host.link().stream())
        .filter(link -> link.odooId().value() == record.id())
        .anyMatch(link -> !link.base().fields().isEmpty());
  }

  private boolean isInFlight(Kind kind, OdooPictures.Seen record, String tag) {
    return !isLinked(kind, record)
        || world.host().all(kind).stream()
            .filter(
                host -> world.host().picture(kind, host.current()).field(kind.tag()).equals(tag))
            .anyMatch(host -> host.pending().flatMap(Pending::sendingSince).isPresent());
  }

  private boolean isDeleted(Kind kind, OdooPictures.Seen record) {
    return world.ledger().entry(kind, record.picture().field(kind.tag())).deleted();
  }

  private Map<String, Object> halfOfCode() {
    var field = world.chance().pick(List.of("client_order_ref", "origin"));
    return Map.of(field, world.tags().value("o"));
  }

  /** Begins to change a record, or to make one; others do not see it before {@link #commit()}. */
  void begin() {
    var chance = world.chance();
    var kind = chance.pick(List.of(Kind.values()));
    var seen = world.odoo().all(kind);
    if (!seen.isEmpty() && open.size() < 4) {
      var record = chance.pick(seen);
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

  void commitAll() {
    while (!open.isEmpty()) {
      commit();
    }
  }

  /** A transaction that finds its record changed since it began is rolled back and repeated. */
  private void commit(Late work) {
    var before = world.odoo().find(work.kind(), work.id());
    var age = Duration.between(work.begun(), world.now());
    if (before.isEmpty()
        || (age.compareTo(LONGEST) > 0 && !world.terms().has(Feature.LONG_TRANSACTIONS))) {
      return;
    }
    var cut = work.begun().toString().substring(0, 19).replace('T', ' ');
    var start = before.get().writeDate().compareTo(cut) >= 0 ? world.now() : work.begun();
    change(
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
        var customer = ground(Kind.CUSTOMER);
        var product = ground(Kind.PRODUCT);
        if (customer == 0 || product == 0) {
          return;
        }
        values.put("partner_id", customer);
        values.put("note", tag);
        values.putAll(values(Kind.ORDER));
        if (world.terms().has(Feature.HALF_FIELDS)) {
          values.remove("origin");
        }
        values.put("order_line", List.of(List.of(0, 0, line(product))));
      }
    }
    var id = world.desk().create(kind.model(), values);
    var after = world.odoo().find(kind, id).orElseThrow().picture();
    world.ledger().odoo(kind, tag, Picture.NOTHING, after, world.now(), false);
    world.chronicle().say("in Odoo " + kind + " " + id + " is made: " + after);
  }

  /** One of the records nobody deletes, as far as Odoo has one; else 0. */
  private long ground(Kind kind) {
    var seen =
        world.odoo().all(kind).stream()
            .filter(it -> it.picture().field(kind.tag()).startsWith("tag-ground-"))
            .toList();
    return seen.isEmpty() ? 0 : world.chance().pick(seen).id();
  }

  private Map<String, Object> line(long product) {
    var values = new LinkedHashMap<String, Object>();
    values.put("product_id", product);
    values.put("product_uom_qty", BigDecimal.valueOf(world.chance().between(1, 9)));
    values.put("price_unit", BigDecimal.valueOf(world.tags().amount()));
    return values;
  }

  /** Changes, adds or removes a line of an order. */
  void editLines() {
    var orders = world.odoo().all(Kind.ORDER);
    if (orders.isEmpty()) {
      return;
    }
    var order = world.chance().pick(orders);
    var lines = world.odoo().lineRows(order.id());
    var deed = world.chance().below(4);
    if (deed == 0 || lines.isEmpty()) {
      addLine(order, lines);
    } else {
      var line = world.chance().pick(lines);
      var id = (Long) line.get("id");
      var values = new LinkedHashMap<String, Object>();
      values.put(
          world.chance().percent(50) ? "price_unit" : "product_uom_qty",
          BigDecimal.valueOf(world.tags().amount()));
      change(
          Kind.ORDER,
          order,
          deed == 1 ? "loses line " + id : "line " + id + " gets " + values,
          world.now(),
          () -> {
            if (deed == 1) {
              world.desk().unlink("sale.order.line", id);
            } else {
              world.desk().write("sale.order.line", id, values);
            }
          });
    }
  }

  /** People in Odoo and the host add lines of different products, so that none is there twice. */
  private void addLine(OdooPictures.Seen order, List<Map<?, ?>> lines) {
    var product = ground(Kind.PRODUCT);
    var isThere =
        lines.stream().anyMatch(line -> OdooPictures.reference(line, "product_id") == product);
    if (product == 0 || isThere || !HostDeeds.isForOdoo(world.odoo().product(product))) {
      return;
    }
    var values = new TreeMap<>(line(product));
    values.put("order_id", order.id());
    change(
        Kind.ORDER,
        order,
        "gets a line " + values,
        world.now(),
        () -> world.desk().create("sale.order.line", values));
  }

  /** Sends, confirms or cancels an order. */
  void press() {
    var orders = world.odoo().all(Kind.ORDER);
    if (orders.isEmpty()) {
      return;
    }
    var order = world.chance().pick(orders);
    if (isDeleted(Kind.ORDER, order)) {
      return;
    }
    var methods = new ArrayList<String>();
    switch (order.picture().field("status")) {
      case "draft" -> methods.addAll(List.of("action_quotation_sent", "action_confirm"));
      case "sent" -> methods.addAll(List.of("action_confirm", "action_cancel"));
      case "sale" -> methods.add("action_cancel");
      case "cancel" -> methods.add("action_draft");
      default -> {}
    }
    if (!methods.isEmpty()) {
      var method = world.chance().pick(methods);
      change(
          Kind.ORDER,
          order,
          method,
          world.now(),
          () -> world.desk().press("sale.order", method, order.id()));
    }
  }

  void archive() {
    var kind = world.chance().pick(List.of(Kind.CUSTOMER, Kind.PRODUCT));
    var seen = world.odoo().all(kind);
    if (!seen.isEmpty()) {
      var record = world.chance().pick(seen);
      Map<String, Object> values = Map.of("active", !record.active());
      var isSettled = world.terms().has(Feature.EARLY_ARCHIVE) || isCompared(kind, record);
      if (!isDeleted(kind, record) && isSettled) {
        change(
            kind,
            record,
            "writes " + values,
            world.now(),
            () -> world.desk().write(kind.model(), record.id(), values));
      }
    }
  }

  private void change(
      Kind kind, OdooPictures.Seen before, String what, Instant start, Runnable work) {
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
    var mayBeLost = !world.terms().has(Feature.EDIT_IN_FLIGHT) && isInFlight(kind, before, tag);
    world.ledger().odoo(kind, tag, before.picture(), after, start, mayBeLost);
    var began = start.equals(world.now()) ? "" : ", begun at " + start;
    world.chronicle().say("in Odoo " + kind + " " + before.id() + " " + what + began);
  }
}
