package dev.odoobridge.embeddedpostgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a killed process left of its server. Only to be asked by the holder of the folder's lock:
 * then a server that still works in the data folder has lost its master.
 */
final class Leftovers {

  private static final Logger LOG = LoggerFactory.getLogger(Leftovers.class);

  private static final Duration POLL = Duration.ofMillis(10);

  private final Layout layout;

  Leftovers(Layout layout) {
    this.layout = layout;
  }

  /** Stops whatever server processes work in the data folder and returns when they are gone. */
  void stop(Duration limit) throws IOException {
    var file = PostmasterFile.read(layout.postmasterFile());
    if (file.isEmpty()) {
      return;
    }
    var servers = servers();
    for (var server : servers) {
      LOG.atInfo().addKeyValue("pid", server.pid()).log("stopping a leftover server process");
    }
    // Its children leave with the postmaster, and by themselves when it is gone already.
    servers.stream().filter(s -> s.pid() == file.get().pid()).forEach(s -> Signal.INT.send(s));
    for (var server : servers) {
      await(server, limit);
    }
    forgetForeignProcess(file.get());
  }

  /**
   * In a container process numbers start over, so the number in the file may now be someone else's,
   * which PostgreSQL would take for a running server.
   */
  private void forgetForeignProcess(PostmasterFile file) throws IOException {
    if (Files.exists(Path.of("/proc", Long.toString(file.pid()))) && servers().isEmpty()) {
      Files.deleteIfExists(layout.postmasterFile());
    }
  }

  /** Looks often: {@link ProcessHandle#onExit} looks every 300 ms when it is not a child. */
  private static void await(ProcessHandle server, Duration limit) {
    var start = System.nanoTime();
    while (server.isAlive()) {
      if (System.nanoTime() - start > limit.toNanos()) {
        throw new EmbeddedPostgresFailure.StartFailed(
            "Process %d, left by an earlier run, does not stop".formatted(server.pid()),
            "stop that process by hand");
      }
      LockSupport.parkNanos(POLL.toNanos());
    }
  }

  /** Every PostgreSQL process works in its data folder, which no other one may do. */
  private List<ProcessHandle> servers() throws IOException {
    var data = layout.data().toRealPath();
    return ProcessHandle.allProcesses().filter(process -> worksIn(data, process)).toList();
  }

  private static boolean worksIn(Path data, ProcessHandle process) {
    var facts = Path.of("/proc", Long.toString(process.pid()));
    try {
      return Files.readString(facts.resolve("comm")).strip().equals("postgres")
          && Objects.equals(Files.readSymbolicLink(facts.resolve("cwd")), data);
    } catch (IOException goneOrForeign) {
      return false;
    }
  }
}
