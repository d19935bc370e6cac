package dev.odoobridge.application.sync;

import dev.odoobridge.domain.mapping.References;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.HostId;
import dev.odoobridge.domain.record.HostRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** What records refer to, however far, and of that what waits to be sent. */
final class Needs {
  /** Whoever refers to itself in a circle is followed no further. */
  private static final int DEEPEST = 100;

  private static final int BATCH = 200;
  private final SyncSession session;
  private final Map<EntityName, Map<HostId, HostRecord>> found = new HashMap<>();

  private Needs(SyncSession session) {
    this.session = session;
  }

  static Needs of(SyncSession session, EntityName entity, Collection<HostId> ids) {
    var needs = new Needs(session);
    Map<EntityName, Set<HostId>> level = Map.of(entity, new LinkedHashSet<>(ids));
    for (var depth = 0; depth < DEEPEST && !level.isEmpty(); depth++) {
      level = needs.behind(level);
    }
    return needs;
  }

  /** Takes these records up; what is come to again stands behind what was come to before. */
  private Map<EntityName, Set<HostId>> behind(Map<EntityName, Set<HostId>> level) {
    var next = new HashMap<EntityName, Set<HostId>>();
    level.forEach(
        (name, ids) -> {
          var known = found.computeIfAbsent(name, _ -> new LinkedHashMap<>());
          var records = session.stores().records().find(session.id(), name, ids);
          for (var id : ids) {
            var record = records.get(id);
            known.remove(id);
            if (record != null) {
              known.put(id, record);
              references(name, record, next);
            }
          }
        });
    return next;
  }

  private void references(
      EntityName name, HostRecord record, Map<EntityName, Set<HostId>> references) {
    var entity = session.entity(name);
    if (entity.isEmpty()) {
      return;
    }
    References.ofHost(entity.get().mapping(), record.current())
        .forEach(
            (target, texts) ->
                texts.stream()
                    .filter(HostId::isWellFormed)
                    .map(HostId::new)
                    .filter(id -> target.equals(name) || !isKnown(target, id))
                    .forEach(
                        id ->
                            references
                                .computeIfAbsent(target, _ -> new LinkedHashSet<>())
                                .add(id)));
  }

  private boolean isKnown(EntityName entity, HostId id) {
    return found.getOrDefault(entity, Map.of()).containsKey(id);
  }

  /** Whether the record waits to be sent. */
  static boolean waits(HostRecord record) {
    return record.pending().isPresent();
  }

  /** Whether the record waits, and neither for a person nor for other data. */
  static boolean waitsUnparked(HostRecord record) {
    return record.pending().filter(it -> it.parked().isEmpty()).isPresent();
  }

  /** Sends those that are wanted, what is referred to first. */
  void send(Predicate<HostRecord> isWanted) {
    for (var entity : session.entities().values()) {
      if (entity.mapping().travel().reachesOdoo()) {
        send(entity, isWanted);
      }
    }
  }

  private void send(EntitySync entity, Predicate<HostRecord> isWanted) {
    var ids = new ArrayList<HostId>();
    found
        .getOrDefault(entity.name(), Map.of())
        .forEach(
            (id, record) -> {
              if (isWanted.test(record)) {
                ids.add(id);
              }
            });
    // Those that refer to their own kind go one by one, the ones that others need before these.
    var size = entity.mapping().refersToItself() ? 1 : BATCH;
    var ordered = ids.reversed();
    for (var from = 0; from < ids.size(); from += size) {
      session.log().checkpoint();
      send(entity, ordered.subList(from, Math.min(from + size, ids.size())));
    }
  }

  private void send(EntitySync entity, List<HostId> ids) {
    var batch = new ExportBatch(session, entity, ids);
    if (session.request().dryRun()) {
      batch.preview();
      return;
    }
    batch.prepare();
    batch.send();
    batch.store();
  }
}
