package dev.odoobridge.adapter.http.api;

import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.plan.NumberedOperation;
import dev.odoobridge.domain.record.HostId;
import dev.odoobridge.domain.sync.FieldChange;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a plan does to one record.
 *
 * @param number its place in the plan
 * @param hostVersion the version of the host's record it was planned on
 * @param odooWritten when Odoo's record had been written then
 */
record OperationView(
    long number,
    String entity,
    String direction,
    String kind,
    @Nullable String hostId,
    @Nullable Long odooId,
    List<FieldChange> changes,
    String message,
    @Nullable Long hostVersion,
    @Nullable String odooWritten) {

  static OperationView from(NumberedOperation numbered) {
    var operation = numbered.operation();
    return new OperationView(
        numbered.number(),
        operation.entity().value(),
        operation.direction().word(),
        operation.kind().word(),
        operation.hostId().map(HostId::value).orElse(null),
        operation.odooId().map(OdooId::value).orElse(null),
        operation.changes(),
        operation.message(),
        operation.basis().hostVersion().orElse(null),
        operation.basis().odooWritten().map(Instant::toString).orElse(null));
  }
}
