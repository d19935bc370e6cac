package dev.odoobridge.application.port.out;

import java.util.Optional;

/**
 * On whose behalf this thread works, and every thread that it makes from then on: the id of a
 * request, or of a run that nobody requested. Calls to Odoo carry it, so that a line in the log of
 * what stands before Odoo finds the one here. Each thread sets its own.
 */
public final class OnBehalf {
  private static final ThreadLocal<Optional<String>> ID =
      new InheritableThreadLocal<>() {
        @Override
        protected Optional<String> initialValue() {
          return Optional.empty();
        }
      };

  private OnBehalf() {}

  /** From now on this thread works for that. */
  public static void of(String id) {
    ID.set(Optional.of(id));
  }

  /** Works for that, and then for what it was before. */
  public static void during(String id, Runnable work) {
    var before = ID.get();
    of(id);
    try {
      work.run();
    } finally {
      ID.set(before);
    }
  }

  /** What this thread works for, when anybody said so. */
  public static Optional<String> id() {
    return ID.get();
  }
}
