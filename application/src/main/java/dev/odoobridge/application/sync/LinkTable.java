package dev.odoobridge.application.sync;

import dev.odoobridge.domain.mapping.EntityMapping;
import dev.odoobridge.domain.mapping.Links;
import dev.odoobridge.domain.mapping.References;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.odoo.OdooRecord;
import dev.odoobridge.domain.record.Content;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.HostId;
import dev.odoobridge.domain.value.FieldValue;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The links a batch of records needs, read from the store in one go for each entity. */
final class LinkTable implements Links {
  private final Map<EntityName, Map<String, FieldValue>> toOdoo = new HashMap<>();
  private final Map<EntityName, Map<Long, FieldValue>> toHost = new HashMap<>();

  private LinkTable() {}

  /** For both what these hosts' contents and what these Odoo records refer to. */
  static LinkTable of(
      SyncSession session,
      EntityMapping mapping,
      Collection<Content> contents,
      Collection<OdooRecord> records) {
    var table = new LinkTable();
    var hostIds = new HashMap<EntityName, Set<String>>();
    contents.forEach(content -> merge(References.ofHost(mapping, content), hostIds));
    hostIds.forEach((entity, ids) -> table.loadHost(session, entity, ids));
    var odooIds = new HashMap<EntityName, Set<Long>>();
    records.forEach(record -> merge(References.ofOdoo(mapping, record), odooIds));
    odooIds.forEach((entity, ids) -> table.loadOdoo(session, entity, ids));
    return table;
  }

  private static <T> void merge(Map<EntityName, Set<T>> found, Map<EntityName, Set<T>> all) {
    found.forEach((entity, ids) -> all.computeIfAbsent(entity, _ -> new HashSet<>()).addAll(ids));
  }

  private void loadHost(SyncSession session, EntityName entity, Set<String> ids) {
    var wellFormed = ids.stream().filter(HostId::isWellFormed).map(HostId::new).toList();
    session
        .stores()
        .records()
        .odooIds(session.id(), entity, wellFormed)
        .forEach((hostId, odooId) -> put(entity, hostId, odooId));
    session
        .assumed(entity)
        .forEach(
            (odooId, hostId) -> {
              if (ids.contains(hostId.value())) {
                put(entity, hostId, odooId);
              }
            });
    var gone = session.gone(entity).stream().map(HostId::value).toList();
    toOdoo.getOrDefault(entity, Map.of()).keySet().removeAll(gone);
  }

  private void loadOdoo(SyncSession session, EntityName entity, Set<Long> ids) {
    session
        .stores()
        .records()
        .hostIds(session.id(), entity, ids.stream().map(OdooId::new).toList())
        .forEach((odooId, hostId) -> put(entity, hostId, odooId));
    session
        .assumed(entity)
        .forEach(
            (odooId, hostId) -> {
              if (ids.contains(odooId.value())) {
                put(entity, hostId, odooId);
              }
            });
  }

  private void put(EntityName entity, HostId hostId, OdooId odooId) {
    toOdoo
        .computeIfAbsent(entity, _ -> new HashMap<>())
        .put(hostId.value(), new FieldValue.Reference(odooId.value()));
    toHost
        .computeIfAbsent(entity, _ -> new HashMap<>())
        .put(odooId.value(), FieldValue.text(hostId.value()));
  }

  /** For a dry run: a record that is there but not linked counts as one that will be. */
  void expect(EntityName entity, HostId hostId) {
    toOdoo
        .computeIfAbsent(entity, _ -> new HashMap<>())
        .put(hostId.value(), expected(entity, hostId));
  }

  /** What stands for a record that is to be made. */
  static FieldValue expected(EntityName entity, HostId hostId) {
    return FieldValue.text("(" + entity + " " + hostId + ", to be created)");
  }

  @Override
  public Optional<FieldValue> toOdoo(EntityName entity, String hostId) {
    return Optional.ofNullable(toOdoo.getOrDefault(entity, Map.of()).get(hostId));
  }

  @Override
  public Optional<FieldValue> toHost(EntityName entity, long odooId) {
    return Optional.ofNullable(toHost.getOrDefault(entity, Map.of()).get(odooId));
  }
}
