package dev.odoobridge.domain.mapping;

import dev.odoobridge.domain.value.FieldType;
import dev.odoobridge.domain.value.FieldValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * A number that Odoo rounds to some digits: a host value that rounds to Odoo's is the same value.
 *
 * @param digits how many decimals Odoo keeps, 0 to 12
 */
public record AmountConverter(int digits) implements Converter {
  public AmountConverter {
    if (digits < 0 || digits > 12) {
      throw new IllegalArgumentException("digits: must be 0 to 12, is " + digits);
    }
  }

  @Override
  public FieldType hostType() {
    return FieldType.DECIMAL;
  }

  @Override
  public FieldType odooType() {
    return FieldType.DECIMAL;
  }

  @Override
  public FieldValue toOdoo(List<FieldValue> host, Links links) {
    return host.getFirst().isEmpty() ? FieldValue.number(0) : host.getFirst();
  }

  @Override
  public List<FieldValue> toHost(FieldValue odoo, List<FieldValue> previous, Links links) {
    return same(previous, odoo, links) ? previous : List.of(odoo);
  }

  @Override
  public boolean same(List<FieldValue> host, FieldValue odoo, Links links) {
    return sameInOdoo(toOdoo(host, links), odoo);
  }

  @Override
  public boolean sameInOdoo(FieldValue one, FieldValue other) {
    return rounded(one).compareTo(rounded(other)) == 0;
  }

  private BigDecimal rounded(FieldValue value) {
    return value instanceof FieldValue.Decimal(var number)
        ? number.setScale(digits, RoundingMode.HALF_UP)
        : BigDecimal.ZERO;
  }
}
