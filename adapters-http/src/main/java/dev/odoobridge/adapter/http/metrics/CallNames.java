package dev.odoobridge.adapter.http.metrics;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The names under which calls are counted. Callers may call what they like in Odoo, so the names
 * are bounded: the first that Odoo answered keep theirs, all others are {@code other}. Thread-safe.
 */
final class CallNames {
  static final int MOST = 200;
  private static final Name OTHER = new Name("other", "other");

  private final Set<Name> known = ConcurrentHashMap.newKeySet();

  /** A model and a method of it. */
  record Name(String model, String method) {}

  /**
   * The name to count a call by.
   *
   * @param answered whether Odoo did it; a name that does not exist there takes no place
   */
  Name of(String model, String method, boolean answered) {
    var name = new Name(model, method);
    return known.contains(name) || (answered && admit(name)) ? name : OTHER;
  }

  private synchronized boolean admit(Name name) {
    return known.size() < MOST && (known.add(name) || known.contains(name));
  }
}
