package dev.odoobridge.application.simulation;

import dev.odoobridge.application.port.in.WriteRecords;
import dev.odoobridge.application.records.Entities;
import dev.odoobridge.application.records.WriteRecordsService;
import dev.odoobridge.application.sync.SyncBench;
import dev.odoobridge.domain.record.Content;
import dev.odoobridge.domain.record.HostId;
import dev.odoobridge.domain.record.HostRecord;
import dev.odoobridge.domain.value.RawValue;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The application on the other side: has its own tables, and tells the bridge what is in them. */
final class HostApp {
  private final World world;
  private final WriteRecords bridge;
  private final Map<Kind, TreeMap<String, List<HostDocument>>> said = new EnumMap<>(Kind.class);

  HostApp(World world) {
    this.world = world;
    this.bridge =
        new WriteRecordsService(
            new Entities(world.stores().integrations(), world.profiles()),
            world.stores().records(),
            world.stores().journal(),
            world.database(),
            world.bridgeClock());
    for (var kind : Kind.values()) {
      said.put(kind, new TreeMap<>());
    }
  }

  /** What the host said of a record, the oldest first; empty for one it never wrote. */
  List<HostDocument> said(Kind kind, String id) {
    return said.getOrDefault(kind, new TreeMap<>()).getOrDefault(id, List.of());
  }

  /** The records the host has, its own and those it knows from the bridge. */
  List<HostRecord> records(Kind kind) {
    return world.host().all(kind).stream()
        .filter(record -> !record.deleted())
        .filter(
            record -> Tags.isTag(world.host().picture(kind, record.current()).field(kind.tag())))
        .toList();
  }

  /** Ids of what the host once said and has no more. */
  List<String> deleted(Kind kind) {
    return said.getOrDefault(kind, new TreeMap<>()).keySet().stream()
        .filter(id -> world.host().find(kind, new HostId(id)).filter(it -> !it.deleted()).isEmpty())
        .toList();
  }

  /** Says all of a record. */
  void put(Kind kind, String id, HostDocument document, Optional<Long> ifVersion) {
    write(kind, id, document, document.raw(kind), true, ifVersion);
  }

  /** Says some fields; the lines, when they are to be said. */
  void patch(
      Kind kind, String id, Map<String, String> fields, Optional<List<Map<String, String>>> lines) {
    var before = said(kind, id).isEmpty() ? read(kind, id) : said(kind, id).getLast();
    var members = HostDocument.raw(fields);
    var document = before.with(fields);
    if (lines.isPresent()) {
      document = document.withLines(lines.get());
      members.put("lines", document.rawLines());
    }
    write(kind, id, document, new RawValue.Members(members), false, Optional.empty());
  }

  private HostDocument read(Kind kind, String id) {
    return world
        .host()
        .find(kind, new HostId(id))
        .map(record -> HostDocument.read(kind, record))
        .orElse(HostDocument.EMPTY);
  }

  private void write(
      Kind kind,
      String id,
      HostDocument document,
      RawValue.Members fields,
      boolean whole,
      Optional<Long> ifVersion) {
    var before = world.host().find(kind, new HostId(id));
    var write = new WriteRecords.Write(new HostId(id), fields, whole, ifVersion);
    var result = bridge.write(SyncBench.HOST, SyncBench.ID, kind.entity(), write);
    var verb = whole ? "PUT" : "PATCH";
    if (result instanceof WriteRecords.Result.Stored(var record, var effect)) {
      world
          .chronicle()
          .say(
              "host "
                  + verb
                  + " "
                  + kind
                  + " "
                  + id
                  + " "
                  + short_(document, fields, whole)
                  + " "
                  + effect);
      said.get(kind).computeIfAbsent(id, _ -> new ArrayList<>()).add(document);
      book(kind, before, record);
    } else {
      world.chronicle().say("host " + verb + " " + kind + " " + id + ": " + result);
    }
  }

  private static String short_(HostDocument document, RawValue.Members fields, boolean whole) {
    return whole
        ? document.fields() + " " + document.lines()
        : String.valueOf(fields.values().keySet()) + document.fields() + document.lines();
  }

  private void book(Kind kind, Optional<HostRecord> before, HostRecord after) {
    var alive = before.filter(record -> !record.deleted());
    var pictures = world.host();
    var said = alive.map(HostRecord::said).orElse(Content.EMPTY);
    var earlier = pictures.picture(kind, said);
    var held = pictures.picture(kind, alive.map(HostRecord::current).orElse(Content.EMPTY));
    var now = pictures.picture(kind, after.said());
    var tag = now.field(kind.tag()).isEmpty() ? held.field(kind.tag()) : now.field(kind.tag());
    var at = world.bridgeClock().instant();
    world.ledger().host(kind, tag, earlier, now, held, at);
  }

  void delete(Kind kind, HostRecord record) {
    var tag = world.host().picture(kind, record.current()).field(kind.tag());
    var id = record.key().hostId();
    bridge.delete(SyncBench.HOST, SyncBench.ID, kind.entity(), id, Optional.empty());
    if (world.host().find(kind, id).isEmpty() && tag.contains("twin")) {
      world.ledger().hostForgot(kind, tag);
    } else {
      world.ledger().hostDeleted(kind, tag, world.bridgeClock().instant());
    }
    world.chronicle().say("host DELETE " + kind + " " + id);
  }
}
