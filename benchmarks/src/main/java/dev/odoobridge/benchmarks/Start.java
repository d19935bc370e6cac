package dev.odoobridge.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** A service of its own, started by the launcher, in whose folder {@code tools/benchmark} works. */
final class Start {
  private Start() {}

  /** For the data of services that are started one after the other. */
  static Path folder() {
    try {
      var data = Files.createTempDirectory("odoo-bridge-start");
      return Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx--x--x"));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Starts one and stops it again; the milliseconds until it listened. */
  static double untilItListens(Path data) {
    var command =
        List.of(
            Path.of("odoo-bridge").toAbsolutePath().toString(),
            "serve",
            "--port",
            "0",
            "--data",
            data.toString());
    var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().keySet().removeIf(name -> name.startsWith("ODOO_"));
    try {
      var start = System.nanoTime();
      var process = builder.start();
      try (var out = process.inputReader()) {
        if (out.lines().noneMatch(line -> line.startsWith("odoo-bridge listens on "))) {
          throw new IllegalStateException("the service ended before it listened");
        }
        return (System.nanoTime() - start) / 1e6;
      } finally {
        process.destroy();
        process.waitFor();
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
