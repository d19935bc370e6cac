package dev.odoobridge.testkit.odoo.orm;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The models and their rows. Transactions run one after the other; a failed one leaves nothing. */
public final class Database {
  private final OdooVersion version;
  private final RecordGuard guard;
  private final Map<String, Model> models = new LinkedHashMap<>();
  private final Map<String, Table> tables = new HashMap<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Deque<Runnable> sinceMark = new ArrayDeque<>();
  private final List<Runnable> sequences = new ArrayList<>();
  private final ThreadLocal<List<Touch>> touched = ThreadLocal.withInitial(List::of);
  private boolean marked;

  public Database(OdooVersion version, List<Model> models, RecordGuard guard) {
    this.version = version;
    this.guard = guard;
    for (var model : models) {
      this.models.put(model.name(), model);
      tables.put(model.name(), new Table());
    }
  }

  /**
   * Takes over the rows of another database of the same version, into an empty one. What carries
   * the time {@code then} there carries {@code now} here.
   */
  public void copy(Database other, Instant then, Instant now) {
    var stamp = now.truncatedTo(ChronoUnit.MICROS);
    tables.forEach((model, table) -> table.copy(other.table(model), then, stamp));
  }

  /** Runs the work in one transaction that began at {@code start}. */
  public <T extends @Nullable Object> T transact(
      Instant start, long user, Map<String, Object> context, Function<Environment, T> work) {
    lock.lock();
    try {
      var transaction = new Transaction(start);
      var done = false;
      try {
        var result = work.apply(new Environment(this, transaction, user, context));
        done = true;
        touched.set(transaction.touches());
        if (marked) {
          transaction.handOver(sinceMark);
        }
        return result;
      } finally {
        if (!done) {
          transaction.rollbackTo(0);
        }
      }
    } finally {
      lock.unlock();
    }
  }

  /** What the last transaction of this thread touched; nothing when it failed. */
  public List<Touch> takeTouched() {
    var touches = touched.get();
    touched.remove();
    return touches;
  }

  /** Remembers what there is, for {@link #rewind()}. */
  public void mark() {
    lock.lock();
    try {
      sinceMark.clear();
      sequences.clear();
      tables.values().forEach(table -> sequences.add(table.restoredSequence()));
      marked = true;
    } finally {
      lock.unlock();
    }
  }

  /** Takes back everything since {@link #mark()}; ids are drawn again from there. */
  public void rewind() {
    lock.lock();
    try {
      while (!sinceMark.isEmpty()) {
        sinceMark.pop().run();
      }
      sequences.forEach(Runnable::run);
    } finally {
      lock.unlock();
    }
  }

  public OdooVersion version() {
    return version;
  }

  public boolean has(String model) {
    return models.containsKey(model);
  }

  public Model model(String name) {
    var model = models.get(name);
    if (model == null) {
      throw OdooFault.user("Object " + name + " doesn't exist");
    }
    return model;
  }

  public Collection<Model> models() {
    return Collections.unmodifiableCollection(models.values());
  }

  Table table(String model) {
    var table = tables.get(model);
    if (table == null) {
      throw new IllegalArgumentException("no table for " + model);
    }
    return table;
  }

  RecordGuard guard() {
    return guard;
  }
}
