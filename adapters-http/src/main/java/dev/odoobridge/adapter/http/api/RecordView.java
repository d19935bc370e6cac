package dev.odoobridge.adapter.http.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.odoobridge.domain.record.Content;
import dev.odoobridge.domain.record.Difference;
import dev.odoobridge.domain.record.HostRecord;
import dev.odoobridge.domain.record.Row;
import dev.odoobridge.domain.value.FieldValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record as the bridge keeps it.
 *
 * @param fields by the host's names; a list of lines is a list of objects
 * @param odooId null while Odoo does not have it
 * @param differences in fields that are compared; null where they were not looked for
 */
record RecordView(
    String id,
    String entity,
    Map<String, @Nullable Object> fields,
    long version,
    String changedAt,
    String changedBy,
    @Nullable Long odooId,
    SyncView sync,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<DifferenceView> differences) {

  static RecordView from(HostRecord record) {
    return new RecordView(
        record.key().hostId().value(),
        record.key().entity().value(),
        fields(record.current()),
        record.version(),
        record.changedAt().toString(),
        record.changedBy(),
        record.link().map(link -> link.odooId().value()).orElse(null),
        SyncView.from(record),
        null);
  }

  /** As {@link #from(HostRecord)}, with where it differs from Odoo. */
  static RecordView from(HostRecord record, List<Difference> differences) {
    var plain = from(record);
    return new RecordView(
        plain.id,
        plain.entity,
        plain.fields,
        plain.version,
        plain.changedAt,
        plain.changedBy,
        plain.odooId,
        plain.sync,
        DifferenceView.from(differences));
  }

  static Map<String, @Nullable Object> fields(Content content) {
    var fields = fields(content.row());
    content
        .lines()
        .forEach((name, rows) -> fields.put(name, rows.stream().map(RecordView::fields).toList()));
    return fields;
  }

  private static Map<String, @Nullable Object> fields(Row row) {
    var fields = new LinkedHashMap<String, @Nullable Object>();
    row.fields().forEach((name, value) -> fields.put(name, plain(value)));
    return fields;
  }

  /** The value as JSON has it. */
  static @Nullable Object plain(FieldValue value) {
    return switch (value) {
      case FieldValue.Empty _ -> null;
      case FieldValue.Text(var text) -> text;
      case FieldValue.Decimal(var number) -> number;
      case FieldValue.Flag(var flag) -> flag;
      case FieldValue.Day(var day) -> day.toString();
      case FieldValue.Moment(var moment) -> moment.toString();
      case FieldValue.Reference(var id) -> Long.toString(id);
    };
  }
}
