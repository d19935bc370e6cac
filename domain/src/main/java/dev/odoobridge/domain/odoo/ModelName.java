package dev.odoobridge.domain.odoo;

import java.util.regex.Pattern;

/** An Odoo model, such as {@code res.partner}. */
public record ModelName(String value) {
  /** More than PostgreSQL lets a table's name have, and than any model is called. */
  private static final int LONGEST = 128;

  private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9_]*(\\.[a-z0-9_]+)*");

  public ModelName {
    if (value.length() > LONGEST || !FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("value: not an Odoo model name: " + shown(value));
    }
  }

  private static String shown(String value) {
    return value.length() > LONGEST ? value.substring(0, LONGEST) + "..." : value;
  }

  @Override
  public String toString() {
    return value;
  }
}
