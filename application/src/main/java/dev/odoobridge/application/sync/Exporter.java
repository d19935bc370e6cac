package dev.odoobridge.application.sync;

import dev.odoobridge.domain.record.HostId;
import dev.odoobridge.domain.sync.Sweep;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Sends the pending changes of one entity to Odoo, batch by batch: while some batches are in Odoo,
 * as many as it bears, the one before them is stored and the one after them is prepared. Every step
 * can be repeated after a crash.
 */
final class Exporter {
  private final SyncSession session;
  private final EntitySync entity;
  private final Optional<Instant> due;
  private final Queue<ExportBatch> grounded = new ConcurrentLinkedQueue<>();
  private Optional<HostId> after = Optional.empty();
  private int left;

  /**
   * Prepares an export.
   *
   * @param due only changes that may be tried at that time; all when absent
   */
  Exporter(SyncSession session, EntitySync entity, Optional<Instant> due) {
    this.session = session;
    this.entity = entity;
    this.due = due;
    this.left = session.request().limit().orElse(Integer.MAX_VALUE);
  }

  void run() {
    if (session.request().dryRun()) {
      for (var ids = next(); !ids.isEmpty(); ids = next()) {
        batch(ids).preview();
      }
      return;
    }
    var flights = new ArrayDeque<Flight>();
    try {
      send(flights);
    } finally {
      // What is on its way arrives, and is stored, whatever became of the others.
      flights.forEach(Flight::close);
    }
  }

  private void send(Deque<Flight> flights) {
    try {
      sendAll(flights);
    } catch (RuntimeException stopped) {
      withdraw(stopped);
      throw stopped;
    }
  }

  /** What was prepared and will not be sent must not look as if it were under way. */
  private void withdraw(RuntimeException stopped) {
    try {
      // In the lane that prepares, so after all that was.
      session.beside().start(() -> grounded.forEach(ExportBatch::withdraw)).result();
    } catch (RuntimeException again) {
      stopped.addSuppressed(again);
    }
  }

  private void sendAll(Deque<Flight> flights) {
    var stored = session.beside().start(() -> {});
    var following = session.beside().start(this::prepared);
    for (var batch = following.result(); batch.isPresent(); batch = following.result()) {
      var stop = session.log().stop();
      if (stop.isPresent()) {
        while (!flights.isEmpty()) {
          stored = landed(flights, stored);
        }
        stored.result();
        throw stop.get();
      }
      following = session.beside().start(this::prepared);
      while (flights.size() >= parallel()) {
        stored = landed(flights, stored);
      }
      if (entity.mapping().refersToItself()) {
        // It is planned when it is sent, and may refer to what was made just before.
        stored.result();
      }
      flights.add(Flight.of(session, entity, batch.get()));
      grounded.remove(batch.get());
      while (!flights.isEmpty() && flights.element().isDone()) {
        stored = landed(flights, stored);
      }
    }
    while (!flights.isEmpty()) {
      stored = landed(flights, stored);
    }
    stored.result();
  }

  private static Beside.Piece<Boolean> landed(
      Deque<Flight> flights, Beside.Piece<Boolean> storedBefore) {
    var stored = flights.element().sent();
    flights.remove().close();
    storedBefore.result();
    return stored;
  }

  /**
   * Batches have no record in common, so they may be in Odoo at the same time. Not so documents:
   * they draw their numbers in the order in which they are made, and Odoo makes them wait for each
   * other.
   */
  private int parallel() {
    var isOneByOne =
        entity.mapping().isDocument()
            || entity.mapping().refersToItself()
            || session.ledger().wantsAll();
    return isOneByOne ? 1 : session.pace(entity.name()).parallel();
  }

  private Optional<ExportBatch> prepared() {
    var ids = next();
    if (ids.isEmpty()) {
      return Optional.empty();
    }
    var batch = batch(ids);
    batch.prepare();
    grounded.add(batch);
    return Optional.of(batch);
  }

  private ExportBatch batch(List<HostId> ids) {
    return new ExportBatch(session, entity, ids);
  }

  /** Deletions that the brake parked are tried again by whoever says that they are meant. */
  private Optional<Instant> due() {
    return session.request().sweep() == Sweep.UNBRAKED ? Optional.empty() : due;
  }

  private List<HostId> next() {
    var records = session.stores().records();
    var limit = Math.min(left, session.pace(entity.name()).records());
    if (limit <= 0) {
      return List.of();
    }
    var ids =
        session.request().force()
            ? records.ids(session.id(), entity.name(), after, limit)
            : records.pending(session.id(), entity.name(), due(), after, limit);
    if (!ids.isEmpty()) {
      after = Optional.of(ids.getLast());
      left -= ids.size();
    }
    return ids;
  }
}
