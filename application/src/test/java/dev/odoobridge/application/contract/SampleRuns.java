package dev.odoobridge.application.contract;

import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.HostId;
import dev.odoobridge.domain.sync.Counts;
import dev.odoobridge.domain.sync.Direction;
import dev.odoobridge.domain.sync.FieldChange;
import dev.odoobridge.domain.sync.Outcome;
import dev.odoobridge.domain.sync.Run;
import dev.odoobridge.domain.sync.RunId;
import dev.odoobridge.domain.sync.RunItem;
import dev.odoobridge.domain.sync.RunKind;
import dev.odoobridge.domain.sync.RunStatus;
import dev.odoobridge.domain.sync.SyncRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs and their items for tests. */
public final class SampleRuns {
  private SampleRuns() {}

  /** A run of the sample integration that has just begun. */
  public static Run running(String id) {
    return running(id, SyncRequest.of(Direction.BOTH));
  }

  public static Run running(String id, SyncRequest request) {
    return new Run(
        new RunId(id),
        SampleRecords.INTEGRATION,
        request,
        "alice",
        RunStatus.RUNNING,
        SampleRecords.NOON,
        Optional.empty(),
        Map.of(),
        Optional.empty());
  }

  /** A run that has everything a run can have. */
  public static Run full(String id) {
    var entities = List.of(new EntityName("order"), new EntityName("customer"));
    var counts = new LinkedHashMap<EntityName, Counts>();
    counts.put(new EntityName("product"), Counts.NONE);
    counts.put(new EntityName("order"), counts(Outcome.CREATED, 5_000_000_000L));
    counts.put(new EntityName("customer"), counts(Outcome.FAILED, 1).plus(Outcome.SKIPPED, 2));
    return new Run(
            new RunId(id),
            SampleRecords.INTEGRATION,
            new SyncRequest(entities, Direction.IMPORT, true, true, Optional.of(25)),
            "bob \"the builder\"",
            RunStatus.FAILED,
            SampleRecords.NOON,
            Optional.of(SampleRecords.NOON.plusSeconds(30)),
            counts,
            Optional.of(
                new Run.RunError("odoo-unavailable", "Odoo did not answer; try again later")))
        .of(RunKind.AUDIT);
  }

  public static RunItem item(String hostId, Outcome outcome) {
    return item(SampleRecords.CUSTOMER, hostId, outcome);
  }

  public static RunItem item(EntityName entity, String hostId, Outcome outcome) {
    return new RunItem(
        entity,
        Direction.EXPORT,
        Optional.of(new HostId(hostId)),
        Optional.empty(),
        outcome,
        Optional.empty(),
        "",
        List.of());
  }

  /** An item that has everything an item can have. */
  public static RunItem fullItem() {
    return new RunItem(
        SampleRecords.ORDER,
        Direction.IMPORT,
        Optional.of(new HostId("o-1")),
        Optional.of(new OdooId(12)),
        Outcome.CONFLICT,
        Optional.of("conflict"),
        "both sides changed \"total\"",
        List.of(new FieldChange("total", "1", "2"), new FieldChange("notes", "", "line\nbreak")));
  }

  private static Counts counts(Outcome outcome, long count) {
    return Counts.NONE.plus(outcome, count);
  }
}
