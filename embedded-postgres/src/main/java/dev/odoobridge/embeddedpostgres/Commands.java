package dev.odoobridge.embeddedpostgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs short commands to their end. */
final class Commands {

  private static final int NOT_FOUND = 127;

  private Commands() {}

  /** What a command printed, both streams together, and its exit code. */
  record Outcome(int exit, String output) {
    boolean succeeded() {
      return exit == 0;
    }
  }

  /** A command that cannot be started is an outcome too; one that takes too long is killed. */
  static Outcome run(List<String> command, Duration limit) {
    try {
      var process = builder(command).start();
      process.getOutputStream().close();
      process
          .onExit()
          .orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS)
          .exceptionally(late -> process.destroyForcibly());
      var output = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
      return new Outcome(process.onExit().join().exitValue(), output);
    } catch (IOException cause) {
      return new Outcome(NOT_FOUND, cause.toString());
    }
  }

  static Outcome run(String... command) {
    return run(List.of(command), Duration.ofSeconds(20));
  }

  /**
   * Both streams together, in a neutral folder, and of the environment only the search path: the
   * server must not pick up settings such as PGDATA or LD_LIBRARY_PATH.
   */
  static ProcessBuilder builder(List<String> command) {
    var builder = new ProcessBuilder(command).directory(new File("/")).redirectErrorStream(true);
    var environment = builder.environment();
    environment.keySet().retainAll(List.of("PATH"));
    environment.putAll(Map.of("LC_ALL", "C"));
    return builder;
  }
}
