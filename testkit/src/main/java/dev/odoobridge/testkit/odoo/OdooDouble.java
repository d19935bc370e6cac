package dev.odoobridge.testkit.odoo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.odoobridge.testkit.odoo.orm.OdooVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;

/**
 * A server that speaks like Odoo 14 or 19 on the loopback interface, over one store in memory:
 * {@code /jsonrpc}, {@code /xmlrpc/2} and the web session in both, {@code /json/2} in 19.
 * Thread-safe.
 */
public final class OdooDouble implements AutoCloseable {
  static {
    // Without it each answer waits for a delayed acknowledgement: 40 ms on a kept connection.
    if (System.getProperty("sun.net.httpserver.nodelay") == null) {
      System.setProperty("sun.net.httpserver.nodelay", "true");
    }
  }

  private final Settings settings;
  private final OdooStore store;
  private final Sessions sessions;
  private final Router router;
  private HttpServer server;

  /**
   * What the double is.
   *
   * @param version 14 or 19
   * @param port 0 for any free one
   * @param login of the administrator, user 2
   * @param apiKey taken as bearer by json2 and as password by jsonrpc and xmlrpc
   * @param rpc whether the external API is there; 19 has it in a module that may be missing
   */
  public record Settings(
      int version,
      int port,
      String database,
      String login,
      String password,
      String apiKey,
      InstantSource clock,
      boolean rpc) {
    public Settings {
      OdooVersion.of(version);
      if (port < 0 || port > 65_535) {
        throw new IllegalArgumentException("port " + port);
      }
    }

    /** An Odoo of that version on any free port, with credentials for tests. */
    public static Settings of(int version) {
      return new Settings(
          version,
          0,
          "odoo" + version,
          "admin",
          "admin",
          "0123456789abcdef0123456789abcdef01234567",
          InstantSource.system(),
          true);
    }

    public Settings onPort(int port) {
      return new Settings(version, port, database, login, password, apiKey, clock, rpc);
    }

    /** Without the external API: only the web session is left. */
    public Settings withoutRpc() {
      return new Settings(version, port, database, login, password, apiKey, clock, false);
    }

    public Settings withClock(InstantSource clock) {
      return new Settings(version, port, database, login, password, apiKey, clock, rpc);
    }
  }

  private OdooDouble(Settings settings) {
    this.settings = settings;
    this.store =
        OdooStore.create(OdooVersion.of(settings.version()), settings.login(), settings.clock());
    var administrator = store.credentials().user(settings.login()).orElseThrow();
    store.credentials().givePassword(administrator, settings.password());
    store.credentials().giveKey(administrator, settings.apiKey());
    this.sessions = new Sessions(new SplittableRandom());
    this.router = new Router(store, settings.database(), sessions, settings.rpc());
    this.server = listen(settings.port());
  }

  /** Starts a double that answers until it is closed. */
  public static OdooDouble start(Settings settings) {
    return new OdooDouble(settings);
  }

  private HttpServer listen(int port) {
    try {
      var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
      var listening = HttpServer.create(address, 1024);
      listening.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      listening.createContext("/", this::handle);
      listening.start();
      return listening;
    } catch (IOException exception) {
      throw new UncheckedIOException("cannot listen on port " + port, exception);
    }
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      new Wire(exchange).send(router.answer(Wire.request(exchange)));
    }
  }

  /** Where clients find it: {@code http://127.0.0.1:PORT}. */
  public synchronized String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  public String database() {
    return settings.database();
  }

  public String login() {
    return settings.login();
  }

  public String password() {
    return settings.password();
  }

  public String apiKey() {
    return settings.apiKey();
  }

  public OdooStore store() {
    return store;
  }

  public OdooFaults faults() {
    return store.faults();
  }

  public OdooCalls calls() {
    return store.calls();
  }

  public Sessions sessions() {
    return sessions;
  }

  /** Stops listening: clients are refused until {@link #goOnline()}; the store stays. */
  public synchronized void goOffline() {
    server.stop(0);
  }

  /** Listens again on the same port. */
  public synchronized void goOnline() {
    server = listen(server.getAddress().getPort());
  }

  @Override
  public synchronized void close() {
    faults().clear();
    server.stop(0);
  }
}
