package dev.odoobridge.application.simulation;

import dev.odoobridge.application.memory.InMemoryLeases;
import dev.odoobridge.application.memory.InMemorySyncObserver;
import dev.odoobridge.application.memory.odoo.InMemoryOdooTransport;
import dev.odoobridge.application.odoo.Breakers;
import dev.odoobridge.application.odoo.OdooOpener;
import dev.odoobridge.application.odoo.OpenOdoos;
import dev.odoobridge.application.odoo.Pacer;
import dev.odoobridge.application.port.in.RunSync;
import dev.odoobridge.application.port.out.BreakerStore;
import dev.odoobridge.application.port.out.ChangeFeed;
import dev.odoobridge.application.port.out.ConflictStore;
import dev.odoobridge.application.port.out.CursorStore;
import dev.odoobridge.application.port.out.Journal;
import dev.odoobridge.application.port.out.OdooConnector;
import dev.odoobridge.application.port.out.OdooFindings;
import dev.odoobridge.application.port.out.RecordStore;
import dev.odoobridge.application.port.out.RunStore;
import dev.odoobridge.application.port.out.StoreFailure;
import dev.odoobridge.application.port.out.Transactions;
import dev.odoobridge.application.sync.AutoSync;
import dev.odoobridge.application.sync.DirectExecutor;
import dev.odoobridge.application.sync.DueChanges;
import dev.odoobridge.application.sync.RunSyncService;
import dev.odoobridge.application.sync.Stores;
import dev.odoobridge.application.sync.SyncBench;
import dev.odoobridge.application.sync.SyncWorker;
import dev.odoobridge.domain.odoo.OdooVersion;
import dev.odoobridge.domain.sync.Run;
import dev.odoobridge.domain.sync.RunFilter;
import dev.odoobridge.domain.sync.SyncRequest;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;

/** One process of the bridge. When it dies, another one stands in its place. */
final class Bridge {
  /** Chance is left out: a seed is to replay exactly. */
  private static final RandomGenerator UNSHORTENED = () -> -1;

  private final World world;
  private final String name;
  private final InMemoryLeases leases;
  private final RunSync runSync;
  private final AutoSync autoSync;
  private boolean dead;

  Bridge(World world, String name) {
    this.world = world;
    this.name = name;
    this.leases = new InMemoryLeases(world.register());
    var transactions = Fragile.of(Transactions.class, world.database(), this);
    var records = Fragile.of(RecordStore.class, world.stores().records(), this);
    var cursors = Fragile.of(CursorStore.class, world.stores().cursors(), this);
    var runs = Fragile.of(RunStore.class, world.stores().runs(), this);
    var network =
        new Network(world, this, new InMemoryOdooTransport(world.desk().store(), "admin"));
    OdooConnector connector =
        (address, credentials) ->
            new OdooConnector.Connected(
                network, OdooVersion.parse(world.version() + ".0"), "a simulation");
    var conflicts = Fragile.of(ConflictStore.class, world.stores().conflicts(), this);
    var journal = Fragile.of(Journal.class, world.stores().journal(), this);
    var feed = Fragile.of(ChangeFeed.class, world.stores().feed(), this);
    var findings = Fragile.of(OdooFindings.class, world.stores().findings(), this);
    var stores =
        new Stores(
            transactions,
            records,
            cursors,
            runs,
            conflicts,
            journal,
            feed,
            findings,
            world.stores().care().differences());
    var breakerStore = Fragile.of(BreakerStore.class, world.stores().breakers(), this);
    var breakers = new Breakers(breakerStore, world.bridgeClock(), UNSHORTENED);
    var worker =
        new SyncWorker(
            stores,
            new OpenOdoos(new OdooOpener(connector), world.bridgeClock()),
            breakers,
            new Pacer(world.bridgeClock(), new InMemorySyncObserver()),
            world.bridgeClock(),
            DirectExecutor::new);
    this.runSync =
        new RunSyncService(
            world.stores().integrations(),
            world.profiles(),
            leases,
            runs,
            world.ids(),
            new RunSyncService.SyncWork(worker, Runnable::run, world.bridgeClock()));
    this.autoSync =
        new AutoSync(
            new DueChanges(records, world.profiles(), world.stores().care().switches()),
            world.stores().integrations(),
            runs,
            runSync,
            new AutoSync.Rests(breakers, world.bridgeClock(), UNSHORTENED));
  }

  String name() {
    return name;
  }

  /** A run to its end, or as far as it comes. */
  void sync(SyncRequest request) {
    survive(
        "sync",
        () -> {
          switch (runSync.start(SyncBench.PERSON, SyncBench.ID, request)) {
            case RunSync.Result.Started(var run) ->
                world.stores().runs().find(run.id()).ifPresent(it -> world.ended(this, it));
            case RunSync.Result other -> world.chronicle().say(name + " does not sync: " + other);
          }
        });
  }

  /** What the process does by itself every now and then. */
  void tick() {
    survive(
        "tick",
        () -> {
          var before = newest();
          autoSync.tick();
          newest()
              .filter(run -> !Optional.of(run).equals(before))
              .ifPresent(run -> world.ended(this, run));
        });
  }

  private Optional<Run> newest() {
    var every =
        new RunFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    return world.stores().runs().list(every, Run.SORTING.first(1)).stream().findFirst();
  }

  private void survive(String what, Runnable work) {
    try {
      work.run();
    } catch (Crash crash) {
      if (crash.victim() != this) {
        throw crash;
      }
      world.replace(this);
    } catch (StoreFailure failure) {
      world.chronicle().say(name + " cannot " + what + ": " + failure.getMessage());
    }
  }

  /** A point at which the process may die. */
  void pass(String where) {
    if (!dead && world.chance().percent(world.weather().crashes())) {
      dead = true;
      leases.die();
      world.chronicle().say("  " + name + " dies " + where);
      world.chronicle().count("CRASH");
    }
    if (dead) {
      throw new Crash(this, where);
    }
  }

  /** A point at which the process may die, lose its database, or be overtaken by others. */
  void passStore(String where) {
    pass(where);
    if (world.chance().percent(world.weather().database())) {
      world.chronicle().say("  " + name + " has no database " + where);
      world.chronicle().count("DATABASE");
      throw new StoreFailure("the database does not answer", new IllegalStateException(where));
    }
    if (!world.isInTransaction() && world.chance().percent(world.weather().interludes())) {
      world.interlude();
    }
    if (dead) {
      // It died in the interlude, where it had gone on with something else.
      throw new Crash(this, where);
    }
  }

  <T> T within(Callable<T> work) throws Exception {
    world.enter();
    try {
      return work.call();
    } finally {
      world.leave();
    }
  }
}
