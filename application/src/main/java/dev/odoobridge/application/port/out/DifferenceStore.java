package dev.odoobridge.application.port.out;

import dev.odoobridge.domain.listing.Slice;
import dev.odoobridge.domain.record.Difference;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.HostId;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.record.RecordKey;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps in which compared fields records differ between host and Odoo. It goes with its
 * integration. Thread-safe; takes part in {@link Transactions}.
 */
public interface DifferenceStore {

  /** Those of these records from now on, in place of what was known; an empty list for none. */
  void replace(
      IntegrationId integration, EntityName entity, Map<HostId, List<Difference>> differences);

  /** By record, in the order of fields; records without any are left out. */
  Map<HostId, List<Difference>> of(
      IntegrationId integration, EntityName entity, Collection<HostId> ids);

  /** Records that differ. */
  List<RecordKey> records(
      IntegrationId integration, Optional<EntityName> entity, Slice<RecordKey> slice);

  /** How many records differ, by entity; those without any are left out. */
  Map<EntityName, Long> counts(IntegrationId integration);
}
