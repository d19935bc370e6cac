package dev.odoobridge.testkit.odoo;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;

/** The log of calls, oldest first; only the newest {@value #KEPT} are kept. Thread-safe. */
public final class OdooCalls {
  private static final int KEPT = 10_000;

  private final Deque<OdooCall> calls = new ArrayDeque<>();
  private long total;

  synchronized void add(OdooCall call) {
    total++;
    calls.addLast(call);
    if (calls.size() > KEPT) {
      calls.removeFirst();
    }
  }

  /** The calls kept, oldest first. */
  public synchronized List<OdooCall> all() {
    return List.copyOf(calls);
  }

  public List<OdooCall> matching(Predicate<OdooCall> predicate) {
    return all().stream().filter(predicate).toList();
  }

  /** The calls kept that may have changed something. */
  public List<OdooCall> writes() {
    return matching(OdooCall::writes);
  }

  /** How many calls there were since the start or the last {@link #clear()}. */
  public synchronized long total() {
    return total;
  }

  public synchronized void clear() {
    calls.clear();
    total = 0;
  }
}
