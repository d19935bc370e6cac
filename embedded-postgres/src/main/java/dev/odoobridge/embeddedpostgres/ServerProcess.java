package dev.odoobridge.embeddedpostgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running server and the thread it hangs on. Thread-safe. */
final class ServerProcess {

  private static final Logger LOG = LoggerFactory.getLogger(ServerProcess.class);
  private static final Duration CLEAN_STOP = Duration.ofSeconds(30);
  private static final Duration QUICK_STOP = Duration.ofSeconds(5);

  private final Process process;
  private final LogTail tail = new LogTail();
  private final CountDownLatch logRead = new CountDownLatch(1);
  private volatile boolean stopping;

  private ServerProcess(Process process) {
    this.process = process;
  }

  /**
   * The kernel stops the server when the thread that forked it ends, so this is a platform thread
   * of its own that stays until the server is gone.
   */
  static ServerProcess launch(List<String> command) {
    var launched = new CompletableFuture<ServerProcess>();
    Thread.ofPlatform()
        .name("embedded-postgres")
        .daemon()
        .start(
            () -> {
              try {
                var server = new ServerProcess(Commands.builder(command).start());
                launched.complete(server);
                server.follow();
              } catch (IOException | RuntimeException cause) {
                launched.completeExceptionally(cause);
              }
            });
    try {
      return launched.join();
    } catch (CompletionException failed) {
      throw new EmbeddedPostgresFailure.StartFailed(
          "The server program could not be started", String.valueOf(failed.getCause()));
    }
  }

  private void follow() throws IOException {
    try (var lines = process.inputReader(UTF_8)) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        tail.add(line);
        // While it stops, it says of each connection it ends that this is fatal to it.
        var isGrave = line.startsWith("PANIC") || (line.startsWith("FATAL") && !stopping);
        var level = isGrave ? LOG.atWarn() : LOG.atDebug();
        level.log(line);
      }
    } finally {
      logRead.countDown();
      var exit = process.onExit().join().exitValue();
      if (!stopping) {
        LOG.atError().addKeyValue("exit", exit).log("the embedded server stopped by itself");
      }
    }
  }

  long pid() {
    return process.pid();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Returns when the server is gone, for whatever reason. */
  void awaitEnd() {
    process.onExit().join();
  }

  /** True when the server ended within the time; waits on when interrupted. */
  boolean endsWithin(Duration limit) {
    var interrupted = false;
    try {
      while (true) {
        try {
          return process.waitFor(limit);
        } catch (InterruptedException wanted) {
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** The end of the log; all of its end when the server is gone. */
  String tail() {
    if (!process.isAlive()) {
      awaitLog();
    }
    return tail.toString();
  }

  private void awaitLog() {
    try {
      // Bounded, for a child of the server may live on and hold the log open.
      var read = logRead.await(QUICK_STOP.toSeconds(), TimeUnit.SECONDS);
      LOG.atDebug().addKeyValue("complete", read).log("the log of the ended server was read");
    } catch (InterruptedException wanted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Returns when the server is gone, after {@link #CLEAN_STOP} and a little at the latest. */
  void stop() {
    stopping = true;
    if (!process.isAlive()) {
      return;
    }
    if (!Signal.INT.send(process.toHandle())) {
      process.destroy();
    }
    if (endsWithin(CLEAN_STOP)) {
      return;
    }
    LOG.atWarn().addKeyValue("pid", pid()).log("the embedded server does not stop, forcing it");
    Signal.QUIT.send(process.toHandle());
    if (!endsWithin(QUICK_STOP)) {
      process.destroyForcibly();
      endsWithin(QUICK_STOP);
    }
  }
}
