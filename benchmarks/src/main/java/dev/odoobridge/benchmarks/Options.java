package dev.odoobridge.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What was asked for on the command line.
 *
 * @param sections in their order; all when empty
 * @param sizes numbers by name, such as {@code records}
 */
record Options(List<String> sections, Map<String, Integer> sizes) {
  /** Sizes at which all sections together take about a quarter of an hour on two cores. */
  private static final Map<String, Integer> STANDARD =
      Map.ofEntries(
          Map.entry("records", 5000),
          Map.entry("orders", 1000),
          Map.entry("batch", 200),
          Map.entry("rounds", 3),
          Map.entry("parallel", 2),
          Map.entry("rows", 20_000),
          Map.entry("unchanged", 10_000),
          Map.entry("backlog", 20_000),
          Map.entry("most", 100_000),
          Map.entry("puts", 20_000),
          Map.entry("callers", 8),
          Map.entry("listed", 200_000),
          Map.entry("singles", 40));

  Options {
    sections = List.copyOf(sections);
    sizes = Map.copyOf(sizes);
  }

  static Options parse(String[] arguments) {
    var sections = new ArrayList<String>();
    var sizes = new java.util.HashMap<>(STANDARD);
    for (var index = 0; index < arguments.length; index++) {
      var word = arguments[index];
      if (!word.startsWith("--")) {
        sections.add(word);
        continue;
      }
      var name = word.substring(2);
      if (!STANDARD.containsKey(name) || index + 1 == arguments.length) {
        throw new IllegalArgumentException(
            word + ": give a number behind one of --" + String.join(", --", STANDARD.keySet()));
      }
      sizes.put(name, positive(word, arguments[++index]));
    }
    return new Options(sections, sizes);
  }

  private static int positive(String name, String text) {
    if (!text.matches("[1-9][0-9]{0,7}")) {
      throw new IllegalArgumentException(name + ": is no number of 1 or more: " + text);
    }
    return Integer.parseInt(text);
  }

  int size(String name) {
    var size = sizes.get(name);
    if (size == null) {
      throw new IllegalArgumentException(name + ": is no size");
    }
    return size;
  }
}
