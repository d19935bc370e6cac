package dev.odoobridge.embeddedpostgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A process that runs {@link ChildProgram}. */
final class Child implements AutoCloseable {

  private final Process process;
  private final BufferedReader lines;

  private Child(Process process) {
    this.process = process;
    this.lines = process.inputReader();
  }

  /** How a child is run: as whom, and with which programs to be found. */
  record Surroundings(List<String> prefix, String path) {

    static Surroundings same() {
      return new Surroundings(List.of(), System.getenv("PATH"));
    }

    /** Only root can ask for it. */
    Surroundings asNobody() {
      return new Surroundings(
          List.of("setpriv", "--reuid", "nobody", "--regid", "65534", "--clear-groups"), path);
    }

    /** As on a machine without setpriv: nothing stops the server when its process is killed. */
    Surroundings withoutSetpriv(Path newFolder) throws IOException {
      Files.createDirectories(newFolder);
      for (var tool : List.of("sh", "id", "true", "test", "unshare", "setsid")) {
        Files.createSymbolicLink(newFolder.resolve(tool), find(tool));
      }
      return new Surroundings(prefix, newFolder.toString());
    }

    /** On this process's own search path. */
    private static Path find(String tool) {
      return Stream.of(System.getenv("PATH").split(":"))
          .map(folder -> Path.of(folder, tool))
          .filter(Files::isExecutable)
          .findFirst()
          .orElseThrow();
    }
  }

  static Child start(String command, Path folder, Scratch scratch, Surroundings surroundings)
      throws IOException {
    var words = new ArrayList<>(surroundings.prefix());
    words.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            scratch.classPath(),
            ChildProgram.class.getName(),
            command,
            folder.toString(),
            scratch.binaries().toString()));
    if (!surroundings.prefix().isEmpty()) {
      words.set(0, Surroundings.find(words.getFirst()).toString());
    }
    var builder =
        new ProcessBuilder(words).redirectErrorStream(true).directory(Path.of("/").toFile());
    builder.environment().put("PATH", surroundings.path());
    return new Child(builder.start());
  }

  /** The rest of the first line that starts with the word. */
  String await(String word) throws IOException {
    var seen = new StringBuilder();
    for (var line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith(word + " ")) {
        return line.substring(word.length() + 1);
      }
      seen.append(line).append(System.lineSeparator());
    }
    throw new AssertionError("the child never said '%s':%n%s".formatted(word, seen));
  }

  long pid() {
    return process.pid();
  }

  /** As {@code kill -9}; returns when it is gone, with the last number it had committed. */
  int killAndReadLastRow(int atLeast) throws IOException {
    var last = 0;
    while (last < atLeast) {
      last = Integer.parseInt(await("row"));
    }
    close();
    return last;
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }
}
