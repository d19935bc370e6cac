package dev.odoobridge.bootstrap.scenario;

import dev.odoobridge.bootstrap.cli.ApiClient;
import dev.odoobridge.testkit.database.TestDatabase;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Two {@code serve} processes on one database with one secret key, and a host that knows both. */
final class TwoInstances implements AutoCloseable {
  private static final List<String> NAMES = List.of("first", "second");
  private final TestDatabase database;
  private final List<ServeProcess> services = new ArrayList<>();
  private final List<Host> hosts = new ArrayList<>();

  private TwoInstances(TestDatabase database) {
    this.database = database;
  }

  /** Starts one after the other: the first makes the tables. */
  static TwoInstances start(Path data, TestDatabase database) {
    var instances = new TwoInstances(database);
    try {
      for (var name : NAMES) {
        instances.start(name, data.resolve(name));
      }
      return instances;
    } catch (RuntimeException | Error failed) {
      instances.close();
      throw failed;
    }
  }

  private void start(String name, Path data) {
    var service =
        ServeProcess.start(
            data,
            Map.of(
                "ODOO_BRIDGE_DATABASE_URL",
                url(database, name),
                "ODOO_BRIDGE_SECRET_KEY",
                "one key for both of these"));
    services.add(service);
    hosts.add(new Host(service.signIn()));
  }

  /** Sessions carry the name of the instance, so that the server can say whose a lease is. */
  static String url(TestDatabase database, String name) {
    var url = database.jdbcUrl();
    return url
        + (url.contains("?") ? "&" : "?")
        + "ApplicationName=%s&user=%s&password=%s"
            .formatted(name, encoded(database.username()), encoded(database.password()));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  Host host(int instance) {
    return hosts.get(instance);
  }

  /** Does it for each record, every second one through each instance, both at once. */
  void eachOnce(List<Map<String, Object>> records, Write write) {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var writers = new ArrayList<Future<?>>();
      for (var instance = 0; instance < hosts.size(); instance++) {
        var first = instance;
        writers.add(
            threads.submit(
                () -> {
                  for (var index = first; index < records.size(); index += hosts.size()) {
                    write.through(hosts.get(first).api(), records.get(index));
                  }
                }));
      }
      for (var writer : writers) {
        writer.get();
      }
    } catch (ExecutionException failed) {
      throw new AssertionError("a write was not taken", failed.getCause());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  /** The instance that works on a run: the one whose session holds the integration's lease. */
  Optional<Integer> working() {
    var query =
        """
        SELECT activity.application_name
        FROM pg_locks AS lock JOIN pg_stat_activity AS activity USING (pid)
        WHERE lock.locktype = 'advisory' AND lock.granted AND activity.datname = ?
          AND lock.classid::bigint << 32 | lock.objid::bigint
            = ('x' || left(encode(sha256('odoo-bridge/run/rental'), 'hex'), 16))::bit(64)::bigint
        """;
    try (var connection = database.connect();
        var statement = connection.prepareStatement(query)) {
      statement.setString(1, database.name());
      try (var rows = statement.executeQuery()) {
        return rows.next() ? Optional.of(NAMES.indexOf(rows.getString(1))) : Optional.empty();
      }
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  void kill(int instance) {
    services.get(instance).kill();
  }

  @Override
  public void close() {
    hosts.forEach(host -> host.api().close());
    services.forEach(ServeProcess::close);
  }

  /** How a record is written through an instance. */
  interface Write {
    void through(ApiClient api, Map<String, Object> customer);
  }
}
