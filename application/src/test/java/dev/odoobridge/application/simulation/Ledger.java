package dev.odoobridge.application.simulation;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** What people wrote on both sides, by record and field. */
final class Ledger {
  private final Map<Kind, TreeMap<String, Entry>> entries = new EnumMap<>(Kind.class);
  private int writes;

  Ledger() {
    for (var kind : Kind.values()) {
      entries.put(kind, new TreeMap<>());
    }
  }

  /** All that is known of one record. */
  static final class Entry {
    private final TreeMap<String, Track> tracks = new TreeMap<>();
    private Instant hostTouched = Instant.MIN;
    private Instant odooTouched = Instant.MIN;
    private boolean deleted;
    private boolean unlinked;
    private boolean linked;

    Map<String, Track> tracks() {
      return tracks;
    }

    Instant hostTouched() {
      return hostTouched;
    }

    Instant odooTouched() {
      return odooTouched;
    }

    /** Whether the host deleted it, and has not said it again. */
    boolean deleted() {
      return deleted;
    }

    /** Whether somebody deleted it in Odoo for good. */
    boolean unlinked() {
      return unlinked;
    }

    /**
     * Somebody deletes it in Odoo for good. One that the bridge had not linked yet, and that the
     * host has, is made there anew: nobody can tell that it was there.
     */
    void unlink(boolean wasLinked) {
      linked = wasLinked;
      tracks.values().forEach(Track::forgetOdoo);
      unlinked = wasLinked || tracks.values().stream().allMatch(Track::isUntouched);
    }

    /** Whether the bridge had it on both sides when it was deleted in Odoo. */
    boolean wasLinked() {
      return linked;
    }

    private Track track(String field) {
      return tracks.computeIfAbsent(field, _ -> new Track());
    }
  }

  Map<String, Entry> entries(Kind kind) {
    return Collections.unmodifiableMap(entries.getOrDefault(kind, new TreeMap<>()));
  }

  Entry entry(Kind kind, String tag) {
    return entries
        .computeIfAbsent(kind, _ -> new TreeMap<>())
        .computeIfAbsent(tag, _ -> new Entry());
  }

  /** Whether somebody deleted a record in Odoo for good. */
  boolean isAnyUnlinked() {
    return entries.values().stream().flatMap(of -> of.values().stream()).anyMatch(Entry::unlinked);
  }

  /** How many writes there were; the number of the last one. */
  int writes() {
    return writes;
  }

  /**
   * The host said something: what it changed is its own write.
   *
   * @param said what it said before
   * @param held what the bridge held; to say just that again changes nothing
   */
  void host(Kind kind, String tag, Picture said, Picture says, Picture held, Instant at) {
    var entry = entry(kind, tag);
    var isReborn = entry.deleted || entry.unlinked;
    entry.deleted = false;
    writes++;
    for (var field : said.difference(says)) {
      var value = says.field(field);
      if (value.equals(held.field(field)) && entry.track(field).isOdoos(value)) {
        continue;
      }
      entry.track(field).host(value, at, writes, held.field(field), isReborn);
      entry.hostTouched = at;
    }
  }

  /** The host took back what nobody but itself ever saw. */
  void hostForgot(Kind kind, String tag) {
    entry(kind, tag).tracks.values().forEach(Track::forgetHost);
    entry(kind, tag).tracks.values().removeIf(Track::isUntouched);
  }

  void hostDeleted(Kind kind, String tag, Instant at) {
    var entry = entry(kind, tag);
    entry.deleted = true;
    entry.hostTouched = at;
  }

  /** Somebody in Odoo did something: what differs afterwards is their write. */
  void odoo(Kind kind, String tag, Picture before, Picture after, Instant at) {
    var entry = entry(kind, tag);
    writes++;
    entry.odooTouched = at;
    for (var field : before.difference(after)) {
      var value = changed(before.field(field), after.field(field));
      entry.track(field).odoo(value, at, writes, before.field(field));
    }
  }

  /** Of a field that stands twice in Odoo, the one that changed: see {@link Picture#twice}. */
  private static String changed(String before, String after) {
    if (!after.contains("|")) {
      return after;
    }
    var now = after.split("\\|", -1);
    var then = before.contains("|") ? before.split("\\|", -1) : new String[] {before, before};
    return now[0].equals(then[0]) ? now[1] : now[0];
  }
}
