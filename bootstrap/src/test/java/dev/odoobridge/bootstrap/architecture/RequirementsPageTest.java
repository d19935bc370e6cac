package dev.odoobridge.bootstrap.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The page of requirements has every row once, and names tests that are there; of the groups that
 * promise it, one test at least that runs on a real Odoo.
 */
final class RequirementsPageTest {
  private static final String PAGE = Repository.text("docs/requirements-map.md");
  private static final Map<String, Integer> ROWS =
      new TreeMap<>(Map.of("CARE", 19, "RENT", 19, "FBS", 14, "PROD", 14, "MIRROR", 8));

  /** Groups of which each row is shown on a real Odoo too. */
  private static final Set<String> ON_REAL_ODOO = Set.of("CARE", "FBS", "MIRROR", "PROD");

  @Test
  void hasEveryRowOnce() {
    var wanted = new ArrayList<String>();
    ROWS.forEach(
        (group, count) ->
            IntStream.rangeClosed(1, count).forEach(row -> wanted.add(group + "-" + row)));
    var found = new ArrayList<String>();
    var rows = Pattern.compile("\\b(?:CARE|RENT|FBS|PROD|MIRROR)-\\d+").matcher(PAGE);
    while (rows.find()) {
      found.add(rows.group());
    }

    assertEquals(List.copyOf(new TreeSet<>(wanted)), found.stream().sorted().toList());
  }

  @Test
  void namesTestsThatAreThere() {
    var known = Repository.found("(\\w+)\\.java", Repository.files("").toString());
    var named = Repository.found("`(\\w+(?:Test|IT|Contract))`", PAGE);
    known.addAll(Repository.found("(\\w+\\.test\\.mjs)", Repository.files("").toString()));
    named.addAll(Repository.found("`(\\w+\\.test\\.mjs)`", PAGE));
    named.removeAll(known);

    assertEquals(new TreeSet<String>(), new TreeSet<>(named));
  }

  @Test
  void namesMethodsThatAreThere() {
    var sources = new TreeMap<String, String>();
    for (var file : Repository.files("")) {
      var name = file.getFileName().toString();
      if (name.matches("\\w+(?:Test|IT|Contract)\\.java")) {
        sources.merge(name.replace(".java", ""), Repository.text(file.toString()), String::concat);
      }
    }
    var named = Repository.found("`(\\w+(?:Test|IT|Contract)\\.\\w+)`", PAGE);
    var missing = named.stream().filter(it -> !isThere(it, sources)).toList();

    assertEquals(List.of(), missing);
    assertTrue(named.size() > 80, "only " + named);
  }

  private static boolean isThere(String method, Map<String, String> sources) {
    var words = method.split("\\.");
    return sources.getOrDefault(words[0], "").contains(" void " + words[1] + "(");
  }

  @Test
  void namesForEachRowATestThatRunsOnRealOdooToo() {
    var onReal = onRealOdoo();
    var without =
        PAGE.lines()
            .filter(line -> ON_REAL_ODOO.stream().anyMatch(it -> line.startsWith("| " + it + "-")))
            .filter(line -> Collections.disjoint(Repository.found("`([\\w.]+)`", line), onReal))
            .toList();

    assertEquals(List.of(), without);
  }

  /** The test classes tagged so, what they take their tests from, and the client's for any Odoo. */
  private static Set<String> onRealOdoo() {
    var names = new TreeSet<String>();
    for (var file : Repository.files("")) {
      if (file.toString().matches(".*/src/test/java/.*\\.java")) {
        var text = Repository.text(file.toString());
        if (text.contains("@Tag(\"real-odoo\")")) {
          names.addAll(Repository.found("class (\\w+)", text));
          names.addAll(Repository.found("(?:implements|extends) (\\w+)", text));
        }
      }
      if (file.toString().endsWith(".test.mjs")
          && Repository.text(file.toString()).contains("ODOO_URL: url")) {
        names.add(file.getFileName().toString());
      }
    }
    return names;
  }
}
