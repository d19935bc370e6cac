package dev.odoobridge.application.port.in;

/**
 * Takes the word of a hook that was left in Odoo. It is only a hint: what changed is read from Odoo
 * afterwards. Returns at once; many rings mean one import. Thread-safe.
 */
public interface RingHook {

  Result ring(String secret);

  /** Whether it is one of ours. */
  enum Result {
    RUNG,
    UNKNOWN
  }
}
