package dev.odoobridge.application.simulation;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What one side says of one record, in words both sides share: a field each, a line of a document
 * as two fields, {@code line p1#1 quantity} and {@code line p1#1 price}. A field that is not named
 * is empty.
 */
record Picture(Map<String, String> fields) {
  static final Picture NOTHING = new Picture(Map.of());

  Picture {
    var copy = new TreeMap<>(fields);
    copy.values().removeIf(String::isEmpty);
    fields = Collections.unmodifiableMap(copy);
  }

  static String number(BigDecimal number) {
    return number.signum() == 0 ? "" : number.stripTrailingZeros().toPlainString();
  }

  /** One value, or both with a bar between while they differ. */
  static String twice(String one, String other) {
    return one.equals(other) ? one : one + "|" + other;
  }

  static String line(String product, int occurrence, String field) {
    return "line " + product + "#" + occurrence + " " + field;
  }

  static boolean isLine(String field) {
    return field.startsWith("line ");
  }

  String field(String name) {
    return fields.getOrDefault(name, "");
  }

  /** The fields on which two pictures differ, in alphabetical order. */
  Set<String> difference(Picture other) {
    var names = new TreeSet<>(fields.keySet());
    names.addAll(other.fields.keySet());
    names.removeIf(name -> field(name).equals(other.field(name)));
    return names;
  }

  @Override
  public String toString() {
    return fields.toString();
  }
}
