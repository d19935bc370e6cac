package dev.odoobridge.application.port.in;

import dev.odoobridge.domain.listing.Page;
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
 * Tells where host and Odoo differ in fields that are compared and not synced, such as the totals
 * of invoices, as they were when both were last looked at. Odoo is not called.
 */
public interface ReadDifferences {
  /** By record; those that do not differ are left out. */
  Map<HostId, List<Difference>> of(
      IntegrationId integration, EntityName entity, Collection<HostId> ids);

  /** Records that differ; empty when there is no such integration. */
  Optional<Page<Found>> list(
      IntegrationId integration, Optional<EntityName> entity, Slice<RecordKey> slice);

  /** How many records differ, by entity; entities without any are left out. */
  Map<EntityName, Long> counts(IntegrationId integration);

  /** A record that differs. */
  record Found(RecordKey key, List<Difference> differences) {
    public Found {
      differences = List.copyOf(differences);
    }
  }
}
