package dev.odoobridge.embeddedpostgres;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;

/**
 * Where and how an embedded PostgreSQL runs.
 *
 * @param folder everything of the server lies in its subfolder {@code postgres}; made when missing
 * @param binariesFolder where the server's programs are unpacked once; may be shared by processes
 * @param serverUser who the server runs as when this process is root
 * @param durable false gives up safety against a crash of the machine for speed; for tests only
 * @param startLimit how long a start may take, crash recovery included
 */
public record Settings(
    Path folder, Path binariesFolder, ServerUser serverUser, boolean durable, Duration startLimit) {

  private static final Duration START_LIMIT = Duration.ofMinutes(2);

  public Settings {
    Objects.requireNonNull(folder, "folder");
    Objects.requireNonNull(binariesFolder, "binariesFolder");
    Objects.requireNonNull(serverUser, "serverUser");
    if (startLimit.isNegative() || startLimit.isZero()) {
      throw new IllegalArgumentException("startLimit must be positive, not " + startLimit);
    }
  }

  /** A durable server with everything in the one folder, run as whoever fits. */
  public static Settings in(Path folder) {
    return new Settings(
        folder, folder.resolve("postgres"), new ServerUser.Automatic(), true, START_LIMIT);
  }

  public Settings withBinariesIn(Path newBinariesFolder) {
    return new Settings(folder, newBinariesFolder, serverUser, durable, startLimit);
  }

  public Settings runAs(String account) {
    return new Settings(folder, binariesFolder, new ServerUser.Named(account), durable, startLimit);
  }

  public Settings notDurable() {
    return new Settings(folder, binariesFolder, serverUser, false, startLimit);
  }

  /** PostgreSQL refuses to run as root, so root must hand the server to someone. */
  public sealed interface ServerUser {

    /** Whoever owns the data already, else {@code postgres}, else {@code nobody}. */
    record Automatic() implements ServerUser {}

    /** This account and no other. */
    record Named(String account) implements ServerUser {
      public Named {
        if (account.isBlank()) {
          throw new IllegalArgumentException("account must not be blank");
        }
      }
    }
  }
}
