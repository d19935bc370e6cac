package dev.odoobridge.domain.record;

import dev.odoobridge.domain.listing.Period;
import dev.odoobridge.domain.odoo.OdooId;
import java.util.List;
import java.util.Optional;

/**
 * Which records of an entity: every condition that is given must hold. Deleted records are never
 * among them.
 *
 * @param odooId the record of Odoo's it is linked to
 * @param changed when its content changed last
 */
public record RecordFilter(
    Optional<SyncState> state,
    Optional<OdooId> odooId,
    Period changed,
    List<FieldCondition> fields) {
  public static final RecordFilter ALL =
      new RecordFilter(Optional.empty(), Optional.empty(), Period.ALL, List.of());

  public RecordFilter {
    fields = List.copyOf(fields);
  }

  public boolean takes(HostRecord record) {
    return !record.deleted()
        && state.filter(it -> it != SyncState.of(record)).isEmpty()
        && odooId
            .filter(id -> record.link().filter(link -> link.odooId().equals(id)).isEmpty())
            .isEmpty()
        && changed.contains(record.changedAt())
        && fields.stream().allMatch(condition -> condition.holds(record));
  }
}
