package dev.odoobridge.domain.mapping;

import dev.odoobridge.domain.value.FieldType;
import dev.odoobridge.domain.value.FieldValue;
import java.util.List;

/**
 * Plain text for the host, HTML in Odoo where Odoo's field is HTML (it became so for most notes in
 * version 15). Odoo wraps and escapes what it is given; two forms of one text are the same.
 *
 * @param odooHasHtml whether this Odoo's field is HTML; plain text is written as it is otherwise
 */
public record HtmlConverter(boolean odooHasHtml) implements Converter {

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
    return odooHasHtml && host.getFirst() instanceof FieldValue.Text(var text)
        ? FieldValue.text(HtmlText.fromPlain(text))
        : host.getFirst();
  }

  @Override
  public List<FieldValue> toHost(FieldValue odoo, List<FieldValue> previous, Links links) {
    return same(previous, odoo, links) ? previous : List.of(plain(odoo));
  }

  @Override
  public boolean same(List<FieldValue> host, FieldValue odoo, Links links) {
    return sameInOdoo(toOdoo(host, links), odoo);
  }

  @Override
  public boolean sameInOdoo(FieldValue one, FieldValue other) {
    return plain(one).equals(plain(other));
  }

  private FieldValue plain(FieldValue odoo) {
    return odooHasHtml && odoo instanceof FieldValue.Text(var html)
        ? FieldValue.text(HtmlText.toPlain(html))
        : odoo;
  }
}
