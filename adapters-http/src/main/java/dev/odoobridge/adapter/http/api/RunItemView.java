package dev.odoobridge.adapter.http.api;

import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.record.HostId;
import dev.odoobridge.domain.sync.FieldChange;
import dev.odoobridge.domain.sync.NumberedItem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one record in a run.
 *
 * @param number its place in the run, from 1
 * @param changes what was changed, or in a dry run would be
 */
record RunItemView(
    long number,
    String entity,
    String direction,
    @Nullable String hostId,
    @Nullable Long odooId,
    String outcome,
    @Nullable String code,
    String message,
    List<FieldChange> changes) {

  static RunItemView from(NumberedItem numbered) {
    var item = numbered.item();
    return new RunItemView(
        numbered.number(),
        item.entity().value(),
        item.direction().word(),
        item.hostId().map(HostId::value).orElse(null),
        item.odooId().map(OdooId::value).orElse(null),
        item.outcome().word(),
        item.code().orElse(null),
        item.message(),
        item.changes());
  }
}
