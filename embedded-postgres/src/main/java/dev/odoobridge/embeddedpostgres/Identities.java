package dev.odoobridge.embeddedpostgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds an identity that the machine lets the server have. */
final class Identities {

  private final Layout layout;
  private final Binaries binaries;
  private final Tools tools;
  private final List<String> refusals = new ArrayList<>();
  private final List<EmbeddedPostgresFailure> unreachable = new ArrayList<>();

  Identities(Layout layout, Binaries binaries, Tools tools) {
    this.layout = layout;
    this.binaries = binaries;
    this.tools = tools;
  }

  /** An ordinary user stays who it is; root becomes the first of the candidates that works. */
  Identity choose(Settings.ServerUser wanted) throws IOException {
    var current = Owner.current();
    if (!current.isRoot()) {
      return runnable(Identity.same(tools, current));
    }
    return switch (wanted) {
      case Settings.ServerUser.Named(var name) ->
          usable(account(name).orElseThrow(() -> new EmbeddedPostgresFailure.NoSuchUser(name)))
              .orElseThrow(this::failure);
      case Settings.ServerUser.Automatic() -> automatic();
    };
  }

  private Identity automatic() throws IOException {
    var names = new ArrayList<String>();
    ownerOfData().ifPresent(names::add);
    names.add("postgres");
    names.add("nobody");
    for (var name : names) {
      var identity = account(name).flatMap(this::usable);
      if (identity.isPresent()) {
        return identity.get();
      }
    }
    return usable(Identity.namespace(tools)).orElseThrow(this::failure);
  }

  private Optional<String> ownerOfData() throws IOException {
    if (!Files.isDirectory(layout.data()) || Owner.of(layout.data()).isRoot()) {
      return Optional.empty();
    }
    return Optional.of(Files.getOwner(layout.data()).getName());
  }

  private static Optional<Identity> account(String name) {
    var uid = Commands.run("id", "-u", "--", name);
    var gid = Commands.run("id", "-g", "--", name);
    if (!uid.succeeded() || !gid.succeeded()) {
      return Optional.empty();
    }
    var owner = new Owner(Integer.parseInt(uid.output()), Integer.parseInt(gid.output()));
    return Optional.of(Identity.account(name, owner));
  }

  private Identity runnable(Identity identity) {
    var version = Commands.run(binaries.program("postgres").toString(), "--version");
    if (version.succeeded()) {
      return identity;
    }
    throw new EmbeddedPostgresFailure.BinariesMissing(
        "Linux",
        System.getProperty("os.arch"),
        "its programs do not run here: " + version.output());
  }

  private Optional<Identity> usable(Identity identity) {
    var become = run(identity, "true");
    if (!become.succeeded()) {
      refusals.add("%s: %s".formatted(identity.name(), become.output()));
      return Optional.empty();
    }
    var program = binaries.program("postgres");
    for (var reached : List.of(program, layout.root())) {
      if (!run(identity, "test", "-x", reached.toString()).succeeded()) {
        refusals.add("%s: cannot reach %s".formatted(identity.name(), reached));
        unreachable.add(
            new EmbeddedPostgresFailure.NotTraversable(
                identity.name(), reached, closedFolder(reached)));
        return Optional.empty();
      }
    }
    return Optional.of(runnable(identity));
  }

  private static Commands.Outcome run(Identity identity, String... words) {
    return Commands.run(identity.command(List.of(words)), Duration.ofSeconds(20));
  }

  private EmbeddedPostgresFailure failure() {
    return unreachable.isEmpty()
        ? new EmbeddedPostgresFailure.RootNotDropped(refusals)
        : unreachable.getFirst();
  }

  private static Path closedFolder(Path reached) {
    var closed = reached;
    for (var folder = reached; folder != null; folder = folder.getParent()) {
      if (!mayPass(folder)) {
        closed = folder;
      }
    }
    return closed;
  }

  private static boolean mayPass(Path folder) {
    try {
      return Files.getPosixFilePermissions(folder).contains(PosixFilePermission.OTHERS_EXECUTE);
    } catch (IOException unknown) {
      return false;
    }
  }
}
