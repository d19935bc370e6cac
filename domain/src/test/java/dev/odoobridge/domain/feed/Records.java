package dev.odoobridge.domain.feed;

import dev.odoobridge.domain.record.Content;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.HostId;
import dev.odoobridge.domain.record.HostRecord;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.record.RecordKey;
import dev.odoobridge.domain.record.Row;
import dev.odoobridge.domain.value.FieldValue;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Records as Odoo and the host leave them. */
final class Records {
  static final RecordKey KEY =
      new RecordKey(new IntegrationId("i"), new EntityName("order"), new HostId("o1"));
  static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

  private Records() {}

  /** Texts, names and values by turns. */
  static Content words(String... pairs) {
    var fields = new LinkedHashMap<String, FieldValue>();
    for (var index = 0; index < pairs.length; index += 2) {
      fields.put(pairs[index], FieldValue.text(pairs[index + 1]));
    }
    return new Content(new Row(fields), Map.of());
  }

  /** A record of which the host knows everything. */
  static HostRecord record(long version, Content content) {
    return new HostRecord(
        KEY, content, content, version, false, NOON, "odoo", Optional.empty(), Optional.empty());
  }

  /** The record after Odoo changed it. */
  static HostRecord changed(HostRecord record, Content current) {
    return new HostRecord(
        record.key(),
        record.said(),
        current,
        record.version() + 1,
        false,
        NOON,
        "odoo",
        record.pending(),
        record.link());
  }

  static HostRecord deleted(HostRecord record) {
    return new HostRecord(
        record.key(),
        record.said(),
        record.current(),
        record.version() + 1,
        true,
        NOON,
        "odoo",
        record.pending(),
        record.link());
  }
}
