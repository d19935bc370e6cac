package dev.odoobridge.application.simulation;

import dev.odoobridge.domain.sync.Direction;
import dev.odoobridge.domain.sync.SyncRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Plays one history from its first step to its end. */
final class Simulation {
  private static final int ROUNDS = 12;
  private final Terms terms;
  private final World world;
  private final Deeds deeds;

  private Simulation(Terms terms, Stage stage) {
    this.terms = terms;
    this.world = new World(terms, stage.odoo(terms.version(), terms.keyed()));
    this.deeds = new Deeds(world);
  }

  static Ending play(Terms terms, Stage stage) {
    return new Simulation(terms, stage).play();
  }

  private Ending play() {
    var violations = new ArrayList<String>();
    try {
      deeds.ground();
      for (var step = 1; step <= terms.steps(); step++) {
        if (!terms.left().contains(step)) {
          world.draw(Chance.of(terms.seed(), step));
          world.chronicle().say("-- step " + step);
          deeds.step();
        }
      }
      deeds.heal();
      violations.addAll(settle());
      if (violations.isEmpty()) {
        violations.addAll(new Checks(world).violations());
      }
    } catch (RuntimeException | Crash bug) {
      violations.add("the history ends with " + bug + " at " + List.of(bug.getStackTrace()));
    }
    return new Ending(
        terms,
        violations,
        world.chronicle().lines(),
        world.chronicle().counts(),
        world.chronicle().digest());
  }

  /** Syncs until one has nothing to do; the next one must have nothing to do either. */
  private List<String> settle() {
    for (var round = 1; round <= ROUNDS; round++) {
      if (isQuiet()) {
        return isQuiet() ? List.of() : List.of("a sync after a quiet one does something again");
      }
    }
    return List.of("after " + ROUNDS + " syncs there still is something to do");
  }

  private boolean isQuiet() {
    var writes = world.writes();
    var before = held();
    world.elapse(Duration.ofMinutes(6));
    world.chance().pick(world.bridges()).sync(SyncRequest.of(Direction.BOTH));
    return world.writes() == writes && held().equals(before);
  }

  /** All host records as they are stored. */
  private List<Object> held() {
    var all = new ArrayList<Object>();
    for (var kind : Kind.values()) {
      all.addAll(world.host().all(kind));
    }
    return all;
  }
}
