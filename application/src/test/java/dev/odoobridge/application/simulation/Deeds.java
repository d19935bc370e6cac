package dev.odoobridge.application.simulation;

import dev.odoobridge.application.sync.SampleProfile;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.sync.Direction;
import dev.odoobridge.domain.sync.Sweep;
import dev.odoobridge.domain.sync.SyncRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Everything that can happen in one step of a history. */
final class Deeds {
  private static final List<EntityName> ENTITIES =
      List.of(SampleProfile.CUSTOMER, SampleProfile.PRODUCT, SampleProfile.ORDER);
  private final World world;
  private final HostDeeds host;
  private final OdooPeople people;
  private final OdooOrders orders;

  Deeds(World world) {
    this.world = world;
    this.host = new HostDeeds(world);
    this.people = new OdooPeople(world);
    this.orders = new OdooOrders(world);
    world.interludes(this::interlude);
  }

  void ground() {
    host.ground();
    world.elapse(Duration.ofSeconds(1));
    if (world.chance().percent(60)) {
      world.bridges().getFirst().sync(SyncRequest.of(Direction.BOTH));
      world.elapse(Duration.ofMinutes(1));
    }
    if (world.chance().percent(50)) {
      world.change(Weather.drawn(world.chance()));
    }
  }

  void step() {
    if (world.isOdooAtWork() && world.chance().percent(60)) {
      impatient();
      return;
    }
    pause();
    var draw = world.chance().below(100);
    if (draw < 45) {
      edit(draw);
    } else if (draw < 80) {
      sync();
    } else if (draw < 86) {
      world.chance().pick(world.bridges()).tick();
    } else if (draw < 94) {
      world.change(Weather.drawn(world.chance()));
    } else if (draw < 97) {
      world.takeOdooDown(Duration.ofSeconds(world.chance().between(1, 600)));
      world.chronicle().say("Odoo goes down for a while");
    } else {
      people.commitAll();
    }
  }

  /** Whoever got no answer soon asks again. */
  private void impatient() {
    var chance = world.chance();
    world.elapse(Duration.ofMillis(chance.between(0, 4000)));
    if (chance.percent(25)) {
      edit(chance.below(6));
    } else {
      sync();
    }
  }

  /** Mostly no time at all, so that much happens within one second. */
  private void pause() {
    var chance = world.chance();
    world.elapse(
        switch (chance.below(10)) {
          case 0, 1, 2 -> Duration.ZERO;
          case 3, 4, 5 -> Duration.ofMillis(chance.between(1, 700));
          case 6, 7, 8 -> Duration.ofSeconds(chance.between(1, 60));
          default -> Duration.ofMinutes(chance.between(1, 8));
        });
  }

  private void edit(int draw) {
    switch (draw % 15) {
      case 0, 1, 2, 3 -> host.edit();
      case 4 -> host.create();
      case 5 -> host.delete();
      case 6 -> host.revive();
      case 7 -> host.createTwin(people);
      case 8, 9 -> people.edit();
      case 10 -> orders.editLines();
      case 11 -> people.create();
      case 12 -> orders.press();
      case 13 -> archive();
      default -> people.begin();
    }
  }

  private void archive() {
    if (world.chance().percent(50)) {
      people.unlink();
    } else {
      people.archive();
    }
  }

  /** What happens while a bridge waits for an answer. */
  private void interlude() {
    var draw = world.chance().below(11);
    world.chronicle().count("INTERLUDE");
    switch (draw) {
      case 0, 1, 2 -> host.edit();
      case 3, 4 -> people.edit();
      case 5 -> orders.editLines();
      case 6 -> orders.press();
      case 7 -> people.commit();
      case 8 -> host.delete();
      case 9 -> host.revive();
      default -> world.chance().pick(world.bridges()).sync(SyncRequest.of(Direction.BOTH));
    }
  }

  private void sync() {
    var chance = world.chance();
    var direction =
        chance.pick(List.of(Direction.BOTH, Direction.BOTH, Direction.IMPORT, Direction.EXPORT));
    var entities = chance.percent(80) ? List.<EntityName>of() : List.of(chance.pick(ENTITIES));
    var limit = chance.percent(25) ? Optional.of(chance.between(1, 3)) : Optional.<Integer>empty();
    var request = new SyncRequest(entities, direction, false, chance.percent(5), limit);
    var bridge = chance.pick(world.bridges());
    world
        .chronicle()
        .say(bridge.name() + " syncs: " + request.direction() + request.entities() + limit);
    bridge.sync(request);
  }

  /** Nobody does anything any more, and nothing goes wrong. */
  void heal() {
    world.change(Weather.CALM);
    people.commitAll();
    world.elapse(Duration.ofMinutes(11));
    world.chronicle().say("everything heals");
    if (world.ledger().isAnyUnlinked() || people.hasTakenLong()) {
      // What is gone, and what was committed too late for the cursor, is seen by a sweep; what is
      // gone is here so much of so little that a person has to mean it.
      var swept = SyncRequest.of(Direction.IMPORT).with(Sweep.UNBRAKED);
      world.chance().pick(world.bridges()).sync(swept);
    }
  }
}
