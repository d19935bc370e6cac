package dev.odoobridge.bootstrap.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The page of requirements has every row once, and names tests that are there; for the hospital,
 * the production and the mirror one that runs with a real Odoo.
 */
final class RequirementsPageTest {
  private static final String PAGE = Repository.text("docs/requirements-map.md");
  private static final Map<String, Integer> ROWS =
      new TreeMap<>(Map.of("CARE", 19, "RENT", 19, "FBS", 14, "PROD", 14, "MIRROR", 8));

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
  void namesATestWithARealOdoo() {
    var files =
        Repository.files("").stream()
            .collect(
                Collectors.toMap(file -> file.getFileName().toString(), it -> it, (a, _) -> a));
    var rows = Pattern.compile("(?m)^\\| ((?:CARE|PROD|MIRROR)-\\d+) \\| (.*) \\|$").matcher(PAGE);
    var lacking = new TreeSet<String>();
    var found = 0;
    while (rows.find()) {
      found++;
      if (Repository.found("`([^`]+)`", rows.group(2)).stream()
          .noneMatch(test -> meetsARealOdoo(test, files))) {
        lacking.add(rows.group(1));
      }
    }

    assertEquals(new TreeSet<String>(), lacking);
    assertEquals(ROWS.get("CARE") + ROWS.get("PROD") + ROWS.get("MIRROR"), found);
  }

  /** A contract by what implements it for one, a client's test by the settings it reads. */
  private static boolean meetsARealOdoo(String test, Map<String, Path> files) {
    var isClient = test.endsWith(".mjs");
    var isContract = test.endsWith("Contract");
    var name = isContract ? test.replaceAll("Contract$", "OnRealOdooIT") : test;
    var file = files.get(isClient ? name : name + ".java");
    if (file == null) {
      return false;
    }
    var text = Repository.text(file.toString());
    return isClient
        ? text.contains("ODOO_URL")
        : text.contains("@Tag(\"real-odoo\")")
            && (!isContract || text.contains("implements " + test));
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
}
