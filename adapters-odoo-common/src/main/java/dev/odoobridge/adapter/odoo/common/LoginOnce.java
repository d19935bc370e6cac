package dev.odoobridge.adapter.odoo.common;

import dev.odoobridge.application.port.out.OdooFailure.Misconfigured;
import dev.odoobridge.application.port.out.OdooFailure.Misconfigured.Cause;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Lets one caller sign in while the others wait for what he gets. What Odoo refused once is not
 * asked again: 14 locks out everyone from this address after five refusals. Thread-safe; a login
 * that only failed to arrive is tried again by the next caller.
 */
public final class LoginOnce {
  private final Lock one = new ReentrantLock();
  private volatile Optional<Misconfigured> refusal = Optional.empty();

  /**
   * What is known already, else what the login gives.
   *
   * @throws Misconfigured when Odoo refuses, now or before
   */
  public <T> T value(Supplier<Optional<T>> known, Supplier<T> login) {
    return allowed(known).orElseGet(() -> signIn(known, login));
  }

  private <T> T signIn(Supplier<Optional<T>> known, Supplier<T> login) {
    one.lock();
    try {
      return allowed(known).orElseGet(login);
    } catch (Misconfigured refused) {
      refusal = Optional.of(refused).filter(this::isFinal);
      throw refused;
    } finally {
      one.unlock();
    }
  }

  private boolean isFinal(Misconfigured refused) {
    return refused.reason() == Cause.CREDENTIALS;
  }

  /** A fresh failure each time, since one carries the stack of whoever met it. */
  private <T> Optional<T> allowed(Supplier<Optional<T>> known) {
    refusal.ifPresent(
        met -> {
          throw new Misconfigured(met.reason(), met.explanation(), met.fault());
        });
    return known.get();
  }
}
