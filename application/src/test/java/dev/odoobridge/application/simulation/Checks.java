package dev.odoobridge.application.simulation;

import dev.odoobridge.domain.mapping.OnOdooDelete;
import dev.odoobridge.domain.record.HostRecord;
import dev.odoobridge.domain.record.Pending;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What must hold when everything has healed and all syncs are done. */
final class Checks {
  private final World world;
  private final List<String> wrong = new ArrayList<>();

  Checks(World world) {
    this.world = world;
  }

  /** What does not hold, in words. */
  List<String> violations() {
    for (var kind : Kind.values()) {
      var odoo = new TreeMap<String, List<OdooPictures.Seen>>();
      for (var seen : world.odoo().all(kind)) {
        odoo.computeIfAbsent(seen.picture().field(kind.tag()), _ -> new ArrayList<>()).add(seen);
      }
      var host = new TreeMap<String, List<HostRecord>>();
      for (var record : world.host().all(kind)) {
        if (!record.deleted()) {
          var tag = world.host().picture(kind, record.current()).field(kind.tag());
          if (!isOfSeed(record, tag)) {
            host.computeIfAbsent(tag, _ -> new ArrayList<>()).add(record);
          }
        }
      }
      host.keySet().stream()
          .filter(tag -> !world.ledger().entries(kind).containsKey(tag))
          .forEach(tag -> wrong.add(kind + " '" + tag + "' is on the host and nobody made it"));
      world.ledger().entries(kind).forEach((tag, entry) -> check(kind, tag, entry, host, odoo));
    }
    waiting();
    return wrong;
  }

  /** Odoo's database had records of its own before the history began. */
  private static boolean isOfSeed(HostRecord record, String tag) {
    return !Tags.isTag(tag) && record.key().hostId().value().startsWith("odoo-");
  }

  private void check(
      Kind kind,
      String tag,
      Ledger.Entry entry,
      Map<String, List<HostRecord>> host,
      Map<String, List<OdooPictures.Seen>> odoo) {
    var records = host.getOrDefault(tag, List.of());
    var seen = odoo.getOrDefault(tag, List.of());
    if (records.size() > 1) {
      wrong.add(kind + " " + tag + " is doubled on the host: " + ids(records));
    }
    if (seen.size() > 1) {
      wrong.add(kind + " " + tag + " is doubled in Odoo: " + seen);
    }
    if (records.size() > 1 || seen.size() > 1) {
      return;
    }
    if (records.isEmpty() && seen.isEmpty() && entry.tracks().isEmpty()) {
      // Whoever made it took it back before anybody else saw it.
      return;
    }
    if (entry.deleted()) {
      deleted(kind, tag, records, seen);
      return;
    }
    if (entry.unlinked() && isGone(entry, records, seen)) {
      return;
    }
    if (records.isEmpty()) {
      if (seen.stream().allMatch(OdooPictures.Seen::active)) {
        wrong.add(kind + " " + tag + " is lost on the host: " + entry.tracks());
      }
      return;
    }
    present(kind, tag, entry, records.getFirst(), seen.stream().findFirst());
  }

  /**
   * On both sides; or a person is told that it is, because the profile says so or because the host
   * has said something that Odoo did not get.
   */
  private boolean isGone(
      Ledger.Entry entry, List<HostRecord> records, List<OdooPictures.Seen> seen) {
    if (!seen.isEmpty()) {
      return false;
    }
    return records.isEmpty()
        ? world.terms().onOdooDelete() == OnOdooDelete.DELETE || !entry.wasLinked()
        : isTold(records.getFirst());
  }

  private static boolean isTold(HostRecord record) {
    return record
        .pending()
        .flatMap(Pending::parked)
        .filter(why -> why.code().equals("odoo-record-missing"))
        .isPresent();
  }

  private static List<String> ids(List<HostRecord> records) {
    return records.stream().map(record -> record.key().hostId().value()).toList();
  }

  private void deleted(
      Kind kind, String tag, List<HostRecord> records, List<OdooPictures.Seen> seen) {
    if (!records.isEmpty()) {
      wrong.add(kind + " " + tag + " was deleted by the host and is back: " + ids(records));
    }
    for (var record : seen) {
      var away =
          kind == Kind.ORDER ? record.picture().field("status").equals("cancel") : !record.active();
      if (!away) {
        wrong.add(kind + " " + tag + " was deleted by the host and lives on in Odoo");
      }
    }
  }

  private void present(
      Kind kind,
      String tag,
      Ledger.Entry entry,
      HostRecord record,
      Optional<OdooPictures.Seen> seen) {
    var parked = record.pending().flatMap(Pending::parked);
    var host = world.host().picture(kind, record.current());
    if (parked.isPresent()) {
      world.chronicle().count("PARKED " + parked.get().code());
      if (!mayBeParked(kind, host, seen, parked.get().code())) {
        wrong.add(kind + " " + tag + " is parked without need: " + parked.get());
      }
      return;
    }
    if (seen.isEmpty()) {
      wrong.add(kind + " " + tag + " never reached Odoo: " + record.pending());
      return;
    }
    var linked = record.link().map(link -> link.odooId().value()).orElse(0L);
    if (linked != seen.get().id()) {
      wrong.add(kind + " " + tag + " is linked to " + linked + ", not to " + seen.get().id());
    }
    for (var field : host.apart(seen.get().picture())) {
      if (Optional.ofNullable(entry.tracks().get(field)).filter(Track::isRaced).isPresent()) {
        continue;
      }
      wrong.add(
          "%s %s: %s is '%s' on the host and '%s' in Odoo; %s"
              .formatted(
                  kind,
                  tag,
                  field,
                  host.field(field),
                  seen.get().picture().field(field),
                  Optional.ofNullable(entry.tracks().get(field))));
    }
    var touched = entry.hostTouched();
    entry
        .tracks()
        .forEach((field, track) -> written(kind + " " + tag, entry, touched, field, track, host));
  }

  private static boolean mayBeParked(
      Kind kind, Picture host, Optional<OdooPictures.Seen> seen, String code) {
    return switch (kind) {
      case CUSTOMER -> code.equals("odoo-refused") && host.field("phone").startsWith("bad");
      case PRODUCT -> false;
      case ORDER ->
          seen.isPresent()
              && !seen.get().picture().field("status").equals("draft")
              && (code.equals("odoo-refused") || code.equals("transition"));
    };
  }

  private void written(
      String name,
      Ledger.Entry entry,
      Instant hostTouched,
      String field,
      Track track,
      Picture host) {
    var legal =
        (Picture.isLine(field) && isContested(entry, field))
                || (field.equals("status") && track.isBoths())
            ? track.written()
            : track.legal(hostTouched, entry.odooTouched());
    if (legal.contains(host.field(field))) {
      return;
    }
    if (track.legalRestamped(hostTouched, entry.odooTouched()).contains(host.field(field))) {
      world.chronicle().count("RESTAMPED");
    } else {
      wrong.add(
          "%s: %s ends as '%s', may be %s; %s"
              .formatted(name, field, host.field(field), legal, track));
    }
  }

  /** Whether both sides worked on the line at once: one that was changed outlives its removal. */
  private static boolean isContested(Ledger.Entry entry, String field) {
    var line = field.substring(0, field.lastIndexOf(' '));
    return entry.tracks().entrySet().stream()
        .anyMatch(
            other -> other.getKey().startsWith(line + " ") && other.getValue().isConcurrent());
  }

  private void waiting() {
    for (var kind : Kind.values()) {
      for (var record : world.host().all(kind)) {
        record
            .pending()
            .filter(pending -> pending.parked().isEmpty())
            .ifPresent(
                pending ->
                    wrong.add(kind + " " + record.key().hostId() + " still waits: " + pending));
      }
    }
  }
}
