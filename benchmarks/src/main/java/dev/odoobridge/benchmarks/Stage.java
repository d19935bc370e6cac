package dev.odoobridge.benchmarks;

import java.util.Map;
import java.util.Objects;

/**
 * What all sections share: one bridge that goes on running, as it does in earnest, and the bare
 * calls to the same Odoo.
 */
record Stage(Options options, Map<String, String> environment, BareOdoo bare, BridgeSide bridge)
    implements AutoCloseable {
  private static long names = System.currentTimeMillis();

  static Stage open(Options options, Map<String, String> environment) {
    return new Stage(options, environment, BareOdoo.of(environment), BridgeSide.start(environment));
  }

  static String needed(Map<String, String> environment, String name) {
    return Objects.requireNonNull(
        environment.get(name), name + " is not set; tools/real-odoo prints all that is needed");
  }

  int size(String name) {
    return options.size(name);
  }

  /** A name that was not given before, in this run or another. */
  String fresh() {
    return "b" + Long.toString(names++, 36) + "-";
  }

  @Override
  public void close() {
    bridge.close();
  }
}
