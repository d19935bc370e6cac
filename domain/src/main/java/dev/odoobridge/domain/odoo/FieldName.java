package dev.odoobridge.domain.odoo;

import java.util.regex.Pattern;

/** A field of an Odoo model, such as {@code partner_id}. */
public record FieldName(String value) implements Comparable<FieldName> {
  private static final Pattern FORM = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  public FieldName {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("value: not an Odoo field name: " + value);
    }
  }

  public static boolean isWellFormed(String text) {
    return FORM.matcher(text).matches();
  }

  /** Custom fields carry this prefix; Odoo refuses others to be made over its API. */
  public boolean isCustom() {
    return value.startsWith("x_");
  }

  @Override
  public int compareTo(FieldName other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
