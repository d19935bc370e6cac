package dev.odoobridge.application.sync;

/** A batch that is being sent on a lane of its own; what came of it is stored as soon as it is. */
final class Flight implements AutoCloseable {
  private final Beside lane;
  private final Beside.Piece<Beside.Piece<Boolean>> sending;

  private Flight(Beside lane, Beside.Piece<Beside.Piece<Boolean>> sending) {
    this.lane = lane;
    this.sending = sending;
  }

  static Flight of(SyncSession session, EntitySync entity, ExportBatch batch) {
    var lane = session.lane();
    return new Flight(
        lane,
        lane.start(
            () -> {
              session.paced(entity.name(), batch.again(), batch::send);
              return session.beside().start(batch::store);
            }));
  }

  boolean isDone() {
    return sending.isDone();
  }

  /** The storing of it, once it was sent; throws what sending threw. */
  Beside.Piece<Boolean> sent() {
    return sending.result();
  }

  /** Waits until it was sent. */
  @Override
  public void close() {
    lane.close();
  }
}
