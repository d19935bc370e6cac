package dev.odoobridge.adapter.http.api;

import java.util.Map;

/** Tells whether the service can do its work, part by part. Called for each probe: be quick. */
@FunctionalInterface
public interface Readiness {

  /** The parts by name, in the order to show them. */
  Map<String, Part> parts();

  /**
   * One part.
   *
   * @param detail for operators, who need not be signed in to read it: no secrets, no addresses
   */
  record Part(State state, String detail) {}

  /** How a part is. */
  enum State {
    OK,
    /** Something is amiss, and requests are answered all the same. */
    DEGRADED,
    /** Requests cannot be answered: do not send any here. */
    DOWN
  }
}
