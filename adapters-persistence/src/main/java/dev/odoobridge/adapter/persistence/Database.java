package dev.odoobridge.adapter.persistence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import dev.odoobridge.application.port.out.StoreFailure;
import dev.odoobridge.domain.integration.Secret;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * An open PostgreSQL database with the bridge's tables. The stores are made with {@link
 * #transactions}. Thread-safe.
 */
public final class Database implements AutoCloseable {
  private static final int CONNECTIONS = 10;

  /** An idle service holds no more; each costs the start of a process there and a log-in here. */
  private static final int IDLE_CONNECTIONS = 2;

  private static final long TIMEOUT_MILLIS = 10_000;
  private static final long PROBE_MILLIS = 1_500;

  /** The states of a server that is there and does not let the bridge in. */
  private static final Set<String> REFUSALS = Set.of("28P01", "28000", "3D000");

  private final HikariDataSource pool;
  private final JdbcTransactions transactions;
  private final PostgresLeases leases;

  private Database(HikariDataSource pool, PostgresLeases leases) {
    this.pool = pool;
    // What broke one connection broke all that were idle; else each would fail once.
    this.transactions =
        new JdbcTransactions(pool, () -> pool.getHikariPoolMXBean().softEvictConnections());
    this.leases = leases;
  }

  /**
   * Connects and brings the tables up to date; several instances may do so at once.
   *
   * @throws StoreFailure when the server is not reached or does not let the bridge in, with what to
   *     do about it
   */
  public static Database open(DatabaseAddress address) {
    var pool = connect(address);
    try {
      migrate(pool, address);
      FeedEpoch.ensure(new JdbcTransactions(pool));
      Ungrouped.group(new JdbcTransactions(pool));
      return new Database(pool, new PostgresLeases(new LeaseSession(address)));
    } catch (RuntimeException failure) {
      pool.close();
      throw failure;
    }
  }

  public JdbcTransactions transactions() {
    return transactions;
  }

  /** The leases of this process; they end when the database is closed. */
  public PostgresLeases leases() {
    return leases;
  }

  /** The pool, for whoever brings its own SQL, and for metrics. */
  public DataSource dataSource() {
    return pool;
  }

  /** How the connections are used now. */
  public Connections connections() {
    var figures = pool.getHikariPoolMXBean();
    return new Connections(
        figures.getActiveConnections(),
        figures.getIdleConnections(),
        figures.getThreadsAwaitingConnection(),
        CONNECTIONS);
  }

  /**
   * How the connections are used.
   *
   * @param waiting how many threads wait for one
   * @param most how many there may be
   */
  public record Connections(int active, int idle, int waiting, int most) {}

  /** Whether it is a failure to open because the server is not there now; it may be later. */
  public static boolean isAway(StoreFailure failure) {
    return failure.getCause() instanceof PoolInitializationException cause
        && !REFUSALS.contains(state(cause));
  }

  /** Whether the server answers now; asks it, and waits no longer than a probe would. */
  public boolean answers() {
    var question = new FutureTask<>(this::ask);
    var asking = Thread.ofVirtual().name("database-probe").start(question);
    try {
      return question.get(PROBE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException _) {
      return false;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      asking.interrupt();
    }
  }

  private boolean ask() throws SQLException {
    try (var connection = dataSource().getConnection()) {
      return connection.isValid(1);
    }
  }

  @Override
  public void close() {
    leases.close();
    pool.close();
  }

  private static HikariDataSource connect(DatabaseAddress address) {
    try {
      return new HikariDataSource(configuration(address));
    } catch (PoolInitializationException failure) {
      throw cannotOpen(address, failure);
    }
  }

  private static HikariConfig configuration(DatabaseAddress address) {
    var configuration = new HikariConfig();
    configuration.setPoolName("odoo-bridge");
    configuration.setJdbcUrl(address.jdbcUrl());
    configuration.setUsername(address.username());
    address.password().map(Secret::reveal).ifPresent(configuration::setPassword);
    configuration.setMaximumPoolSize(CONNECTIONS);
    configuration.setMinimumIdle(IDLE_CONNECTIONS);
    configuration.setConnectionTimeout(TIMEOUT_MILLIS);
    configuration.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
    // Random reads cost little more than others on today's disks; the setting is of older ones.
    configuration.setConnectionInitSql("SET TIME ZONE 'UTC'; SET random_page_cost = 1.1");
    configuration.addDataSourceProperty("ApplicationName", "odoo-bridge");
    configuration.addDataSourceProperty("connectTimeout", "5");
    configuration.addDataSourceProperty("tcpKeepAlive", "true");
    // The details of an error quote the values that caused it.
    configuration.addDataSourceProperty("logServerErrorDetail", "false");
    return configuration;
  }

  private static void migrate(DataSource pool, DatabaseAddress address) {
    try {
      Flyway.configure(Database.class.getClassLoader())
          .dataSource(pool)
          .locations("classpath:db/migration")
          .validateMigrationNaming(true)
          .loggers("slf4j")
          .load()
          .migrate();
    } catch (FlywayException failure) {
      throw new StoreFailure(
          "the tables in the database "
              + address
              + " cannot be brought up to date; is it the"
              + " bridge's own, and is this bridge as new as the one that used it last?",
          failure);
    }
  }

  private static String state(PoolInitializationException failure) {
    return failure.getCause() instanceof SQLException cause ? SqlFailures.state(cause) : "";
  }

  private static StoreFailure cannotOpen(
      DatabaseAddress address, PoolInitializationException failure) {
    var advice =
        switch (state(failure)) {
          case "28P01", "28000" -> "does not let " + address.username() + " in: check the password";
          case "3D000" -> "does not exist: create it";
          case "53300" -> "has no connection left: raise max_connections";
          case "57P03" -> "is starting or stopping: try again in a moment";
          default -> "is not reached: is PostgreSQL running there?";
        };
    return new StoreFailure("the database " + address + " " + advice, failure);
  }
}
