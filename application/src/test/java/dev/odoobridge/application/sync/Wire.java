package dev.odoobridge.application.sync;

import dev.odoobridge.application.port.out.OdooCall;
import dev.odoobridge.application.port.out.OdooFailure;
import dev.odoobridge.application.port.out.OdooTransport;
import dev.odoobridge.domain.integration.TransportName;
import dev.odoobridge.domain.value.RawValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A transport on whose calls things happen on demand. The happening armed first comes first. */
final class Wire implements OdooTransport {
  private final OdooTransport odoo;
  private final List<Armed> armed = new ArrayList<>();
  private final List<OdooCall> calls = new ArrayList<>();

  Wire(OdooTransport odoo) {
    this.odoo = odoo;
  }

  /** What happens with a call. */
  interface Happening {
    RawValue meet(OdooCall call, OdooTransport odoo);
  }

  /** For so many matching calls, after so many others that match. */
  void on(Predicate<OdooCall> matching, int skip, int times, Happening happening) {
    armed.add(new Armed(matching, skip, times, happening));
  }

  void once(String model, String method, Happening happening) {
    on(call -> is(call, model, method), 0, 1, happening);
  }

  static boolean is(OdooCall call, String model, String method) {
    return call.model().value().equals(model) && call.method().equals(method);
  }

  /** The work is done, the answer is lost. */
  static Happening cutAfter() {
    return (call, odoo) -> {
      odoo.call(call);
      throw new OdooFailure.Uncertain("the connection was cut", "cut");
    };
  }

  /** Nothing is done. */
  static Happening unavailable() {
    return (call, odoo) -> {
      throw new OdooFailure.Unavailable("nobody answers", "down", Optional.empty());
    };
  }

  /** Something else happens while the call is on its way. */
  static Happening meanwhile(Runnable work) {
    return (call, odoo) -> {
      work.run();
      return odoo.call(call);
    };
  }

  /** All calls that may have changed something. */
  synchronized List<OdooCall> writes() {
    return calls.stream().filter(OdooCall::writes).toList();
  }

  synchronized List<OdooCall> calls(String model, String method) {
    return calls.stream().filter(call -> is(call, model, method)).toList();
  }

  /** Nothing happens any more. */
  synchronized void disarm() {
    armed.clear();
  }

  synchronized void forget() {
    calls.clear();
  }

  @Override
  public TransportName name() {
    return odoo.name();
  }

  @Override
  public RawValue call(OdooCall call) {
    return next(call).map(happening -> happening.meet(call, odoo)).orElseGet(() -> odoo.call(call));
  }

  private synchronized Optional<Happening> next(OdooCall call) {
    calls.add(call);
    for (var candidate : armed) {
      if (candidate.matching.test(call) && candidate.isDue()) {
        return Optional.of(candidate.happening);
      }
    }
    return Optional.empty();
  }

  private static final class Armed {
    private final Predicate<OdooCall> matching;
    private final Happening happening;
    private int skip;
    private int left;

    private Armed(Predicate<OdooCall> matching, int skip, int left, Happening happening) {
      this.matching = matching;
      this.skip = skip;
      this.left = left;
      this.happening = happening;
    }

    private boolean isDue() {
      if (left == 0) {
        return false;
      }
      if (skip > 0) {
        skip--;
        return false;
      }
      left--;
      return true;
    }
  }
}
