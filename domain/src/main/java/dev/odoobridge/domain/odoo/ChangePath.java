package dev.odoobridge.domain.odoo;

/**
 * Other records whose change counts as a change of a record, for Odoo does not touch the {@code
 * write_date} of the record itself.
 *
 * @param through the way there, in fields joined by dots
 * @param model where it ends
 */
public record ChangePath(String through, ModelName model) {

  /** When those records were written last, as a search names it. */
  public String writeDate() {
    return through + ".write_date";
  }
}
