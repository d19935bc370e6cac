package dev.odoobridge.embeddedpostgres;

import java.nio.file.Path;
import java.util.List;

/** Why the embedded PostgreSQL does not run; the message tells the operator what to do. */
public abstract sealed class EmbeddedPostgresFailure extends RuntimeException {

  private static final String USE_ANOTHER_DATABASE =
      "or set ODOO_BRIDGE_DATABASE_URL to a PostgreSQL of your own.";

  private EmbeddedPostgresFailure(String message) {
    super(message);
  }

  /** A stable name for logs, metrics and documentation. */
  public abstract String code();

  /** Another process, or this one, already runs the server of the folder. */
  public static final class FolderInUse extends EmbeddedPostgresFailure {
    private final long pid;

    FolderInUse(Path folder, long pid) {
      super(
          "The data folder %s is in use by process %d. Stop that process, use another folder"
                  .formatted(folder, pid)
              + " (ODOO_BRIDGE_DATA), or let both use one PostgreSQL (ODOO_BRIDGE_DATABASE_URL).");
      this.pid = pid;
    }

    /** The process that holds the folder; 0 when it has not yet said who it is. */
    public long pid() {
      return pid;
    }

    @Override
    public String code() {
      return "embedded-postgres-folder-in-use";
    }
  }

  /** The folder cannot be made or written. */
  public static final class FolderNotWritable extends EmbeddedPostgresFailure {
    FolderNotWritable(Path folder, String user, Exception cause) {
      super(
          "The user %s cannot write to the data folder %s (%s). Give the folder to that user"
                  .formatted(user, folder, cause)
              + " (chown), choose another one (ODOO_BRIDGE_DATA), "
              + USE_ANOTHER_DATABASE);
      initCause(cause);
    }

    @Override
    public String code() {
      return "embedded-postgres-folder-not-writable";
    }
  }

  /** There is no server program for this machine. */
  public static final class BinariesMissing extends EmbeddedPostgresFailure {
    BinariesMissing(String system, String architecture, String reason) {
      super(
          "No embedded PostgreSQL for %s on %s: %s. Run on 64-bit Linux with glibc (x86 or ARM), "
                  .formatted(system, architecture, reason)
              + USE_ANOTHER_DATABASE);
    }

    @Override
    public String code() {
      return "embedded-postgres-binaries-missing";
    }
  }

  /** The server's user cannot reach its folders. */
  public static final class NotTraversable extends EmbeddedPostgresFailure {
    NotTraversable(String account, Path folder, Path culprit) {
      super(
          "PostgreSQL cannot run as root, and the user %s cannot reach %s because of %s."
                  .formatted(account, folder, culprit)
              + " Put the data folder elsewhere (ODOO_BRIDGE_DATA, such as /var/lib/odoo-bridge),"
              + " allow passing through (chmod o+x %s), run as an ordinary user, "
                  .formatted(culprit)
              + USE_ANOTHER_DATABASE);
    }

    @Override
    public String code() {
      return "embedded-postgres-not-traversable";
    }
  }

  /** The user that the server shall run as is not known to this machine. */
  public static final class NoSuchUser extends EmbeddedPostgresFailure {
    NoSuchUser(String user) {
      super(
          "PostgreSQL needs a user with a name, and this machine does not know %s. Run as a user"
                  .formatted(user)
              + " listed in /etc/passwd, "
              + USE_ANOTHER_DATABASE);
    }

    @Override
    public String code() {
      return "embedded-postgres-no-such-user";
    }
  }

  /** This process is root and is not allowed to become anyone else. */
  public static final class RootNotDropped extends EmbeddedPostgresFailure {
    RootNotDropped(List<String> attempts) {
      super(
          "PostgreSQL cannot run as root, and no other user could be taken (%s)."
                  .formatted(String.join("; ", attempts))
              + " Run as an ordinary user, "
              + USE_ANOTHER_DATABASE);
    }

    @Override
    public String code() {
      return "embedded-postgres-root-not-dropped";
    }
  }

  /** The data was written by another major version, or is no PostgreSQL data at all. */
  public static final class WrongMajorVersion extends EmbeddedPostgresFailure {
    WrongMajorVersion(Path data, String found, String needed) {
      super(
          "The data in %s is of PostgreSQL %s, but this program brings PostgreSQL %s."
                  .formatted(data, found, needed)
              + " Use the program version that wrote it and export there, move the folder away to"
              + " start empty, "
              + USE_ANOTHER_DATABASE);
    }

    @Override
    public String code() {
      return "embedded-postgres-wrong-major-version";
    }
  }

  /** There is data, but not the password to it. */
  public static final class PasswordMissing extends EmbeddedPostgresFailure {
    PasswordMissing(Path passwordFile) {
      super(
          "The password file %s is missing, and the data beside it cannot be opened without it."
                  .formatted(passwordFile)
              + " Restore the file from your backup, "
              + USE_ANOTHER_DATABASE);
    }

    @Override
    public String code() {
      return "embedded-postgres-password-missing";
    }
  }

  /** The server, or a program that prepares it, failed; the end of its log is in the message. */
  public static final class StartFailed extends EmbeddedPostgresFailure {
    StartFailed(String what, String logTail) {
      super(
          "%s. Mend what the log names, %s Log:%n%s"
              .formatted(what, USE_ANOTHER_DATABASE, logTail.isBlank() ? "(empty)" : logTail));
    }

    StartFailed(String what, Exception cause) {
      this(what, cause.toString());
      initCause(cause);
    }

    @Override
    public String code() {
      return "embedded-postgres-start-failed";
    }
  }
}
