package dev.odoobridge.application.memory;

import dev.odoobridge.application.port.out.StoreFailure;
import dev.odoobridge.application.port.out.Transactions;
import dev.odoobridge.domain.record.IntegrationId;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What the in-memory stores share. A transaction works on a copy that replaces the state when it
 * ends well; one runs at a time, and readers outside of it see the state before it.
 */
public final class InMemoryDatabase implements Transactions {
  private final ReentrantLock writer = new ReentrantLock();
  private final ScopedValue<Draft> current = ScopedValue.newInstance();
  private volatile State committed = new State();

  @Override
  public <T> T call(Supplier<T> work) {
    return current.isBound() ? join(work) : begin(work);
  }

  boolean isInTransaction() {
    return current.isBound();
  }

  <T> T read(Function<State, T> query) {
    return query.apply(current.isBound() ? current.get().state : committed);
  }

  <T> T write(Function<State, T> change) {
    return call(() -> change.apply(current.get().state));
  }

  /** Refuses what belongs to an unknown integration, as a foreign key does. */
  void requireKnown(State state, IntegrationId integration) {
    if (!state.integrations.containsKey(integration.value())) {
      throw new StoreFailure(
          "the database refused the work: it refers to what is not there",
          new IllegalStateException("unknown integration " + integration));
    }
  }

  private <T> T join(Supplier<T> work) {
    try {
      return work.get();
    } catch (RuntimeException | Error failure) {
      current.get().failure = Optional.of(failure);
      throw failure;
    }
  }

  private <T> T begin(Supplier<T> work) {
    writer.lock();
    try {
      var draft = new Draft(committed.copy());
      var result = ScopedValue.where(current, draft).call(work::get);
      draft.failure.ifPresent(InMemoryDatabase::refuse);
      committed = draft.state;
      return result;
    } finally {
      writer.unlock();
    }
  }

  private static void refuse(Throwable failure) {
    throw new StoreFailure("a part of the transaction failed, so nothing of it is kept", failure);
  }

  private static final class Draft {
    private final State state;
    private Optional<Throwable> failure = Optional.empty();

    private Draft(State state) {
      this.state = state;
    }
  }
}
