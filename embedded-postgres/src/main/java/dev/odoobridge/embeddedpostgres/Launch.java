package dev.odoobridge.embeddedpostgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One start of a server in a folder that this process holds. */
final class Launch {

  private static final Duration POLL = Duration.ofMillis(10);
  private static final Duration LEFTOVER_LIMIT = Duration.ofSeconds(30);
  private static final int PORTS_TO_TRY = 3;

  private final Settings settings;
  private final Layout layout;
  private final Platform platform;
  private final long started = System.nanoTime();

  Launch(Settings settings, Layout layout, Platform platform) {
    this.settings = settings;
    this.layout = layout;
    this.platform = platform;
  }

  record Running(ServerProcess server, Endpoint endpoint) {}

  /** On any free port. */
  Running run() throws IOException {
    return run(Optional.empty());
  }

  /** On the port it had: those who use it know no other. */
  ServerProcess again(Endpoint before) throws IOException {
    return run(Optional.of(before.port())).server();
  }

  private Running run(Optional<Integer> port) throws IOException {
    Cluster.checkVersion(layout.data());
    var binaries = Binaries.in(settings.binariesFolder(), platform);
    var tools = Tools.present();
    var identity = new Identities(layout, binaries, tools).choose(settings.serverUser());
    new Leftovers(layout).stop(LEFTOVER_LIMIT);
    var password = new Cluster(layout, binaries, identity).open(settings);
    for (var attempt = 1; ; attempt++) {
      var endpoint = new Endpoint(port.isPresent() ? port.get() : freePort(), password);
      var words = ServerCommand.of(settings, layout, binaries, endpoint.port());
      var server = ServerProcess.launch(detached(tools, identity.boundCommand(words)));
      if (answers(server, endpoint)) {
        return new Running(server, endpoint);
      }
      if (attempt == PORTS_TO_TRY || !server.tail().contains("could not bind")) {
        throw new EmbeddedPostgresFailure.StartFailed(
            "PostgreSQL ended right after its start", server.tail());
      }
    }
  }

  private static List<String> detached(Tools tools, List<String> command) {
    var words = new ArrayList<>(tools.setsid() ? List.of("setsid") : List.<String>of());
    words.addAll(command);
    return words;
  }

  /** The port may be taken again before the server has it, hence the attempts. */
  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      return socket.getLocalPort();
    }
  }

  /** False when the server ended. */
  private boolean answers(ServerProcess server, Endpoint endpoint) throws IOException {
    Optional<SQLException> refusal = Optional.empty();
    while (System.nanoTime() - started < settings.startLimit().toNanos()) {
      if (server.endsWithin(POLL)) {
        return false;
      }
      if (saysReady(server, endpoint)) {
        try {
          endpoint.createDatabase();
          return true;
        } catch (SQLException cause) {
          refusal = Optional.of(cause);
          if (!isTransient(cause)) {
            break;
          }
        }
      }
    }
    server.stop();
    throw new EmbeddedPostgresFailure.StartFailed(
        refusal
            .map(cause -> "PostgreSQL refuses its own bridge: " + cause.getMessage())
            .orElse("PostgreSQL was not ready after " + settings.startLimit()),
        server.tail());
  }

  /** Asks the server's own file first: on its port another program might answer. */
  private boolean saysReady(ServerProcess server, Endpoint endpoint) throws IOException {
    return PostmasterFile.read(layout.postmasterFile())
        .filter(file -> file.ready() && file.pid() == server.pid())
        .filter(file -> file.port() == endpoint.port())
        .isPresent();
  }

  /** Connection refused, or still starting up. */
  private static boolean isTransient(SQLException cause) {
    var state = String.valueOf(cause.getSQLState());
    return state.startsWith("08") || state.equals("57P03");
  }
}
