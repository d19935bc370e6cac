package dev.odoobridge.domain.mapping;

import dev.odoobridge.domain.value.FieldType;
import dev.odoobridge.domain.value.FieldValue;
import java.util.List;

/**
 * The same value on both sides.
 *
 * <p>Odoo has no empty number and no empty boolean, it reads zero and false instead; so for the
 * host nothing, zero and false are the same there.
 */
public record PlainConverter(FieldType type) implements Converter {
  public PlainConverter {
    if (type == FieldType.HTML || type == FieldType.REFERENCE) {
      throw new IllegalArgumentException("type: " + type.word() + " has a converter of its own");
    }
  }

  @Override
  public FieldType hostType() {
    return type;
  }

  @Override
  public FieldType odooType() {
    return type;
  }

  @Override
  public FieldValue toOdoo(List<FieldValue> host, Links links) {
    return inOdoo(host.getFirst());
  }

  @Override
  public List<FieldValue> toHost(FieldValue odoo, List<FieldValue> previous, Links links) {
    return same(previous, odoo, links) ? previous : List.of(odoo);
  }

  @Override
  public boolean same(List<FieldValue> host, FieldValue odoo, Links links) {
    return sameInOdoo(host.getFirst(), odoo);
  }

  @Override
  public boolean sameInOdoo(FieldValue one, FieldValue other) {
    return inOdoo(one).equals(inOdoo(other));
  }

  private FieldValue inOdoo(FieldValue value) {
    return value.isEmpty() ? nothingInOdoo() : value;
  }

  private FieldValue nothingInOdoo() {
    return switch (type) {
      case INTEGER, DECIMAL -> FieldValue.number(0);
      case BOOLEAN -> new FieldValue.Flag(false);
      case TEXT, HTML, DATE, DATETIME, REFERENCE -> FieldValue.EMPTY;
    };
  }
}
