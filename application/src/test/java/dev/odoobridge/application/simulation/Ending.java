package dev.odoobridge.application.simulation;

import java.util.List;
import java.util.Map;

/**
 * How a history ended.
 *
 * @param violations what does not hold; empty when all is well
 */
record Ending(
    Terms terms,
    List<String> violations,
    List<String> history,
    Map<String, Integer> counts,
    String digest) {

  /** What the first violation is about, without the names and values of this history. */
  String complaint() {
    return violations.stream()
        .findFirst()
        .map(
            it ->
                it.replaceAll("[;:\\[{].*", "")
                    .replaceAll("'[^']*'", "_")
                    .replaceAll("\\S*[0-9]\\S*", "_"))
        .orElse("");
  }
}
