package dev.odoobridge.domain.mapping;

import dev.odoobridge.domain.odoo.FieldName;
import dev.odoobridge.domain.odoo.ModelName;
import java.util.List;
import java.util.Optional;

/**
 * A list of lines of a document.
 *
 * @param host the host's name of the list
 * @param odoo the Odoo field that holds the lines
 * @param model the model of a line
 * @param parent the field of a line that points to its document
 * @param id the host field that identifies a line; without it a line is known by its first mapped
 *     reference (its product) and how often that occurred before it
 */
public record LinesMapping(
    String host,
    FieldName odoo,
    ModelName model,
    FieldName parent,
    Optional<String> id,
    List<FieldMapping> fields) {
  public LinesMapping {
    fields = List.copyOf(fields);
  }
}
