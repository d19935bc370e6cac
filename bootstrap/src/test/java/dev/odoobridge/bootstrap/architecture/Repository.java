package dev.odoobridge.bootstrap.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files of the project, from wherever the tests are run. */
final class Repository {
  static final Path ROOT = root();

  private static final Set<String> NOT_OURS = Set.of("target", ".git", "node_modules", "data");
  private static final Map<String, List<Path>> FILES = new ConcurrentHashMap<>();

  private Repository() {}

  private static Path root() {
    return Stream.iterate(Path.of("").toAbsolutePath(), Path::getParent)
        .takeWhile(folder -> folder != null)
        .filter(folder -> Files.isRegularFile(folder.resolve("docs/architecture.puml")))
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("no docs/architecture.puml above this folder"));
  }

  static String text(String path) {
    try {
      return Files.readString(ROOT.resolve(path));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** All files below a folder, built and foreign ones left out, as paths from the root. */
  static List<Path> files(String folder) {
    return FILES.computeIfAbsent(folder, Repository::walk);
  }

  private static List<Path> walk(String folder) {
    var files = new ArrayList<Path>();
    try {
      Files.walkFileTree(ROOT.resolve(folder), new Ours(files));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return List.copyOf(files);
  }

  /** Does not go into what is not ours: most files of a built checkout are there. */
  private static final class Ours extends SimpleFileVisitor<Path> {
    private final List<Path> files;

    Ours(List<Path> files) {
      this.files = files;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      return isOurs(folder) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (attributes.isRegularFile() && isOurs(file)) {
        files.add(ROOT.relativize(file));
      }
      return FileVisitResult.CONTINUE;
    }

    private static boolean isOurs(Path path) {
      return path.equals(ROOT) || !NOT_OURS.contains(path.getFileName().toString());
    }
  }

  /** What the pattern's first group matches in a text, each once. */
  static Set<String> found(String pattern, String text) {
    return Pattern.compile(pattern, Pattern.MULTILINE)
        .matcher(text)
        .results()
        .map((MatchResult match) -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
