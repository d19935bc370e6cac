package dev.odoobridge.domain.merge;

import dev.odoobridge.domain.link.Agreed;
import dev.odoobridge.domain.value.FieldValue;
import java.util.List;

/**
 * Both sides changed a field to different values.
 *
 * @param field the mapped field; a line's stands behind its list and the line's key
 * @param values what each side says
 * @param resolved what was made of it: {@code host} or {@code odoo} won, or {@code open}
 */
public record Conflict(String field, Agreed values, String resolved) {
  static final String OPEN = "open";

  /** Whether it waits for a person. */
  public boolean isOpen() {
    return resolved.equals(OPEN);
  }

  public String hostValue() {
    return display(values.host());
  }

  public String odooValue() {
    return display(values.odoo());
  }

  /** In words, for people. */
  public String describe() {
    var end = isOpen() ? "a person has to decide" : resolved + " won";
    return field + ": the host said " + hostValue() + ", Odoo " + odooValue() + "; " + end;
  }

  private static String display(List<FieldValue> values) {
    return String.join(" ", values.stream().map(FieldValue::display).toList());
  }
}
