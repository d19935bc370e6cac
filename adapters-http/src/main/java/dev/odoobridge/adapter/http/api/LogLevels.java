package dev.odoobridge.adapter.http.api;

import java.util.Map;

/** How much each package logs, in this process until it ends. Thread-safe. */
public interface LogLevels {
  /** The name that stands for all that have no level of their own. */
  String ROOT = "root";

  /** The levels of those that have one of their own, by name. */
  Map<String, String> all();

  /** Gives a package or a class, and what is below it, a level of its own. */
  void set(String logger, String level);

  /** Gives it the level it had at the start. */
  void reset(String logger);
}
