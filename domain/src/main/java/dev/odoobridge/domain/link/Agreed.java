package dev.odoobridge.domain.link;

import dev.odoobridge.domain.value.FieldValue;
import java.util.List;

/**
 * What both sides held when they last agreed on one mapped field, each in its own words: comparing
 * a side with its own words tells whether that side changed, however lossy the translation is.
 *
 * @param host the values of the mapped host fields, in the mapping's order
 * @param odoo the values of the mapped Odoo fields, in the mapping's order
 */
public record Agreed(List<FieldValue> host, List<FieldValue> odoo) {
  public Agreed {
    host = List.copyOf(host);
    odoo = List.copyOf(odoo);
  }
}
