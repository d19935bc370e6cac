package dev.odoobridge.domain.mapping;

import dev.odoobridge.domain.value.FieldType;
import dev.odoobridge.domain.value.FieldValue;
import java.util.List;

/**
 * A person's first and last name on the host side, one name in Odoo. Odoo's name is divided where
 * the host's own names fit, else at the last blank.
 */
public record NameConverter() implements Converter {

  @Override
  public int hostFields() {
    return 2;
  }

  @Override
  public FieldType hostType() {
    return FieldType.TEXT;
  }

  @Override
  public FieldType odooType() {
    return FieldType.TEXT;
  }

  @Override
  public FieldValue toOdoo(List<FieldValue> host, Links links) {
    return FieldValue.text(joined(text(host.get(0)), text(host.get(1))));
  }

  @Override
  public List<FieldValue> toHost(FieldValue odoo, List<FieldValue> previous, Links links) {
    if (same(previous, odoo, links)) {
      return previous;
    }
    var name = text(odoo);
    var cut = cut(name, text(previous.get(0)), text(previous.get(1)));
    return cut < 0
        ? List.of(FieldValue.text(name), FieldValue.EMPTY)
        : List.of(
            FieldValue.text(name.substring(0, cut)), FieldValue.text(name.substring(cut + 1)));
  }

  /** Where the name is divided; negative when it stays whole. Both parts have a character. */
  private static int cut(String name, String first, String last) {
    if (!last.isEmpty() && name.length() > last.length() + 1 && name.endsWith(" " + last)) {
      return name.length() - last.length() - 1;
    }
    if (!first.isEmpty() && name.length() > first.length() + 1 && name.startsWith(first + " ")) {
      return first.length();
    }
    var blank = name.lastIndexOf(' ');
    return blank > 0 && blank < name.length() - 1 ? blank : -1;
  }

  private static String joined(String first, String last) {
    return first.isEmpty() || last.isEmpty() ? first + last : first + " " + last;
  }

  private static String text(FieldValue value) {
    return value instanceof FieldValue.Text(var text) ? text : "";
  }
}
