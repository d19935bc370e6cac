package dev.odoobridge.bootstrap.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The page of requirements has every row once, and names tests that are there. */
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
  void namesTestsThatAreThere() {
    var known = Repository.found("(\\w+)\\.java", Repository.files("").toString());
    var named = Repository.found("`(\\w+(?:Test|IT|Contract))`", PAGE);
    known.addAll(Repository.found("(\\w+\\.test\\.mjs)", Repository.files("").toString()));
    named.addAll(Repository.found("`(\\w+\\.test\\.mjs)`", PAGE));
    named.removeAll(known);

    assertEquals(new TreeSet<String>(), new TreeSet<>(named));
  }
}
