package dev.odoobridge.application.port.out;

import dev.odoobridge.domain.listing.Slice;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.HostId;
import dev.odoobridge.domain.record.HostRecord;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.record.RecordFilter;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps host records with their links and pending changes. Thread-safe. Takes part in {@link
 * Transactions}; outside of one, each call is a transaction of its own. Every call throws {@link
 * StoreFailure} when the database fails. Bulk calls take any number of ids (a batch, not a
 * million).
 */
public interface RecordStore {

  /** The records that are there, deleted ones included; the others are left out. */
  Map<HostId, HostRecord> find(
      IntegrationId integration, EntityName entity, Collection<HostId> ids);

  /**
   * As {@link #find}, and no one else reads them by {@code lock} or changes them until the
   * transaction ends. Locks in the order of ids, so that two callers cannot block each other for
   * ever.
   *
   * @throws IllegalStateException outside a transaction
   */
  Map<HostId, HostRecord> lock(
      IntegrationId integration, EntityName entity, Collection<HostId> ids);

  /**
   * Stores each record as given, with its pending change and its link: what is absent in the record
   * is removed from the store. Idempotent.
   *
   * @throws LinkTaken when an Odoo record is already linked to another host record; nothing is kept
   */
  void save(Collection<HostRecord> records);

  /**
   * Removes records with their links and pending changes. Those that are not there are no error.
   */
  void remove(IntegrationId integration, EntityName entity, Collection<HostId> ids);

  /** Which host records these Odoo records are linked to; unlinked ones are left out. */
  Map<OdooId, HostId> hostIds(IntegrationId integration, EntityName entity, Collection<OdooId> ids);

  /** Which Odoo records these host records are linked to; unlinked ones are left out. */
  Map<HostId, OdooId> odooIds(IntegrationId integration, EntityName entity, Collection<HostId> ids);

  /**
   * The ids of records with a pending change, in the order of ids.
   *
   * @param due only changes that are not parked and may be tried at that time; all when absent
   * @param after only ids behind this one
   */
  List<HostId> pending(
      IntegrationId integration,
      EntityName entity,
      Optional<Instant> due,
      Optional<HostId> after,
      int limit);

  /** How many changes are pending, parked ones included. */
  long countPending(IntegrationId integration, EntityName entity);

  /** Since when the change is pending that waits longest, parked ones included. */
  Optional<Instant> oldestPending(IntegrationId integration, EntityName entity);

  /** How many of the pending changes are deletions, parked ones included. */
  long countDeletions(IntegrationId integration, EntityName entity);

  /** How many records are linked. */
  long countLinks(IntegrationId integration, EntityName entity);

  /** The integrations that have a change which is due at that time, each once. */
  List<IntegrationId> integrationsWithDueChanges(Instant now);

  List<HostRecord> list(
      IntegrationId integration, EntityName entity, RecordFilter filter, Slice<HostRecord> slice);

  long count(IntegrationId integration, EntityName entity, RecordFilter filter);

  /** How many records there are, deleted ones left out. */
  default long count(IntegrationId integration, EntityName entity) {
    return count(integration, entity, RecordFilter.ALL);
  }

  /** The ids of all records in the order of ids, deleted ones included, linked or not. */
  List<HostId> ids(IntegrationId integration, EntityName entity, Optional<HostId> after, int limit);

  /** The ids of the linked Odoo records of an entity, in ascending order. */
  List<OdooId> linkedOdooIds(
      IntegrationId integration, EntityName entity, Optional<OdooId> after, int limit);

  /** The ids of records that are linked to nothing, in the order of ids, deleted ones left out. */
  List<HostId> unlinked(
      IntegrationId integration, EntityName entity, Optional<HostId> after, int limit);

  /**
   * A hash of all that is kept of the records linked to a range of Odoo ids: it is another one as
   * soon as any of it is. Only this store's own hashes can be compared.
   *
   * @param from the first id of the range
   * @param to the last one
   */
  String fingerprint(IntegrationId integration, EntityName entity, OdooId from, OdooId to);

  /** An Odoo record may be linked to one host record of an entity, no more. */
  final class LinkTaken extends RuntimeException {
    public LinkTaken(String message) {
      super(message);
    }
  }
}
