package dev.odoobridge.testkit.odoo;

import dev.odoobridge.testkit.odoo.orm.OdooFault;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where every call over HTTP comes in: it is logged, meets its fault, and is carried out. */
final class Door {
  private final OdooStore store;

  Door(OdooStore store) {
    this.store = store;
  }

  /** The work of a call whose transaction began at that time. */
  @FunctionalInterface
  interface Work {
    @Nullable Object run(Instant began);
  }

  Reply pass(
      String transport,
      String model,
      String method,
      int ids,
      Work work,
      Function<@Nullable Object, Reply> answer,
      Function<OdooFault, Reply> refusal) {
    var began = store.clock().instant();
    var call = new OdooCall(transport, model, method, ids, began);
    store.calls().add(call);
    var fault = store.faults().next(call);
    if (fault.isEmpty()) {
      return carryOut(began, work, answer, refusal);
    }
    return switch (fault.get()) {
      case Fault.CutBefore() -> new Reply.Cut();
      case Fault.CutAfter() -> {
        carryOut(began, work, answer, refusal);
        yield new Reply.Cut();
      }
      case Fault.Truncated() -> Reply.truncated(carryOut(began, work, answer, refusal));
      case Fault.Refusal(var raised) -> refusal.apply(raised);
      case Fault.Answer(var status, var headers, var body) -> Reply.text(status, headers, body);
      case Fault.Delay delay -> {
        OdooFaults.pause(delay);
        yield carryOut(began, work, answer, refusal);
      }
      case Fault.Hold hold -> {
        OdooFaults.hold(hold);
        yield carryOut(began, work, answer, refusal);
      }
    };
  }

  private static Reply carryOut(
      Instant began,
      Work work,
      Function<@Nullable Object, Reply> answer,
      Function<OdooFault, Reply> refusal) {
    try {
      return answer.apply(work.run(began));
    } catch (OdooFault fault) {
      return refusal.apply(fault);
    }
  }
}
