package dev.odoobridge.application.sync;

import dev.odoobridge.application.odoo.MappedReader;
import dev.odoobridge.domain.mapping.OnDelete;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.odoo.OdooRecord;
import dev.odoobridge.domain.odoo.document.Document;
import dev.odoobridge.domain.odoo.document.Route;
import dev.odoobridge.domain.value.RawValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Does in Odoo what the profile wants for records the host deleted. What is gone stays gone. Used
 * once.
 */
final class Deleter {
  private final EntitySync entity;
  private final Map<OdooId, String> impossible = new HashMap<>();

  Deleter(EntitySync entity) {
    this.entity = entity;
  }

  /** Why a record could not be dealt with; empty for all that {@link #delete} took. */
  Optional<String> refusal(Planned.Delete plan) {
    return plan.odooId().flatMap(id -> Optional.ofNullable(impossible.get(id)));
  }

  /**
   * All of these, or none: a failure names no culprit. A document that has no way to where it is to
   * go is left alone and {@link #refusal} says why.
   */
  void delete(List<Planned.Delete> plans) {
    var ids = plans.stream().flatMap(plan -> plan.odooId().stream()).toList();
    var how = entity.mapping().onDelete();
    if (ids.isEmpty() || how == OnDelete.KEEP) {
      return;
    }
    var present = entity.reader().byIds(ids);
    if (present.size() == 0) {
      return;
    }
    switch (how) {
      case ARCHIVE -> archive(present.ids());
      case UNLINK -> entity.writer().unlink(present.ids());
      case CANCEL -> {
        impossible.putAll(present.unreadable());
        entity.document().ifPresent(document -> cancel(document, present.records()));
      }
      case KEEP -> {}
    }
  }

  private void archive(List<OdooId> present) {
    var archived = new RawValue.Members(Map.of(MappedReader.ACTIVE.value(), RawValue.FALSE));
    entity
        .client()
        .write(entity.mapping().model(), "write", present, Map.of("vals", archived), Map.of());
  }

  private void cancel(Document document, List<OdooRecord> present) {
    var byState = new LinkedHashMap<String, List<OdooId>>();
    for (var record : present) {
      record
          .state()
          .ifPresent(
              state -> byState.computeIfAbsent(state, _ -> new ArrayList<>()).add(record.id()));
    }
    byState.forEach(
        (state, ids) -> {
          switch (document.route(state, "cancel")) {
            case Route.There() -> {}
            case Route.Steps(var steps) ->
                steps.forEach(step -> entity.transitions().take(step, ids, _ -> Map.of()));
            case Route.Partly(_, var reason) -> ids.forEach(id -> impossible.put(id, reason));
            case Route.Impossible(var reason) -> ids.forEach(id -> impossible.put(id, reason));
          }
        });
  }
}
