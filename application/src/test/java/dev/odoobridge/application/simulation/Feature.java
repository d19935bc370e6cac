package dev.odoobridge.application.simulation;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * What the bridge cannot bear yet, and is left out of histories for that long. {@code
 * -Dsimulation.with=unlink,read_stale} puts some in, {@code -Dsimulation.with=all} all.
 */
enum Feature {
  /** People delete records in Odoo. */
  UNLINK,
  /** The host sends whole records it read from the bridge some time ago, without a version. */
  READ_STALE,
  /** Transactions in Odoo last longer than the overlap of imports. */
  LONG_TRANSACTIONS;

  static Set<Feature> asked() {
    var words = System.getProperty("simulation.with", "");
    var features = EnumSet.noneOf(Feature.class);
    Arrays.stream(words.split(","))
        .filter(word -> !word.isBlank() && !word.equals("all"))
        .map(word -> valueOf(word.strip().toUpperCase(Locale.ROOT)))
        .forEach(features::add);
    return Collections.unmodifiableSet(
        words.equals("all") ? EnumSet.allOf(Feature.class) : features);
  }
}
