package dev.odoobridge.bootstrap.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A file in the data folder that tells the commands where the service of that folder listens. */
public final class ServiceFile implements AutoCloseable {
  private static final String NAME = "service.url";
  private final Path path;

  private ServiceFile(Path path) {
    this.path = path;
  }

  static ServiceFile write(Path data, URI url) {
    try {
      Files.createDirectories(data);
      var path = data.resolve(NAME);
      Files.writeString(path, url + "\n");
      return new ServiceFile(path);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Where the folder's service listens, if one wrote it down; it may have died since. */
  public static Optional<URI> read(Path data) {
    try {
      var path = data.resolve(NAME);
      return Files.isRegularFile(path)
          ? Optional.of(URI.create(Files.readString(path).strip()))
          : Optional.empty();
    } catch (IOException | IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(path);
  }
}
