package dev.odoobridge.testkit.odoo.orm;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** What one call changed, so that it can be taken back whole or down to a savepoint. */
final class Transaction {
  private final Instant start;
  private final Deque<Runnable> journal = new ArrayDeque<>();
  private final List<Touch> touches = new ArrayList<>();

  /** Odoo stamps write_date with the start of the transaction, to the microsecond. */
  Transaction(Instant start) {
    this.start = start.truncatedTo(ChronoUnit.MICROS);
  }

  Instant start() {
    return start;
  }

  void touched(Touch touch) {
    touches.add(touch);
    undoWith(() -> touches.remove(touch));
  }

  List<Touch> touches() {
    return List.copyOf(touches);
  }

  void undoWith(Runnable step) {
    journal.push(step);
  }

  /** Hands over how to take all of it back, the last step on top. */
  void handOver(Deque<Runnable> history) {
    journal.descendingIterator().forEachRemaining(history::push);
  }

  int savepoint() {
    return journal.size();
  }

  void rollbackTo(int savepoint) {
    while (journal.size() > savepoint) {
      journal.pop().run();
    }
  }
}
