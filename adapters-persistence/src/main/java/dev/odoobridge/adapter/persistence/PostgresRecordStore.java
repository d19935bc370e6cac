package dev.odoobridge.adapter.persistence;

import dev.odoobridge.adapter.persistence.jdbc.Pipeline;
import dev.odoobridge.application.port.out.RecordStore;
import dev.odoobridge.domain.listing.Slice;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.HostId;
import dev.odoobridge.domain.record.HostRecord;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.record.RecordFilter;
import dev.odoobridge.domain.record.RecordKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Records in PostgreSQL. The order of ids is that of their code points. */
public final class PostgresRecordStore implements RecordStore {
  private final JdbcTransactions transactions;

  public PostgresRecordStore(JdbcTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public Map<HostId, HostRecord> find(
      IntegrationId integration, EntityName entity, Collection<HostId> ids) {
    var queries = new RecordQueries(new Place(integration, entity));
    return ids.isEmpty() ? Map.of() : transactions.with(it -> queries.find(it, ids));
  }

  @Override
  public Map<HostId, HostRecord> lock(
      IntegrationId integration, EntityName entity, Collection<HostId> ids) {
    if (!transactions.isInTransaction()) {
      throw new IllegalStateException("records are locked only within a transaction");
    }
    var place = new Place(integration, entity);
    return ids.isEmpty() ? Map.of() : transactions.with(it -> lock(it, place, ids));
  }

  /** What was removed and made anew while this waited is there, but not held yet. */
  private static Map<HostId, HostRecord> lock(
      Connection connection, Place place, Collection<HostId> ids) throws SQLException {
    var held = new HashSet<HostId>();
    var found = new HashMap<HostId, HostRecord>();
    do {
      held.clear();
      found.clear();
      var pipeline = RecordLocks.hold(new Pipeline(), place, ids, held);
      new RecordQueries(place).find(pipeline, ids, found).run(connection);
    } while (!held.containsAll(found.keySet()));
    return found;
  }

  @Override
  public void save(Collection<HostRecord> records) {
    if (!records.isEmpty() && !transactions.with(it -> isSaved(it, byPlace(records)))) {
      throw new LinkTaken("an Odoo record is already linked to another host record");
    }
  }

  @Override
  public void remove(IntegrationId integration, EntityName entity, Collection<HostId> ids) {
    var place = new Place(integration, entity);
    transactions.with(
        connection -> {
          var held = RecordLocks.hold(connection, place, ids);
          return RecordWriter.remove(connection, place, held);
        });
  }

  @Override
  public Map<OdooId, HostId> hostIds(
      IntegrationId integration, EntityName entity, Collection<OdooId> ids) {
    var queries = new LinkQueries(new Place(integration, entity));
    return ids.isEmpty() ? Map.of() : transactions.with(it -> queries.hostIds(it, ids));
  }

  @Override
  public Map<HostId, OdooId> odooIds(
      IntegrationId integration, EntityName entity, Collection<HostId> ids) {
    var queries = new LinkQueries(new Place(integration, entity));
    return ids.isEmpty() ? Map.of() : transactions.with(it -> queries.odooIds(it, ids));
  }

  @Override
  public List<HostId> pending(
      IntegrationId integration,
      EntityName entity,
      Optional<Instant> due,
      Optional<HostId> after,
      int limit) {
    var queries = new PendingQueries(new Place(integration, entity));
    return transactions.with(
        it ->
            due.isPresent()
                ? queries.due(it, due.get(), after, limit)
                : queries.all(it, after, limit));
  }

  @Override
  public long countPending(IntegrationId integration, EntityName entity) {
    return transactions.with(new PendingQueries(new Place(integration, entity))::count);
  }

  @Override
  public Optional<Instant> oldestPending(IntegrationId integration, EntityName entity) {
    return transactions.with(new PendingQueries(new Place(integration, entity))::oldest);
  }

  @Override
  public long countDeletions(IntegrationId integration, EntityName entity) {
    return transactions.with(new PendingQueries(new Place(integration, entity))::countDeletions);
  }

  @Override
  public long countLinks(IntegrationId integration, EntityName entity) {
    return transactions.with(new LinkQueries(new Place(integration, entity))::count);
  }

  @Override
  public List<IntegrationId> integrationsWithDueChanges(Instant now) {
    return transactions.ask(it -> PendingQueries.integrationsWithDueChanges(it, now));
  }

  @Override
  public List<HostRecord> list(
      IntegrationId integration, EntityName entity, RecordFilter filter, Slice<HostRecord> slice) {
    var list = new RecordList(new Place(integration, entity), filter);
    return transactions.with(it -> list.read(it, slice));
  }

  @Override
  public long count(IntegrationId integration, EntityName entity, RecordFilter filter) {
    var list = new RecordList(new Place(integration, entity), filter);
    return transactions.with(list::count);
  }

  @Override
  public List<HostId> ids(
      IntegrationId integration, EntityName entity, Optional<HostId> after, int limit) {
    var queries = new RecordQueries(new Place(integration, entity));
    return transactions.with(it -> queries.ids(it, after, limit));
  }

  @Override
  public List<OdooId> linkedOdooIds(
      IntegrationId integration, EntityName entity, Optional<OdooId> after, int limit) {
    var queries = new LinkQueries(new Place(integration, entity));
    return transactions.with(it -> queries.linkedOdooIds(it, after, limit));
  }

  @Override
  public List<HostId> unlinked(
      IntegrationId integration, EntityName entity, Optional<HostId> after, int limit) {
    var queries = new LinkQueries(new Place(integration, entity));
    return transactions.with(it -> queries.unlinked(it, after, limit));
  }

  @Override
  public String fingerprint(IntegrationId integration, EntityName entity, OdooId from, OdooId to) {
    var queries = new LinkQueries(new Place(integration, entity));
    return transactions.with(it -> queries.fingerprint(it, from, to));
  }

  /** The places in one order for all, each record once: the last one given. */
  private static Map<Place, List<HostRecord>> byPlace(Collection<HostRecord> records) {
    var last = new LinkedHashMap<RecordKey, HostRecord>();
    records.forEach(each -> last.put(each.key(), each));
    var places = new TreeMap<Place, List<HostRecord>>(Place.ORDER);
    for (var each : last.values()) {
      places.computeIfAbsent(Place.of(each), _ -> new ArrayList<>()).add(each);
    }
    return places;
  }

  /** False when a link is taken; then none is saved and the transaction can go on. */
  private static boolean isSaved(Connection connection, Map<Place, List<HostRecord>> places)
      throws SQLException {
    if (places.values().stream().flatMap(List::stream).allMatch(it -> it.link().isEmpty())) {
      write(connection, places);
      return true;
    }
    var savepoint = connection.setSavepoint();
    try {
      write(connection, places);
      connection.releaseSavepoint(savepoint);
      return true;
    } catch (SQLException failure) {
      if (SqlFailures.isUniqueViolation(failure)) {
        connection.rollback(savepoint);
        return false;
      }
      throw failure;
    }
  }

  private static void write(Connection connection, Map<Place, List<HostRecord>> places)
      throws SQLException {
    var writers = new ArrayList<RecordWriter>();
    var first = new Pipeline();
    places.keySet().stream()
        .map(Place::integration)
        .distinct()
        .forEach(integration -> Owner.require(first, integration));
    for (var each : places.entrySet()) {
      var writer = new RecordWriter(each.getKey(), each.getValue());
      writer.records(first);
      writers.add(writer);
    }
    first.run(connection);
    var second = new Pipeline();
    for (var writer : writers) {
      writer.parts(connection, second);
    }
    second.run(connection);
  }
}
