package dev.odoobridge.application.simulation;

import dev.odoobridge.application.contract.Stores;
import dev.odoobridge.application.memory.CountingIds;
import dev.odoobridge.application.memory.InMemoryDatabase;
import dev.odoobridge.application.memory.InMemoryLeases;
import dev.odoobridge.application.memory.InMemoryStores;
import dev.odoobridge.application.port.out.IdSource;
import dev.odoobridge.application.port.out.OdooCall;
import dev.odoobridge.application.port.out.ProfileSource;
import dev.odoobridge.domain.sync.Run;
import dev.odoobridge.testkit.time.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;

/** Everything there is in one history, and the one place where its time goes on. */
final class World {
  private final SettableClock clock;
  private final Terms terms;
  private final Chronicle chronicle;
  private final Ledger ledger = new Ledger();
  private final Tags tags = new Tags();
  private final OdooDesk desk;
  private final OdooPictures odoo;
  private final InMemoryDatabase database = new InMemoryDatabase();
  private final Stores stores = InMemoryStores.of(database);
  private final HostPictures host = new HostPictures(stores.records());
  private final InMemoryLeases.Register register = new InMemoryLeases.Register();
  private final IdSource ids = new CountingIds();
  private final ProfileSource profiles;
  private final Overtaking overtaking = new Overtaking(this);
  private final List<Bridge> bridges = new ArrayList<>();
  private Chance chance;
  private Weather weather = Weather.CALM;
  private Instant odooDownUntil = Instant.MIN;
  private Runnable interlude = () -> {};
  private final Queue<Arrival> underway =
      new PriorityQueue<>(Comparator.comparing(Arrival::due).thenComparing(Arrival::number));
  private int arrivals;
  private String hot = "";
  private boolean inInterlude;
  private int transactions;
  private int writes;

  World(Terms terms, OdooDesk desk) {
    this.terms = terms;
    this.chance = Chance.of(terms.seed(), 0);
    this.desk = desk;
    this.clock = desk.clock();
    this.chronicle = new Chronicle(clock);
    this.odoo = new OdooPictures(desk, terms.keyed());
    this.profiles = Scenery.profiles(terms.keyed(), terms.onOdooDelete());
    stores.integrations().add(Scenery.integration(terms.batchSize()));
    bridges.add(new Bridge(this, "bridge A"));
    bridges.add(new Bridge(this, "bridge B"));
  }

  Terms terms() {
    return terms;
  }

  int version() {
    return terms.version();
  }

  Chronicle chronicle() {
    return chronicle;
  }

  Ledger ledger() {
    return ledger;
  }

  Tags tags() {
    return tags;
  }

  OdooDesk desk() {
    return desk;
  }

  OdooPictures odoo() {
    return odoo;
  }

  HostPictures host() {
    return host;
  }

  InMemoryDatabase database() {
    return database;
  }

  Stores stores() {
    return stores;
  }

  InMemoryLeases.Register register() {
    return register;
  }

  IdSource ids() {
    return ids;
  }

  ProfileSource profiles() {
    return profiles;
  }

  Overtaking overtaking() {
    return overtaking;
  }

  List<Bridge> bridges() {
    return Collections.unmodifiableList(bridges);
  }

  Chance chance() {
    return chance;
  }

  void draw(Chance next) {
    chance = next;
  }

  Weather weather() {
    return weather;
  }

  void change(Weather next) {
    weather = next;
  }

  /** Odoo's clock, which is also the true one. */
  Instant now() {
    return clock.instant();
  }

  /** The clock of the machine on which the bridges run. */
  InstantSource bridgeClock() {
    return () -> clock.instant().plus(terms.skew());
  }

  /** Work that Odoo does at that time, though nobody waits for it any more. */
  private record Arrival(Instant due, int number, Runnable work) {}

  void elapse(Duration time) {
    clock.advance(time);
    while (!underway.isEmpty() && !underway.peek().due().isAfter(now())) {
      underway.remove().work().run();
    }
  }

  /** Whether Odoo works on what nobody waits for. */
  boolean isOdooAtWork() {
    return !underway.isEmpty();
  }

  /** Has Odoo do the work some time later. */
  void arrive(Duration later, Runnable work) {
    underway.add(new Arrival(now().plus(later), arrivals++, work));
  }

  /** The record somebody worked on last: it is likely to be worked on again. */
  String hot() {
    return hot;
  }

  void heat(String tag) {
    hot = tag;
  }

  boolean isOdooDown() {
    return now().isBefore(odooDownUntil);
  }

  void takeOdooDown(Duration time) {
    odooDownUntil = now().plus(time);
  }

  /** What others do while a bridge works. */
  void interludes(Runnable work) {
    interlude = work;
  }

  void interlude() {
    if (inInterlude || isInTransaction()) {
      return;
    }
    inInterlude = true;
    try {
      interlude.run();
    } finally {
      inInterlude = false;
    }
  }

  void enter() {
    transactions++;
  }

  void leave() {
    transactions--;
  }

  boolean isInTransaction() {
    return transactions > 0;
  }

  /** The bridge has changed something in Odoo. */
  void wrote(OdooCall call) {
    writes++;
    chronicle.say("  " + call.model() + "." + call.method() + " " + call.ids().orElse(List.of()));
  }

  /** How many calls of bridges have changed something in Odoo. */
  int writes() {
    return writes;
  }

  void ended(Bridge bridge, Run run) {
    var error = run.error().map(it -> " (" + it.code() + ")").orElse("");
    chronicle.say(bridge.name() + ": run " + run.status().word() + error + " " + run.counts());
    chronicle.count("RUN " + run.status().word());
  }

  void replace(Bridge dead) {
    bridges.replaceAll(it -> it == dead ? new Bridge(this, dead.name()) : it);
  }
}
