package dev.odoobridge.application.contract;

import dev.odoobridge.domain.feed.Announcement;
import dev.odoobridge.domain.feed.Change;
import dev.odoobridge.domain.feed.ChangeKind;
import dev.odoobridge.domain.feed.Difference;
import dev.odoobridge.domain.record.Content;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.HostId;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.record.RecordKey;
import dev.odoobridge.domain.record.Row;
import dev.odoobridge.domain.sync.RunId;
import dev.odoobridge.domain.value.FieldValue;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Changes for tests. */
public final class SampleChanges {
  private SampleChanges() {}

  /** A new customer, at noon. */
  public static Announcement created(String id) {
    return created(SampleRecords.INTEGRATION, SampleRecords.CUSTOMER, id, SampleRecords.NOON);
  }

  public static Announcement created(
      IntegrationId integration, EntityName entity, String id, Instant at) {
    var key = new RecordKey(integration, entity, new HostId(id));
    return new Announcement(
        new Change(key, 1, ChangeKind.CREATED, List.of("name"), at, "odoo", Optional.empty()),
        Optional.empty());
  }

  /** A change that has everything a change can have. */
  public static Announcement full(String id) {
    var key = new RecordKey(SampleRecords.INTEGRATION, SampleRecords.CUSTOMER, new HostId(id));
    var line = new Row(Map.of("product", FieldValue.text("p-1")));
    var before = new Content(new Row(Map.of("total", FieldValue.number(2))), Map.of());
    return new Announcement(
        new Change(
            key,
            7,
            ChangeKind.UPDATED,
            List.of("total", "no \"name\"", "lines"),
            SampleRecords.NOON,
            "odoo",
            Optional.of(new RunId("r-1"))),
        Optional.of(
            new Difference(Content.EMPTY, before, before.withLines("lines", List.of(line)))));
  }
}
