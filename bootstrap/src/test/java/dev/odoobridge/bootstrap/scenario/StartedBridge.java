package dev.odoobridge.bootstrap.scenario;

import dev.odoobridge.bootstrap.config.Settings;
import dev.odoobridge.bootstrap.runtime.Bridge;
import dev.odoobridge.domain.integration.Secret;
import dev.odoobridge.testkit.database.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** A bridge with a database of its own. */
record StartedBridge(TestDatabase database, Bridge bridge) implements AutoCloseable {
  static StartedBridge in(Path data) {
    var database = MigratedDatabase.create();
    var settings =
        Settings.in(data)
            .with(TestAddress.of(database))
            .withSecretKey(new Secret("a key for this test alone"));
    return new StartedBridge(database, Bridge.start(settings, InstantSource.system()));
  }

  @Override
  public void close() {
    bridge.close();
    database.close();
  }

  /**
   * Gives all tests of a class the same bridge, for a start takes longer than most of them. Each
   * makes its integrations there and deletes them, and with them everything that was theirs.
   */
  static final class ForAll implements ParameterResolver {
    private static final ExtensionContext.Namespace OURS =
        ExtensionContext.Namespace.create(StartedBridge.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
      return parameter.getParameter().getType().equals(StartedBridge.class);
    }

    @Override
    public StartedBridge resolveParameter(ParameterContext parameter, ExtensionContext test) {
      return test.getParent()
          .orElseThrow()
          .getStore(OURS)
          .computeIfAbsent(Kept.class, _ -> Kept.start(), Kept.class)
          .bridge();
    }
  }

  /** Until the last test of a class has ended. */
  private record Kept(StartedBridge bridge, Path folder) implements AutoCloseable {
    static Kept start() {
      try {
        var folder = Files.createTempDirectory("odoo-bridge-shared");
        return new Kept(in(folder), folder);
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }

    @Override
    public void close() throws IOException {
      bridge.close();
      try (var paths = Files.walk(folder)) {
        for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(path);
        }
      }
    }
  }
}
