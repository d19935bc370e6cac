package dev.odoobridge.application.sync;

import dev.odoobridge.application.odoo.BulkWriter;
import dev.odoobridge.application.odoo.MappedReader;
import dev.odoobridge.application.odoo.OdooClient;
import dev.odoobridge.application.odoo.Transitions;
import dev.odoobridge.domain.mapping.EntityMapping;
import dev.odoobridge.domain.mapping.FieldMapping;
import dev.odoobridge.domain.odoo.OdooRecord;
import dev.odoobridge.domain.odoo.document.Document;
import dev.odoobridge.domain.policy.ConflictPolicy;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.HostRecord;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One entity with what it takes to read and write it in one Odoo.
 *
 * @param mapping resolved against that Odoo
 */
record EntitySync(
    EntityMapping mapping,
    OdooClient client,
    MappedReader reader,
    BulkWriter writer,
    Transitions transitions,
    Optional<Document> document) {
  private static final Pattern LINE_KEY = Pattern.compile("\\[.*](?=\\.[^.]*$)");

  static EntitySync of(
      EntityMapping mapping, OdooClient client, boolean archives, LocalDate today) {
    return new EntitySync(
        mapping,
        client,
        new MappedReader(client, mapping, archives, today),
        new BulkWriter(client, mapping.model()),
        new Transitions(client, mapping.model()),
        mapping.document(client.dialect()));
  }

  /** Whether nothing is agreed on yet between the record and the Odoo record it is linked to. */
  boolean isFresh(HostRecord record) {
    return record.link().isPresent()
        && mapping.fields().stream()
            .map(FieldMapping::name)
            .noneMatch(record.link().get().base().fields()::containsKey);
  }

  /**
   * Whether the host has the record anew, and Odoo archived it when the host deleted the old one.
   */
  boolean isComingBack(HostRecord record, OdooRecord odoo) {
    return isFresh(record) && MappedReader.isArchived(odoo);
  }

  /** Who wins a conflict of that field; a line's stands behind its list and the line's key. */
  ConflictPolicy policyOf(String field) {
    return mapping.policies().of(LINE_KEY.matcher(field).replaceFirst(""));
  }

  /** The state in which Odoo makes documents. */
  Optional<String> initialState() {
    return document.map(kind -> kind.states().getFirst());
  }

  EntityName name() {
    return mapping.name();
  }
}
