package dev.odoobridge.adapter.persistence;

import dev.odoobridge.adapter.persistence.jdbc.Pipeline;
import dev.odoobridge.adapter.persistence.jdbc.SqlWork;
import dev.odoobridge.application.port.out.StoreFailure;
import dev.odoobridge.application.port.out.Transactions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * Transactions of a database. The open one belongs to the calling thread, platform or virtual. When
 * the connection breaks during the commit, the failure cannot tell whether it happened.
 */
public final class JdbcTransactions implements Transactions {
  private final DataSource dataSource;
  private final Runnable broken;
  private final ScopedValue<Open> current = ScopedValue.newInstance();

  public JdbcTransactions(DataSource dataSource) {
    this(dataSource, () -> {});
  }

  /**
   * Transactions of a pool of connections.
   *
   * @param broken called when a connection turns out to be broken: the others may be so too
   */
  JdbcTransactions(DataSource dataSource, Runnable broken) {
    this.dataSource = dataSource;
    this.broken = broken;
  }

  @Override
  public <T> T call(Supplier<T> work) {
    return current.isBound() ? join(work) : begin(work);
  }

  boolean isInTransaction() {
    return current.isBound();
  }

  /** Does it in the transaction of this thread, else in one of its own. */
  <T> T with(SqlWork<T> work) {
    return call(
        () -> {
          try {
            return work.on(current.get().connection);
          } catch (SQLException failure) {
            throw failed(failure);
          }
        });
  }

  /**
   * Asks one thing in the transaction of this thread, else by itself: a single query needs no
   * transaction around it, whose end would be another way to the server and back.
   */
  <T> T ask(SqlWork<T> query) {
    return current.isBound() ? with(query) : alone(query);
  }

  private <T> T alone(SqlWork<T> query) {
    try (var connection = dataSource.getConnection()) {
      return query.on(connection);
    } catch (SQLException failure) {
      throw failed(failure);
    }
  }

  /** Has the statements carried out in the transaction of this thread, else in one of their own. */
  void run(Pipeline pipeline) {
    with(
        connection -> {
          pipeline.run(connection);
          return true;
        });
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
    try (var connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      return inTransaction(new Open(connection), work);
    } catch (SQLException failure) {
      throw failed(failure);
    }
  }

  private StoreFailure failed(SQLException failure) {
    if (SqlFailures.isBroken(failure)) {
      broken.run();
    }
    return SqlFailures.failure(failure);
  }

  /** Closing the connection gives it back to the pool, which makes it commit by itself again. */
  private <T> T inTransaction(Open open, Supplier<T> work) throws SQLException {
    try {
      var result = ScopedValue.where(current, open).call(() -> join(work));
      open.failure.ifPresent(JdbcTransactions::refuse);
      open.connection.commit();
      return result;
    } catch (SQLException | RuntimeException | Error failure) {
      rollBack(open.connection, failure);
      throw failure;
    }
  }

  private static void refuse(Throwable failure) {
    throw new StoreFailure("a part of the transaction failed, so nothing of it is kept", failure);
  }

  private static void rollBack(Connection connection, Throwable reason) {
    try {
      connection.rollback();
    } catch (SQLException failure) {
      reason.addSuppressed(failure);
    }
  }

  private static final class Open {
    private final Connection connection;
    private Optional<Throwable> failure = Optional.empty();

    private Open(Connection connection) {
      this.connection = connection;
    }
  }
}
