package dev.odoobridge.domain.odoo;

import java.util.regex.Pattern;

/** An Odoo model, such as {@code res.partner}. */
public record ModelName(String value) {
  private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9_]*(\\.[a-z0-9_]+)*");

  public ModelName {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("value: not an Odoo model name: " + value);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
