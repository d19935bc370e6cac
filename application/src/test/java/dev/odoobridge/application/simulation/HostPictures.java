package dev.odoobridge.application.simulation;

import dev.odoobridge.application.port.out.RecordStore;
import dev.odoobridge.application.sync.SyncBench;
import dev.odoobridge.domain.record.Content;
import dev.odoobridge.domain.record.HostId;
import dev.odoobridge.domain.record.HostRecord;
import dev.odoobridge.domain.record.Row;
import dev.odoobridge.domain.value.FieldValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Looks at the host's records in the bridge's store, past the bridge. */
final class HostPictures {
  private final RecordStore records;

  HostPictures(RecordStore records) {
    this.records = records;
  }

  Optional<HostRecord> find(Kind kind, HostId id) {
    return Optional.ofNullable(records.find(SyncBench.ID, kind.entity(), List.of(id)).get(id));
  }

  /** Everything the store holds, what waits to be deleted included. */
  List<HostRecord> all(Kind kind) {
    var ids = records.ids(SyncBench.ID, kind.entity(), Optional.empty(), Integer.MAX_VALUE);
    var found = records.find(SyncBench.ID, kind.entity(), ids);
    return ids.stream().map(id -> Optional.ofNullable(found.get(id)).orElseThrow()).toList();
  }

  Picture picture(Kind kind, Content content) {
    var row = content.row();
    return switch (kind) {
      case CUSTOMER ->
          new Picture(
              Map.of(
                  "name", (text(row, "first_name") + " " + text(row, "last_name")).strip(),
                  "email", text(row, "email"),
                  "phone", text(row, "phone"),
                  "address", text(row, "address")));
      case PRODUCT ->
          new Picture(
              Map.of(
                  "name", text(row, "name"),
                  "sku", text(row, "sku"),
                  "price", text(row, "price")));
      case ORDER -> order(content);
    };
  }

  private Picture order(Content content) {
    var row = content.row();
    var fields = new TreeMap<String, String>();
    fields.put("code", text(row, "code"));
    fields.put("customer", tag(Kind.CUSTOMER, text(row, "customer")));
    fields.put("notes", text(row, "notes"));
    fields.put("date", text(row, "order_date"));
    fields.put("status", state(text(row, "status")));
    var seen = new HashMap<String, Integer>();
    for (var line : content.linesOf("lines")) {
      var product = tag(Kind.PRODUCT, text(line, "product"));
      var occurrence = seen.merge(product, 1, Integer::sum);
      fields.put(Picture.line(product, occurrence, "quantity"), text(line, "quantity"));
      fields.put(Picture.line(product, occurrence, "price"), text(line, "price"));
    }
    return new Picture(fields);
  }

  private String tag(Kind kind, String hostId) {
    return HostId.isWellFormed(hostId)
        ? find(kind, new HostId(hostId))
            .map(record -> text(record.current().row(), kind.tag()))
            .orElse("")
        : "";
  }

  static String text(Row row, String field) {
    return switch (row.field(field)) {
      case FieldValue.Empty() -> "";
      case FieldValue.Decimal(var number) -> Picture.number(number);
      case FieldValue value -> value.display();
    };
  }

  private static String state(String word) {
    return switch (word) {
      case "pending" -> "draft";
      case "confirmed" -> "sent";
      case "in_progress" -> "sale";
      case "completed" -> "done";
      case "cancelled" -> "cancel";
      default -> word;
    };
  }
}
