package dev.odoobridge.domain.mapping;

import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.value.FieldType;
import dev.odoobridge.domain.value.FieldValue;
import java.util.List;
import java.util.Optional;

/**
 * A reference to a record of another entity: its host id on the host side, its database id in Odoo.
 * One that is not linked translates to nothing; {@link #missing} tells, and has to be asked first.
 * Several host records may be linked to one of Odoo's: the host keeps its own while Odoo's is
 * unchanged.
 */
public record ReferenceConverter(EntityName entity) implements Converter {

  @Override
  public FieldType hostType() {
    return FieldType.REFERENCE;
  }

  @Override
  public FieldType odooType() {
    return FieldType.REFERENCE;
  }

  @Override
  public FieldValue toOdoo(List<FieldValue> host, Links links) {
    return host.getFirst() instanceof FieldValue.Text(var hostId)
        ? links.toOdoo(entity, hostId).orElse(FieldValue.EMPTY)
        : FieldValue.EMPTY;
  }

  @Override
  public List<FieldValue> toHost(FieldValue odoo, List<FieldValue> previous, Links links) {
    if (same(previous, odoo, links)) {
      return previous;
    }
    return List.of(
        odoo instanceof FieldValue.Reference(var id)
            ? links.toHost(entity, id).orElse(FieldValue.EMPTY)
            : FieldValue.EMPTY);
  }

  /** The host id that is not linked yet. */
  public Optional<String> missing(FieldValue host, Links links) {
    return host instanceof FieldValue.Text(var hostId) && links.toOdoo(entity, hostId).isEmpty()
        ? Optional.of(hostId)
        : Optional.empty();
  }

  /** The Odoo id that is not linked yet. */
  public Optional<Long> missingInOdoo(FieldValue odoo, Links links) {
    return odoo instanceof FieldValue.Reference(var id) && links.toHost(entity, id).isEmpty()
        ? Optional.of(id)
        : Optional.empty();
  }
}
