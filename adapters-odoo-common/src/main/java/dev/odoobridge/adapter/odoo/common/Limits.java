package dev.odoobridge.adapter.odoo.common;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * How long a call may take and how much it may answer. The calls that open an Odoo ask for next to
 * nothing, of a server nobody knows yet: they give up sooner and read less than the others.
 */
record Limits(Duration callTimeout, int answerLimit) {
  static final Limits FIRST_CONTACT = new Limits(Duration.ofSeconds(15), 1 << 20);

  private static final ScopedValue<Limits> NARROWER = ScopedValue.newInstance();

  /** Those of the settings, narrowed while {@link #during} runs on this thread. */
  static Limits of(HttpSettings settings) {
    var usual = new Limits(settings.callTimeout(), settings.answerLimit());
    return NARROWER.isBound() ? usual.atMost(NARROWER.get()) : usual;
  }

  /** All calls that are made meanwhile, whichever transport makes them, keep to these. */
  <T> T during(Supplier<T> calls) {
    return ScopedValue.where(NARROWER, this).call(calls::get);
  }

  private Limits atMost(Limits narrower) {
    return new Limits(
        callTimeout.compareTo(narrower.callTimeout) < 0 ? callTimeout : narrower.callTimeout,
        Math.min(answerLimit, narrower.answerLimit));
  }
}
