package dev.odoobridge.adapter.http.api;

import dev.odoobridge.adapter.http.json.Plain;
import dev.odoobridge.application.port.in.OdooRecords.Item;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.record.FieldProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came of one record of a batch.
 *
 * @param index its place among those that were sent, from 0
 * @param outcome created, updated, deleted, found, missing, invalid, queued or failed
 */
record OdooItemView(
    int index,
    String outcome,
    @Nullable Long id,
    @Nullable Object record,
    @Nullable String code,
    @Nullable String message,
    @Nullable List<FieldProblem> errors) {

  static List<OdooItemView> from(List<Item> items) {
    var views = new ArrayList<OdooItemView>();
    for (var index = 0; index < items.size(); index++) {
      views.add(from(index, items.get(index)));
    }
    return views;
  }

  private static OdooItemView from(int index, Item item) {
    return switch (item) {
      case Item.Created(var id) -> done(index, "created", id);
      case Item.Updated(var id) -> done(index, "updated", id);
      case Item.Deleted(var id) -> done(index, "deleted", id);
      case Item.Missing(var id) -> done(index, "missing", id);
      case Item.Found(var id, var row) ->
          new OdooItemView(index, "found", id.value(), Plain.of(row), null, null, null);
      case Item.Wrong(var id, var problems) ->
          new OdooItemView(index, "invalid", number(id), null, null, null, problems);
      case Item.Queued(var bundle, var message) ->
          new OdooItemView(
              index, "queued", null, null, null, "bundle " + bundle + ": " + message, null);
      case Item.Failed(var id, var code, var message) ->
          new OdooItemView(index, "failed", number(id), null, code, message, null);
    };
  }

  private static OdooItemView done(int index, String outcome, OdooId id) {
    return new OdooItemView(index, outcome, id.value(), null, null, null, null);
  }

  private static @Nullable Long number(Optional<OdooId> id) {
    return id.map(OdooId::value).orElse(null);
  }
}
