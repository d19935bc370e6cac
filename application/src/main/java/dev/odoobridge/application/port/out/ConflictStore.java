package dev.odoobridge.application.port.out;

import dev.odoobridge.domain.journal.ConflictFilter;
import dev.odoobridge.domain.journal.NumberedConflict;
import dev.odoobridge.domain.journal.OpenConflict;
import dev.odoobridge.domain.listing.Slice;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.HostId;
import dev.odoobridge.domain.record.IntegrationId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps the conflicts that wait for a person. They go with their record. Thread-safe; takes part in
 * {@link Transactions}.
 */
public interface ConflictStore {

  /**
   * The conflicts of these records, in the order of their numbers; records without are left out.
   */
  Map<HostId, List<OpenConflict>> find(
      IntegrationId integration, EntityName entity, Collection<HostId> ids);

  /**
   * Makes these the conflicts of each of the records; an empty list takes all away. One that stays
   * keeps its number. Records that are not there are passed over.
   */
  void replace(
      IntegrationId integration, EntityName entity, Map<HostId, List<OpenConflict>> conflicts);

  Optional<NumberedConflict> find(long number);

  List<NumberedConflict> list(ConflictFilter filter, Slice<NumberedConflict> slice);

  long count(ConflictFilter filter);
}
