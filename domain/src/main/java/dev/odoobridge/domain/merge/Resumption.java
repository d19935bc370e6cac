package dev.odoobridge.domain.merge;

import dev.odoobridge.domain.link.Agreed;
import dev.odoobridge.domain.link.Base;
import dev.odoobridge.domain.mapping.EntityMapping;
import dev.odoobridge.domain.odoo.OdooRecord;
import dev.odoobridge.domain.odoo.document.Document;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** Goes on with a record whose sending was interrupted between two calls. */
public final class Resumption {
  private Resumption() {}

  /**
   * The base to compare with. What Odoo overwrites on the way of a transition is the interrupted
   * sending's own doing, not a change somebody made in Odoo: it is to be written again.
   */
  public static Base base(
      EntityMapping mapping, Optional<Document> document, OdooRecord odoo, Base base) {
    var fields = new LinkedHashMap<>(base.fields());
    document.ifPresent(
        kind ->
            mapping.fields().stream()
                .filter(field -> field.odoo().stream().anyMatch(kind.overwritten()::contains))
                .forEach(
                    field ->
                        fields.put(
                            field.name(), new Agreed(List.of(), field.odooValues(odoo.fields())))));
    return new Base(fields, base.lines());
  }
}
