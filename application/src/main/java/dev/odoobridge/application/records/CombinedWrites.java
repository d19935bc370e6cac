package dev.odoobridge.application.records;

import dev.odoobridge.application.port.in.WriteRecords;
import dev.odoobridge.application.port.out.StoreFailure;
import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.HostId;
import dev.odoobridge.domain.record.IntegrationId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Stores single writes that come while others are being stored in one transaction with each other,
 * for a transaction costs several times what a record does. A write that comes alone does not wait.
 * Thread-safe; not to be called within a transaction, for then the lock of a record could be waited
 * for by the one who is waited for.
 */
public final class CombinedWrites implements WriteRecords {
  private static final int LANES = 16;

  /** Single writes may be large, so not as many as a batch may have. */
  private static final int MOST = 64;

  private final WriteRecords writes;
  private final List<Lane> lanes = IntStream.range(0, LANES).mapToObj(_ -> new Lane()).toList();

  public CombinedWrites(WriteRecords writes) {
    this.writes = writes;
  }

  @Override
  public Result write(Caller caller, IntegrationId integration, EntityName entity, Write write) {
    var destination = new Destination(caller, integration, entity);
    var lane = lanes.get(Math.floorMod(destination.hashCode(), LANES));
    var waiting = new Waiting(destination, write);
    if (lane.join(waiting) || waiting.isToLead()) {
      lead(lane);
    }
    return waiting.result();
  }

  /** Stores what waits in front, its own write among it, while others come behind. */
  private void lead(Lane lane) {
    var taken = lane.take();
    try {
      store(taken);
    } finally {
      lane.passOn();
      taken.forEach(Waiting::end);
    }
  }

  private void store(List<Waiting> taken) {
    var batches = new LinkedHashMap<Destination, List<Waiting>>();
    taken.forEach(
        each -> batches.computeIfAbsent(each.destination, _ -> new ArrayList<>()).add(each));
    batches.forEach(this::store);
  }

  /**
   * A fault in one of several must not be answered to the others, so each is written by itself
   * then. Not so when the database failed: that concerns all of them, what became of the commit is
   * not known, and trying each would make the last wait for all.
   */
  private void store(Destination destination, List<Waiting> batch) {
    try {
      var results = destination.write(writes, batch.stream().map(each -> each.write).toList());
      for (var index = 0; index < batch.size(); index++) {
        batch.get(index).result = results.get(index);
      }
    } catch (StoreFailure failure) {
      batch.forEach(each -> each.failure = failure);
    } catch (RuntimeException failure) {
      if (batch.size() == 1) {
        batch.getFirst().failure = failure;
      } else {
        batch.forEach(each -> store(destination, List.of(each)));
      }
    }
  }

  @Override
  public List<Result> writeAll(
      Caller caller, IntegrationId integration, EntityName entity, List<Write> all) {
    return writes.writeAll(caller, integration, entity, all);
  }

  @Override
  public Result delete(
      Caller caller,
      IntegrationId integration,
      EntityName entity,
      HostId id,
      Optional<Long> ifVersion) {
    return writes.delete(caller, integration, entity, id, ifVersion);
  }

  /** What writes must have in common to be one batch. */
  private record Destination(Caller caller, IntegrationId integration, EntityName entity) {
    /** Without the caller's scope: to walk through it takes long, and tells few apart. */
    @Override
    public int hashCode() {
      return Objects.hash(caller.name(), integration, entity);
    }

    List<Result> write(WriteRecords writes, List<Write> batch) {
      return writes.writeAll(caller, integration, entity, batch);
    }
  }

  /** Writes that wait, those of one destination in the same; the first of them leads. */
  private static final class Lane {
    private final Queue<Waiting> queue = new ArrayDeque<>();
    private boolean led;

    /** Whether there is nobody else to lead. */
    private synchronized boolean join(Waiting waiting) {
      queue.add(waiting);
      var leads = !led;
      led = true;
      return leads;
    }

    private synchronized List<Waiting> take() {
      var taken = new ArrayList<Waiting>();
      while (taken.size() < MOST && !queue.isEmpty()) {
        taken.add(queue.remove());
      }
      return taken;
    }

    private synchronized void passOn() {
      led = !queue.isEmpty();
      if (led) {
        queue.element().lead();
      }
    }
  }

  /** A write and what came of it. Whoever leads says so before it ends. */
  private static final class Waiting {
    private final Destination destination;
    private final Write write;
    private final CompletableFuture<Boolean> turn = new CompletableFuture<>();
    private @Nullable Result result;
    private @Nullable RuntimeException failure;

    private Waiting(Destination destination, Write write) {
      this.destination = destination;
      this.write = write;
    }

    /** Waits until this has ended, or is to lead. */
    private boolean isToLead() {
      return turn.join();
    }

    private void lead() {
      turn.complete(true);
    }

    private void end() {
      turn.complete(false);
    }

    private Result result() {
      if (result != null) {
        return result;
      }
      throw failure != null ? failure : new IllegalStateException("was not stored");
    }
  }
}
