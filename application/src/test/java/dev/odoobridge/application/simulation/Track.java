package dev.odoobridge.application.simulation;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Who wrote one field last on each side, and whether they knew what the other side had written. */
final class Track {
  private Write host = Write.NONE;
  private Write odoo = Write.NONE;
  private boolean hostSawOdoo;
  private boolean odooSawHost;
  private boolean hostReborn;
  private boolean hostReturned;
  private boolean raced;
  private Instant stamped = Instant.MIN;
  private final Set<String> written = new TreeSet<>(List.of(""));
  private final Set<String> odoos = new TreeSet<>();

  /** The last write of one side. */
  private record Write(String value, Instant at, int number) {
    static final Write NONE = new Write("", Instant.MIN, 0);
  }

  /**
   * The host wrote.
   *
   * @param before what the bridge held for the field
   * @param reborn whether it had deleted the record: what both sides agreed on before is forgotten
   */
  void host(String value, Instant at, int number, String before, boolean reborn) {
    hostReborn |= reborn;
    hostSawOdoo =
        odoo.number > 0
            && (before.equals(odoo.value) || (hostSawOdoo && before.equals(host.value)));
    odooSawHost = false;
    raced = false;
    hostReturned = !written.add(value);
    host = new Write(value, at, number);
  }

  void forgetHost() {
    host = Write.NONE;
    odooSawHost = false;
  }

  void forgetOdoo() {
    odoo = Write.NONE;
    odoos.clear();
    hostSawOdoo = false;
    raced = false;
  }

  boolean isUntouched() {
    return host.number == 0 && odoo.number == 0;
  }

  /**
   * Somebody in Odoo wrote.
   *
   * @param before what Odoo held for the field
   */
  void odoo(String value, Instant at, int number, String before) {
    odooSawHost =
        host.number > 0
            && (before.equals(host.value) || (odooSawHost && before.equals(odoo.value)));
    hostSawOdoo = false;
    raced = false;
    written.add(value);
    odoos.add(value);
    odoo = new Write(value, at, number);
    stamped = Instant.MIN;
  }

  /** The bridge wrote over Odoo's last value, which was made after the bridge had last looked. */
  boolean raced(String value, int lookedAt) {
    var isRace = odoo.number > lookedAt && value.equals(odoo.value);
    raced |= isRace;
    return isRace;
  }

  /** A bridge wrote other fields of the record, while this one still says what Odoo wrote. */
  void stamp(String value, Instant time) {
    if (odoo.number > 0 && value.equals(odoo.value)) {
      stamped = time;
    }
  }

  /** Whether both sides wrote, knowing of each other or not. */
  boolean isBoths() {
    return host.number > 0 && odoo.number > 0;
  }

  /** Whether each side's last write was made without knowing the other's. */
  boolean isConcurrent() {
    return host.number > 0 && odoo.number > 0 && !hostSawOdoo && !odooSawHost;
  }

  /** Everything anybody wrote, and nothing. */
  Set<String> written() {
    return new TreeSet<>(written);
  }

  /** Whether somebody in Odoo once wrote that. */
  boolean isOdoos(String value) {
    return odoos.contains(value);
  }

  /** Whether Odoo's last value may have been written over unseen. */
  boolean isRaced() {
    return raced;
  }

  /**
   * As {@link #legal}, when a bridge wrote other fields of the record meanwhile. Odoo keeps one
   * time for a record, so that all of it looks new then.
   */
  Set<String> legalRestamped(Instant hostTouched, Instant odooTouched) {
    return legal(hostTouched, stamped.isAfter(odooTouched) ? stamped : odooTouched);
  }

  /**
   * The values the field may end with. The policy is: who changed the record last wins.
   *
   * @param hostTouched when the host last changed any field of the record
   * @param odooTouched when somebody in Odoo last changed any field of it
   */
  Set<String> legal(Instant hostTouched, Instant odooTouched) {
    if (raced || hostReborn) {
      return written();
    }
    if (odoo.number == 0 || hostSawOdoo) {
      return Set.of(host.value);
    }
    if (host.number == 0 || odooSawHost) {
      return Set.of(odoo.value);
    }
    var legal = new TreeSet<String>();
    if (seconds(hostTouched).isAfter(seconds(odoo.at))) {
      legal.add(host.value);
    }
    if (hostReturned || !seconds(odooTouched).isBefore(seconds(host.at))) {
      legal.add(odoo.value);
    }
    return legal;
  }

  private static Instant seconds(Instant time) {
    return time.equals(Instant.MIN) ? time : time.truncatedTo(ChronoUnit.SECONDS);
  }

  @Override
  public String toString() {
    return "host "
        + say(host, hostSawOdoo)
        + ", Odoo "
        + say(odoo, odooSawHost)
        + (raced ? ", overtaken" : "");
  }

  private static String say(Write write, boolean saw) {
    return write.number == 0
        ? "nothing"
        : "'" + write.value + "' at " + write.at + (saw ? " knowing the other" : "");
  }
}
