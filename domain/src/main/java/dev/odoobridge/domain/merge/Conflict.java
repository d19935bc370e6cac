package dev.odoobridge.domain.merge;

/**
 * Both sides changed a field to different values.
 *
 * @param resolved what the policy made of it: {@code host} or {@code odoo} won, or {@code open}
 */
public record Conflict(String field, String hostValue, String odooValue, String resolved) {

  /** In words, for people. */
  public String describe() {
    var end = resolved.equals("open") ? "a person has to decide" : resolved + " won";
    return field + ": the host said " + hostValue + ", Odoo " + odooValue + "; " + end;
  }
}
