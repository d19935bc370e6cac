package dev.odoobridge.testkit.odoo;

import dev.odoobridge.testkit.odoo.orm.OdooFault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/**
 * Faults on demand. Each is armed for the next so many calls that match; of several that match a
 * call the one armed first is used. Thread-safe.
 */
public final class OdooFaults {
  /** The longest a held call waits for its gate. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final List<Armed> armed = new ArrayList<>();
  private final List<Poison> poisons = new CopyOnWriteArrayList<>();
  private final List<Gate> gates = new CopyOnWriteArrayList<>();

  private static final class Armed {
    private final Predicate<OdooCall> matching;
    private final Fault fault;
    private int left;

    private Armed(int times, Predicate<OdooCall> matching, Fault fault) {
      this.left = times;
      this.matching = matching;
      this.fault = fault;
    }
  }

  private record Poison(String model, Predicate<Map<String, Object>> bad, OdooFault fault) {}

  /** The next {@code times} calls that match meet the fault. */
  public synchronized void arm(int times, Predicate<OdooCall> matching, Fault fault) {
    armed.add(new Armed(times, matching, fault));
  }

  public void cutBefore(int times, Predicate<OdooCall> matching) {
    arm(times, matching, new Fault.CutBefore());
  }

  /** The outcome is unknown to the client, but the work is done. */
  public void cutAfter(int times, Predicate<OdooCall> matching) {
    arm(times, matching, new Fault.CutAfter());
  }

  public void delay(int times, Predicate<OdooCall> matching, Duration duration) {
    arm(times, matching, new Fault.Delay(duration));
  }

  /** The next call that matches begins its transaction and waits until the gate is opened. */
  public Gate hold(Predicate<OdooCall> matching) {
    var gate = new Gate();
    gates.add(gate);
    arm(1, matching, new Fault.Hold(gate));
    return gate;
  }

  /** As a proxy in front of Odoo answers 502, 503 or 429. */
  public void answer(int times, Predicate<OdooCall> matching, int status, Duration retryAfter) {
    var headers =
        Map.of("Content-Type", "text/html", "Retry-After", String.valueOf(retryAfter.toSeconds()));
    var page =
        "<html><head><title>%1$d</title></head><body><h1>%1$d</h1></body></html>".formatted(status);
    arm(times, matching, new Fault.Answer(status, headers, page));
  }

  /** Status 200 and a page of HTML, as a captive portal or a login page answers. */
  public void page(int times, Predicate<OdooCall> matching) {
    var headers = Map.of("Content-Type", "text/html; charset=utf-8");
    arm(times, matching, new Fault.Answer(200, headers, "<!DOCTYPE html><title>Odoo</title>"));
  }

  /** The work is done; the answer breaks off. */
  public void truncate(int times, Predicate<OdooCall> matching) {
    arm(times, matching, new Fault.Truncated());
  }

  public void refuse(int times, Predicate<OdooCall> matching, OdooFault fault) {
    arm(times, matching, new Fault.Refusal(fault));
  }

  /** Serialization conflicts as after Odoo's own five retries. */
  public void conflict(int times, Predicate<OdooCall> matching) {
    refuse(times, matching, OdooFault.serializationFailure());
  }

  /**
   * From now on no record of the model may be created or written that matches; a call that has one
   * among many changes nothing. Values are the record's after the change, as {@code read} gives
   * them without names.
   */
  public void poison(String model, Predicate<Map<String, Object>> bad, OdooFault fault) {
    poisons.add(new Poison(model, bad, fault));
  }

  /** Forgets all faults and lets go whoever is held. */
  public synchronized void clear() {
    armed.clear();
    poisons.clear();
    gates.forEach(Gate::open);
    gates.clear();
  }

  /** Takes the fault this call is to meet; each time it is asked counts. */
  public synchronized Optional<Fault> next(OdooCall call) {
    for (var candidate : armed) {
      if (candidate.left > 0 && candidate.matching.test(call)) {
        candidate.left--;
        armed.removeIf(spent -> spent.left == 0);
        return Optional.of(candidate.fault);
      }
    }
    return Optional.empty();
  }

  void check(String model, Map<String, Object> values) {
    for (var poison : poisons) {
      if (poison.model.equals(model) && poison.bad.test(values)) {
        throw poison.fault;
      }
    }
  }

  static void pause(Fault.Delay delay) {
    new Gate().pass(delay.duration());
  }

  static void hold(Fault.Hold hold) {
    hold.gate().pass(PATIENCE);
  }
}
