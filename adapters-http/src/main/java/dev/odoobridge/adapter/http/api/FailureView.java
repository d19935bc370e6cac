package dev.odoobridge.adapter.http.api;

import dev.odoobridge.domain.record.HostRecord;
import dev.odoobridge.domain.record.Parked;
import dev.odoobridge.domain.record.Pending;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One parked change with the content it was to bring to Odoo.
 *
 * @param odooId null while Odoo does not have the record
 * @param attempts how often it was tried and failed
 * @param since when the oldest change that waits was made
 * @param deleted the host deleted the record, and Odoo does not know yet
 */
record FailureView(
    String integration,
    String entity,
    String hostId,
    @Nullable Long odooId,
    String code,
    String message,
    int attempts,
    String since,
    String parkedAt,
    boolean deleted,
    Map<String, @Nullable Object> fields) {

  /** None when the change is no longer parked. */
  static Stream<FailureView> from(HostRecord record) {
    return record.pending().stream()
        .flatMap(pending -> pending.parked().stream().map(why -> from(record, pending, why)));
  }

  private static FailureView from(HostRecord record, Pending pending, Parked why) {
    return new FailureView(
        record.key().integration().value(),
        record.key().entity().value(),
        record.key().hostId().value(),
        record.link().map(link -> link.odooId().value()).orElse(null),
        why.code(),
        why.message(),
        pending.attempts(),
        pending.since().toString(),
        why.at().toString(),
        record.deleted(),
        RecordView.fields(record.current()));
  }
}
