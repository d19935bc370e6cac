package dev.odoobridge.application.sync;

import dev.odoobridge.application.odoo.OdooUsers;
import dev.odoobridge.application.odoo.Pacer;
import dev.odoobridge.domain.integration.Integration;
import dev.odoobridge.domain.link.Base;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.policy.Pace;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.HostId;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.sync.SyncRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What all parts of one run share. */
final class SyncSession {
  private final Integration integration;
  private final SyncRequest request;
  private final Stores stores;
  private final RunLog log;
  private final InstantSource clock;
  private final Lanes lanes;
  private final OdooUsers users;
  private final Map<EntityName, EntitySync> entities;
  private final Map<EntityName, Map<OdooId, HostId>> assumed = new HashMap<>();
  private final Map<EntityName, Set<HostId>> awaited = new ConcurrentHashMap<>();
  private final Map<EntityName, Map<OdooId, Base>> agreed = new HashMap<>();
  private final Map<EntityName, Set<HostId>> left = new HashMap<>();
  private final Map<EntityName, Set<HostId>> gone = new HashMap<>();
  private final Map<EntityName, Set<Long>> fetched = new HashMap<>();
  private final Map<EntityName, Instant> linkedUpTo = new HashMap<>();
  private final HostDeletions deletions = new HostDeletions(this);
  private Ledger ledger = Ledger.NONE;

  /**
   * Prepares a session.
   *
   * @param entities all that fit this Odoo, references first
   */
  SyncSession(
      Integration integration,
      SyncRequest request,
      Stores stores,
      RunLog log,
      InstantSource clock,
      Lanes lanes,
      OdooUsers users,
      Map<EntityName, EntitySync> entities) {
    this.integration = integration;
    this.request = request;
    this.stores = stores;
    this.log = log;
    this.clock = clock;
    this.lanes = lanes;
    this.users = users;
    this.entities = Collections.unmodifiableMap(new LinkedHashMap<>(entities));
  }

  /** A session of the same run that does nothing and logs nothing. */
  SyncSession rehearsing() {
    return new SyncSession(
        integration, request.rehearsed(), stores, log.silent(), clock, lanes, users, entities);
  }

  /** From now on nothing is done that the ledger does not let through. */
  void holdTo(Ledger other) {
    ledger = other;
  }

  /** What the host deleted, as far as it may go. */
  HostDeletions deletions() {
    return deletions;
  }

  Ledger ledger() {
    return ledger;
  }

  Integration integration() {
    return integration;
  }

  IntegrationId id() {
    return integration.id();
  }

  SyncRequest request() {
    return request;
  }

  Stores stores() {
    return stores;
  }

  RunLog log() {
    return log;
  }

  /** For preparing and storing. */
  Beside beside() {
    return lanes.beside();
  }

  /** For reading from Odoo before it is needed. */
  Beside ahead() {
    return lanes.ahead();
  }

  /** The names of Odoo's users. */
  OdooUsers users() {
    return users;
  }

  Instant now() {
    return clock.instant();
  }

  Optional<EntitySync> entity(EntityName name) {
    return Optional.ofNullable(entities.get(name));
  }

  Map<EntityName, EntitySync> entities() {
    return entities;
  }

  /** In a dry run, the links a run would have made. */
  Map<OdooId, HostId> assumed(EntityName entity) {
    return assumed.computeIfAbsent(entity, _ -> new HashMap<>());
  }

  /** In a dry run, what those links would have said is agreed on. */
  Map<OdooId, Base> agreed(EntityName entity) {
    return agreed.computeIfAbsent(entity, _ -> new HashMap<>());
  }

  /** In a dry run, what a run would have parked before it was planned. */
  Set<HostId> left(EntityName entity) {
    return left.computeIfAbsent(entity, _ -> new HashSet<>());
  }

  /** In a dry run, what a run would have deleted. */
  Set<HostId> gone(EntityName entity) {
    return gone.computeIfAbsent(entity, _ -> new HashSet<>());
  }

  /** Host records of which a create may still arrive in Odoo; guarded by itself. */
  Set<HostId> awaited(EntityName entity) {
    return awaited.computeIfAbsent(entity, _ -> ConcurrentHashMap.newKeySet());
  }

  /** Those of the ids that were not asked about before; from now on they were. */
  Set<Long> notYetFetched(EntityName entity, Set<Long> ids) {
    var known = fetched.computeIfAbsent(entity, _ -> new HashSet<>());
    return ids.stream().filter(known::add).collect(Collectors.toSet());
  }

  /** Remembers that all changes up to now were looked for in Odoo. */
  void linkedUpTo(EntityName entity, Instant time) {
    linkedUpTo.put(entity, time);
  }

  /** Whether this run has looked for a change of that time in Odoo. */
  boolean wasLookedFor(EntityName entity, Instant time) {
    return linkedUpTo.containsKey(entity)
        && time.isBefore(linkedUpTo.getOrDefault(entity, Instant.MIN));
  }

  /** One more lane; who takes it closes it. */
  Beside lane() {
    return lanes.more().get();
  }

  /** How fast the entity goes to this Odoo. */
  Pace pace(EntityName entity) {
    return lanes.pacer().of(integration, entity);
  }

  /**
   * Makes calls and measures them; they tell how many records they wrote, and some failed before.
   */
  void paced(EntityName entity, int again, IntSupplier calls) {
    lanes.pacer().during(integration, entity, again, calls);
  }

  /**
   * Where work is done beside the run's own thread; what is in one lane is done in its order.
   *
   * @param more makes further lanes, for calls that go at the same time
   */
  record Lanes(Beside beside, Beside ahead, Supplier<Beside> more, Pacer pacer) {}
}
