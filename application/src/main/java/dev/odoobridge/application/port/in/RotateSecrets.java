package dev.odoobridge.application.port.in;

import dev.odoobridge.domain.access.Caller;

/** Encrypts what is stored encrypted anew, with the key the service was started with. */
public interface RotateSecrets {

  /**
   * All of it, or nothing.
   *
   * @return how many secrets there are
   */
  long rotate(Caller caller);
}
