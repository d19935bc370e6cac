package dev.odoobridge.bootstrap.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@code docs/promises.md} says of tests is so. */
final class PromisesPageTest {
  private static final int PROMISES = 10;
  private static final String PAGE = Repository.text("docs/promises.md");
  private static final Pattern NAMED = Pattern.compile("(?m)^- `(\\w+)\\.(\\w+)`");

  /** From the annotation to the name there is no empty line. */
  private static final String TEST_METHOD =
      "(?s)@(?:Parameterized|Repeated)?Test\\b(?:(?!\\n\\s*\\n).)*?\\bvoid (\\w+)\\(";

  @Test
  void namesTestsThatAreThere() {
    var sources = sources();
    var missing = new TreeSet<String>();
    for (var named : NAMED.matcher(PAGE).results().toList()) {
      var methods =
          sources.getOrDefault(named.group(1), List.of()).stream()
              .map(source -> Repository.found(TEST_METHOD, source))
              .toList();
      if (methods.stream().noneMatch(names -> names.contains(named.group(2)))) {
        missing.add(named.group(1) + "." + named.group(2));
      }
    }

    assertEquals(Set.of(), missing, "docs/promises.md names tests that are not there");
  }

  @Test
  void hasEachPromiseWithItsTestsAndWhatIsMissing() {
    var sections = Pattern.compile("(?m)^## (?=\\d)").splitAsStream(PAGE).skip(1).toList();

    var numbers = sections.stream().map(section -> section.replaceFirst("(?s)\\..*", "")).toList();
    assertEquals(IntStream.rangeClosed(1, PROMISES).mapToObj(Integer::toString).toList(), numbers);
    for (var section : sections) {
      var title = section.lines().findFirst().orElseThrow();
      assertTrue(NAMED.matcher(section).find(), () -> "no test shows: " + title);
      assertTrue(
          section.contains("\nNot kept or not proven: "),
          () -> "nothing is said of what is missing: " + title);
    }
  }

  /** The sources of all tests by the simple name of their class. */
  private static Map<String, List<String>> sources() {
    var sources = new HashMap<String, List<String>>();
    for (var file : Repository.files("")) {
      var name = file.getFileName().toString();
      if (name.endsWith(".java") && file.toString().contains("src/test/java")) {
        sources.merge(
            name.substring(0, name.length() - ".java".length()),
            List.of(Repository.text(file.toString())),
            PromisesPageTest::together);
      }
    }
    return sources;
  }

  private static List<String> together(List<String> some, List<String> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }
}
