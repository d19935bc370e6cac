package dev.odoobridge.domain.mapping;

import dev.odoobridge.domain.value.FieldType;
import dev.odoobridge.domain.value.FieldValue;
import java.util.List;

/**
 * Translates the values of one mapped field between host and Odoo.
 *
 * <p>Obeys the lens laws. What was not changed comes back as it was: {@code toHost(toOdoo(h), h) =
 * h}. What was taken over is what is there: {@code same(toHost(o, h), o)} for every {@code h}.
 * Converters are values, pure and total: any value that the types allow is translated.
 */
public sealed interface Converter
    permits PlainConverter,
        AmountConverter,
        HtmlConverter,
        NameConverter,
        ReferenceConverter,
        ChoiceConverter,
        PrefixConverter {

  /** How many host fields it takes. */
  default int hostFields() {
    return 1;
  }

  /** The type of its host fields. */
  FieldType hostType();

  /** The type its Odoo field is read as. */
  FieldType odooType();

  /** What Odoo is to hold for these host values. */
  FieldValue toOdoo(List<FieldValue> host, Links links);

  /**
   * What the host is to hold for this Odoo value.
   *
   * @param previous what the host holds now, so that what Odoo cannot express is kept
   */
  List<FieldValue> toHost(FieldValue odoo, List<FieldValue> previous, Links links);

  /** Whether both sides say the same, as far as Odoo can express it. */
  default boolean same(List<FieldValue> host, FieldValue odoo, Links links) {
    return toOdoo(host, links).equals(odoo);
  }

  /** Whether the Odoo value is the one the base holds, as far as this field can tell. */
  default boolean sameInOdoo(FieldValue one, FieldValue other) {
    return one.equals(other);
  }
}
