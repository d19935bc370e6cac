package dev.odoobridge.embeddedpostgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/** The data folder: made once, whole or not at all, then only checked. */
final class Cluster {

  static final String USERNAME = "odoo_bridge";

  private final Layout layout;
  private final Binaries binaries;
  private final Identity identity;

  Cluster(Layout layout, Binaries binaries, Identity identity) {
    this.layout = layout;
    this.binaries = binaries;
    this.identity = identity;
  }

  /** Makes sure there is data this server can open, and returns the password to it. */
  String open(Settings settings) throws IOException {
    var passwordFile = new PasswordFile(layout.password());
    if (isEmpty(layout.data())) {
      var password = passwordFile.create();
      initialise(settings, password);
      return password;
    }
    checkVersion(layout.data());
    if (!Files.exists(layout.password())) {
      throw new EmbeddedPostgresFailure.PasswordMissing(layout.password());
    }
    identity.owner().take(layout.data());
    return passwordFile.read();
  }

  /** Before anything else is tried, so that the right cause is named. */
  static void checkVersion(Path data) throws IOException {
    if (isEmpty(data)) {
      return;
    }
    var file = data.resolve("PG_VERSION");
    var found = Files.exists(file) ? Files.readString(file).strip() : "(none)";
    if (!found.equals(Binaries.majorVersion())) {
      throw new EmbeddedPostgresFailure.WrongMajorVersion(data, found, Binaries.majorVersion());
    }
  }

  private static boolean isEmpty(Path data) throws IOException {
    if (!Files.exists(data)) {
      return true;
    }
    try (var content = Files.list(data)) {
      return content.findAny().isEmpty();
    }
  }

  private void initialise(Settings settings, String password) throws IOException {
    var unfinished = layout.unfinishedData();
    Trees.delete(unfinished);
    Files.createDirectory(
        unfinished,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    identity.owner().take(unfinished);
    // The server's user must be able to read it, so it gets a copy of its own for the moment.
    var passwordCopy = layout.root().resolve("password.initdb");
    try {
      PasswordFile.write(passwordCopy, password);
      identity.owner().take(passwordCopy);
      initdb(unfinished, passwordCopy, settings);
    } finally {
      Files.deleteIfExists(passwordCopy);
    }
    Files.move(unfinished, layout.data(), StandardCopyOption.ATOMIC_MOVE);
    try (var root = FileChannel.open(layout.root(), StandardOpenOption.READ)) {
      root.force(true);
    }
  }

  private void initdb(Path data, Path passwordCopy, Settings settings) {
    var words =
        new ArrayList<>(
            List.of(
                binaries.program("initdb").toString(),
                "--pgdata=" + data,
                "--username=" + USERNAME,
                "--pwfile=" + passwordCopy,
                "--auth=scram-sha-256",
                "--data-checksums",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--no-locale",
                "--no-instructions"));
    if (!settings.durable()) {
      words.add("--no-sync");
    }
    var outcome = Commands.run(identity.command(words), settings.startLimit());
    if (outcome.output().contains("could not look up effective user ID")) {
      throw new EmbeddedPostgresFailure.NoSuchUser("user id " + identity.owner().uid());
    }
    if (!outcome.succeeded()) {
      throw new EmbeddedPostgresFailure.StartFailed(
          "initdb failed with exit code " + outcome.exit(), outcome.output());
    }
  }
}
