package dev.odoobridge.application.simulation;

/** The process of a bridge dies here. No code of the bridge may catch it. */
final class Crash extends Error {
  private static final long serialVersionUID = 1;

  private final transient Bridge victim;

  Crash(Bridge victim, String where) {
    super(where, null, false, false);
    this.victim = victim;
  }

  Bridge victim() {
    return victim;
  }
}
