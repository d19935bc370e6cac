package dev.odoobridge.application.simulation;

import dev.odoobridge.domain.record.HostRecord;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the host does with its records. */
final class HostDeeds {
  private static final List<String> STATES =
      List.of("pending", "confirmed", "in_progress", "completed", "cancelled");
  private final World world;
  private final HostApp host;
  private final Map<String, HostDocument> readings = new HashMap<>();
  private int records;

  HostDeeds(World world) {
    this.world = world;
    this.host = new HostApp(world);
  }

  /** Products of which lines are added in Odoo; the host adds lines of the others. */
  static boolean isForOdoo(String sku) {
    return sku.hashCode() % 2 == 0;
  }

  /** Records that nobody deletes and that orders refer to. */
  void ground() {
    for (var number = 1; number <= 4; number++) {
      host.put(Kind.PRODUCT, "p" + number, product("tag-ground-" + number), Optional.empty());
      if (number <= 2) {
        host.put(Kind.CUSTOMER, "c" + number, customer("tag-ground-" + number), Optional.empty());
      }
    }
  }

  private HostDocument customer(String tag) {
    var fields = new LinkedHashMap<String, String>();
    fields.put("first_name", world.tags().value("H"));
    fields.put("last_name", world.tags().value("L"));
    fields.put("email", tag);
    fields.put("phone", world.tags().value("h"));
    fields.put("address", world.tags().value("h"));
    return new HostDocument(fields, List.of());
  }

  private HostDocument product(String tag) {
    var fields = new LinkedHashMap<String, String>();
    fields.put("name", world.tags().value("h"));
    fields.put("sku", tag);
    fields.put("price", String.valueOf(world.tags().amount()));
    return new HostDocument(fields, List.of());
  }

  private HostDocument order(String tag) {
    var fields = new LinkedHashMap<String, String>();
    fields.put("customer", "c" + world.chance().between(1, 2));
    fields.put("notes", tag);
    fields.put("code", world.tags().value("h"));
    if (world.chance().percent(50)) {
      fields.put("order_date", world.now().truncatedTo(ChronoUnit.SECONDS).toString());
    }
    fields.put("status", world.chance().percent(70) ? "pending" : "confirmed");
    var lines = new ArrayList<Map<String, String>>();
    for (var number = 1; number <= 4; number++) {
      if (world.chance().percent(50)) {
        lines.add(line("p" + number));
      }
    }
    return new HostDocument(fields, lines);
  }

  private Map<String, String> line(String product) {
    var line = new LinkedHashMap<String, String>();
    line.put("product", product);
    line.put("quantity", String.valueOf(world.chance().between(1, 9)));
    line.put("price", String.valueOf(world.tags().amount()));
    return line;
  }

  void create() {
    var kind = world.chance().pick(List.of(Kind.CUSTOMER, Kind.CUSTOMER, Kind.PRODUCT, Kind.ORDER));
    create(kind, world.tags().next("host"));
  }

  private void create(Kind kind, String tag) {
    records++;
    var id = kind.name().toLowerCase(java.util.Locale.ROOT) + "-" + records;
    switch (kind) {
      case CUSTOMER -> host.put(kind, id, customer(tag), Optional.empty());
      case PRODUCT -> host.put(kind, id, product(tag), Optional.empty());
      case ORDER -> host.put(kind, id, order(tag), Optional.empty());
    }
  }

  /** A customer that the host and somebody in Odoo make, before the bridge has seen either. */
  void createTwin(OdooPeople people) {
    var tag = world.tags().next("twin");
    create(Kind.CUSTOMER, tag);
    people.create(Kind.CUSTOMER, tag);
  }

  /** Changes a record, in one of the ways hosts do. */
  void edit() {
    var chance = world.chance();
    var kind = chance.pick(List.of(Kind.values()));
    var records = host.records(kind);
    if (records.isEmpty()) {
      return;
    }
    var record = pick(kind, records);
    var id = record.key().hostId().value();
    var said = host.said(kind, id);
    world.heat(tag(kind, record));
    var way = said.isEmpty() ? chance.pick(List.of(2, 3)) : chance.below(6);
    switch (way) {
      case 0, 1 -> host.put(kind, id, edited(kind, record, said.getLast()), Optional.empty());
      case 2 -> fresh(kind, id, record);
      case 3 -> patch(kind, id, record);
      case 5 -> fromEarlierReading(kind, id, record);
      default -> stale(kind, id, record, said);
    }
  }

  private HostRecord pick(Kind kind, List<HostRecord> records) {
    return records.stream()
        .filter(it -> tag(kind, it).equals(world.hot()))
        .filter(_ -> world.chance().percent(60))
        .findFirst()
        .orElseGet(() -> world.chance().pick(records));
  }

  /**
   * Says what it read a while ago whole, with one change and without naming the version; reads
   * again for the next time. Nobody can tell an old value from one that is meant: what the host
   * says last is its word.
   */
  private void fromEarlierReading(Kind kind, String id, HostRecord record) {
    var fresh = HostDocument.read(kind, record);
    var earlier = readings.put(kind + id, fresh);
    if (earlier != null) {
      world.chronicle().count("STALE READING");
      host.put(kind, id, edited(kind, record, earlier), Optional.empty());
    }
  }

  /** Reads the record and says it whole, naming the version it read. */
  private void fresh(Kind kind, String id, HostRecord record) {
    var document = edited(kind, record, HostDocument.read(kind, record));
    host.put(kind, id, document, Optional.of(record.version()));
  }

  /** Says the record whole from an older view of its own. */
  private void stale(Kind kind, String id, HostRecord record, List<HostDocument> said) {
    world.chronicle().count("STALE PUT");
    host.put(kind, id, edited(kind, record, world.chance().pick(said)), Optional.empty());
  }

  private void patch(Kind kind, String id, HostRecord record) {
    if (kind == Kind.ORDER && world.chance().percent(50)) {
      var lines = edited(HostDocument.read(kind, record).lines());
      host.patch(kind, id, Map.of(), Optional.of(lines));
    } else {
      host.patch(kind, id, edit(kind, record), Optional.empty());
    }
  }

  private HostDocument edited(Kind kind, HostRecord record, HostDocument before) {
    if (kind == Kind.ORDER && world.chance().percent(50)) {
      return before.withLines(edited(before.lines()));
    }
    return before.with(edit(kind, record));
  }

  private Map<String, String> edit(Kind kind, HostRecord record) {
    var chance = world.chance();
    var tags = world.tags();
    return switch (kind) {
      case CUSTOMER ->
          switch (chance.below(4)) {
            case 0 -> Map.of("phone", phone(record));
            case 1 -> Map.of("address", tags.value("h"));
            case 2 -> Map.of("first_name", tags.value("H"), "last_name", tags.value("L"));
            default -> Map.of("phone", tags.value("h"), "address", tags.value("h"));
          };
      case PRODUCT ->
          chance.percent(50)
              ? Map.of("name", tags.value("h"))
              : Map.of("price", String.valueOf(tags.amount()));
      case ORDER ->
          chance.percent(60)
              ? Map.of("code", tags.value("h"))
              : Map.of("status", chance.pick(STATES));
    };
  }

  /** Odoo refuses some phone numbers; never of those that orders refer to. */
  private String phone(HostRecord record) {
    var tag = world.host().picture(Kind.CUSTOMER, record.current()).field("email");
    var mayBeBad = !tag.startsWith("tag-ground-") && world.chance().percent(30);
    return mayBeBad ? world.tags().value("bad") : world.tags().value("h");
  }

  private List<Map<String, String>> edited(List<Map<String, String>> before) {
    var chance = world.chance();
    var lines = new ArrayList<>(before);
    var deed = lines.isEmpty() ? 0 : chance.below(4);
    if (deed == 0) {
      addLine(lines);
    } else {
      var index = chance.below(lines.size());
      if (deed == 1) {
        lines.remove(index);
      } else {
        var line = new LinkedHashMap<>(lines.get(index));
        line.put(chance.percent(50) ? "price" : "quantity", String.valueOf(world.tags().amount()));
        lines.set(index, line);
      }
    }
    return lines;
  }

  private void addLine(List<Map<String, String>> lines) {
    var number = world.chance().between(1, 4);
    var isThere = lines.stream().anyMatch(line -> ("p" + number).equals(line.get("product")));
    if (!isThere && !isForOdoo("tag-ground-" + number)) {
      lines.add(line("p" + number));
    }
  }

  /**
   * Deletes a record to which no other refers; it may be one that Odoo has too and that is not
   * linked yet.
   */
  void delete() {
    var kind = world.chance().pick(List.of(Kind.values()));
    var free =
        host.records(kind).stream()
            .filter(record -> !tag(kind, record).startsWith("tag-ground-"))
            .filter(record -> !isReferredTo(kind, tag(kind, record)))
            .toList();
    if (!free.isEmpty()) {
      host.delete(kind, world.chance().pick(free));
    }
  }

  private boolean isReferredTo(Kind kind, String tag) {
    return world.odoo().all(Kind.ORDER).stream()
        .map(OdooPictures.Seen::picture)
        .anyMatch(
            order ->
                kind == Kind.CUSTOMER
                    ? order.field("customer").equals(tag)
                    : order.fields().keySet().stream().anyMatch(it -> it.contains(tag + "#")));
  }

  private String tag(Kind kind, HostRecord record) {
    return world.host().picture(kind, record.current()).field(kind.tag());
  }

  /** Says again what it has deleted. */
  void revive() {
    // Not every deleted record: only one whose last document the host still has.
    var kind = world.chance().pick(List.of(Kind.CUSTOMER, Kind.PRODUCT));
    var gone = host.deleted(kind);
    if (!gone.isEmpty()) {
      var id = world.chance().pick(gone);
      var tag = host.said(kind, id).getLast().fields().getOrDefault(kind.tag(), "");
      if (!tag.isEmpty() && !tag.contains("twin")) {
        host.put(kind, id, kind == Kind.CUSTOMER ? customer(tag) : product(tag), Optional.empty());
      }
    }
  }
}
