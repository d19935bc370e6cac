package dev.odoobridge.adapter.http;

/**
 * How many calls are answered in a minute; 0 means any number.
 *
 * @param calls of each caller
 * @param unsigned of each address, without a token that opens anything
 * @param connections of each caller, that reach out to Odoo to try it
 */
public record Limits(int calls, int unsigned, int connections) {
  /** Out of the way of a host that writes ten thousand records a second, one by one. */
  public static final Limits GENEROUS = new Limits(600_000, 6_000, 60);

  public Limits {
    if (calls < 0 || unsigned < 0 || connections < 0) {
      throw new IllegalArgumentException("limits: must not be negative");
    }
  }
}
