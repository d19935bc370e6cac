package dev.odoobridge.bootstrap.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files of the project, from wherever the tests are run. */
final class Repository {
  static final Path ROOT = root();

  private static final Set<String> NOT_OURS = Set.of("target", ".git", "node_modules", "data");

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
    try (var files = Files.walk(ROOT.resolve(folder))) {
      return files
          .filter(Files::isRegularFile)
          .map(ROOT::relativize)
          .filter(Repository::isOurs)
          .toList();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static boolean isOurs(Path path) {
    return Stream.iterate(path, Path::getParent)
        .takeWhile(part -> part != null)
        .noneMatch(part -> NOT_OURS.contains(part.getFileName().toString()));
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
