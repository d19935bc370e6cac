package dev.odoobridge.domain.mapping;

import dev.odoobridge.domain.value.FieldType;
import dev.odoobridge.domain.value.FieldValue;
import java.util.List;

/** A text that carries a prefix in Odoo, such as {@code Dashboard-} before an order number. */
public record PrefixConverter(String prefix) implements Converter {
  public PrefixConverter {
    if (prefix.isEmpty()) {
      throw new IllegalArgumentException("prefix: is empty");
    }
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
    return host.getFirst() instanceof FieldValue.Text(var text)
        ? FieldValue.text(prefix + text)
        : FieldValue.EMPTY;
  }

  @Override
  public List<FieldValue> toHost(FieldValue odoo, List<FieldValue> previous, Links links) {
    return List.of(withoutPrefix(odoo));
  }

  /**
   * A text without the prefix was made in Odoo; the host shows it as it is, and that is the same.
   */
  @Override
  public boolean same(List<FieldValue> host, FieldValue odoo, Links links) {
    return host.getFirst().equals(withoutPrefix(odoo));
  }

  /** The prefix alone stays: nothing is left of it otherwise, and nothing has no prefix. */
  private FieldValue withoutPrefix(FieldValue odoo) {
    return odoo instanceof FieldValue.Text(var text)
            && text.startsWith(prefix)
            && text.length() > prefix.length()
        ? FieldValue.text(text.substring(prefix.length()))
        : odoo;
  }
}
