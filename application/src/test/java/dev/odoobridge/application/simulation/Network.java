package dev.odoobridge.application.simulation;

import dev.odoobridge.application.port.out.OdooCall;
import dev.odoobridge.application.port.out.OdooFailure;
import dev.odoobridge.application.port.out.OdooTransport;
import dev.odoobridge.domain.integration.TransportName;
import dev.odoobridge.domain.value.RawValue;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The way from one bridge to Odoo, on which calls take time, fail, and leave the outcome open. */
final class Network implements OdooTransport {
  private static final List<Mishap> MISHAPS =
      List.of(
          Mishap.REFUSED,
          Mishap.CUT_BEFORE,
          Mishap.CUT_AFTER,
          Mishap.CUT_AFTER,
          Mishap.GATEWAY_BEFORE,
          Mishap.GATEWAY_AFTER,
          Mishap.SERIALIZATION,
          Mishap.FOREIGN_PAGE);
  private final World world;
  private final Bridge bridge;
  private final OdooTransport odoo;

  Network(World world, Bridge bridge, OdooTransport odoo) {
    this.world = world;
    this.bridge = bridge;
    this.odoo = odoo;
  }

  /** What can happen to a call. */
  enum Mishap {
    REFUSED,
    CUT_BEFORE,
    CUT_AFTER,
    GATEWAY_BEFORE,
    GATEWAY_AFTER,
    SERIALIZATION,
    FOREIGN_PAGE,
    /** No answer comes, and Odoo does it later. */
    LATE
  }

  @Override
  public TransportName name() {
    return odoo.name();
  }

  @Override
  public RawValue call(OdooCall call) {
    var name = call.model() + "." + call.method();
    leave(call, name);
    travel();
    if (world.isOdooDown()) {
      throw unavailable("connection refused");
    }
    var mishap = mishap(call);
    mishap.ifPresent(what -> world.chronicle().say("  " + name + ": " + what));
    mishap.ifPresent(what -> world.chronicle().count(what.name()));
    mishap.ifPresent(what -> failBefore(what, call));
    var answer = execute(call);
    travel();
    mishap.ifPresent(what -> failAfter(call));
    bridge.pass("after " + name);
    return answer;
  }

  private Optional<Mishap> mishap(OdooCall call) {
    if (call.writes() && world.chance().percent(world.weather().late())) {
      return Optional.of(Mishap.LATE);
    }
    if (!world.chance().percent(world.weather().faults())) {
      return Optional.empty();
    }
    return Optional.of(world.chance().pick(MISHAPS));
  }

  /** It takes time, in which others do not stand still. */
  private void travel() {
    var chance = world.chance();
    world.elapse(Duration.ofMillis(chance.percent(90) ? chance.between(1, 800) : 30_000));
    if (chance.percent(world.weather().interludes())) {
      world.interlude();
    }
  }

  private void failBefore(Mishap mishap, OdooCall call) {
    switch (mishap) {
      case REFUSED -> throw unavailable("connection refused");
      case SERIALIZATION -> throw unavailable("could not serialize access");
      case FOREIGN_PAGE -> throw new OdooFailure.Incomprehensible("a page of HTML", "http-200");
      case LATE -> {
        late(call);
        throw lost(call);
      }
      case CUT_BEFORE, GATEWAY_BEFORE -> throw lost(call);
      case CUT_AFTER, GATEWAY_AFTER -> {}
    }
  }

  /** The process may die just before the call leaves it, or just after. */
  private void leave(OdooCall call, String name) {
    try {
      bridge.pass("before " + name);
    } catch (Crash crash) {
      if (!world.isOdooDown() && world.chance().percent(50)) {
        late(call);
      }
      throw crash;
    }
  }

  /** Odoo does a write some time later, and never longer than its limit after it was asked to. */
  private void late(OdooCall call) {
    if (call.writes()) {
      var chance = world.chance();
      var asked = world.now();
      var longest = chance.percent(50) ? 10 : Scenery.LIMIT_SECONDS - 1;
      var looked = world.overtaking().state();
      world.arrive(
          Duration.ofSeconds(chance.between(1, longest)),
          () -> world.desk().since(asked, () -> arrive(call, looked)));
    }
  }

  private boolean arrive(OdooCall call, Overtaking looked) {
    looked.writing(call);
    try {
      odoo.call(call);
      world.chronicle().say("  " + call.model() + "." + call.method() + " arrives after all");
    } catch (OdooFailure refused) {
      world.chronicle().say("  " + call.model() + "." + call.method() + " arrives and is refused");
    } finally {
      looked.written(call);
    }
    return true;
  }

  private static void failAfter(OdooCall call) {
    throw lost(call);
  }

  private static OdooFailure lost(OdooCall call) {
    return call.writes()
        ? new OdooFailure.Uncertain("no answer came; the write may be done", "no-answer")
        : unavailable("no answer");
  }

  private static OdooFailure unavailable(String why) {
    return new OdooFailure.Unavailable(why, "down", Optional.empty());
  }

  private RawValue execute(OdooCall call) {
    if (!call.writes()) {
      world.overtaking().looked(call);
      return odoo.call(call);
    }
    world.overtaking().writing(call);
    try {
      var answer = odoo.call(call);
      world.wrote(call);
      return answer;
    } catch (OdooFailure refused) {
      world
          .chronicle()
          .say("  " + call.model() + "." + call.method() + ": " + refused.getMessage());
      throw refused;
    } finally {
      world.overtaking().written(call);
    }
  }
}
