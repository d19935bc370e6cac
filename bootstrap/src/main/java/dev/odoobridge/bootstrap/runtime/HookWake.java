package dev.odoobridge.bootstrap.runtime;

import dev.odoobridge.application.port.in.RingHook;

/** Wakes whoever starts the imports that hooks in Odoo ask for. Thread-safe. */
public final class HookWake {
  private final Wake wake = new Wake();

  Wake wake() {
    return wake;
  }

  /** The same use case, waking after each ring of a hook that is known. */
  public RingHook after(RingHook hook) {
    return secret -> {
      var result = hook.ring(secret);
      if (result == RingHook.Result.RUNG) {
        wake.call();
      }
      return result;
    };
  }
}
