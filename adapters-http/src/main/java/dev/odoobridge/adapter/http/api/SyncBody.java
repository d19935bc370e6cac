package dev.odoobridge.adapter.http.api;

import dev.odoobridge.domain.sync.Direction;
import dev.odoobridge.domain.sync.Sweep;
import dev.odoobridge.domain.sync.SyncRequest;
import dev.odoobridge.domain.value.RawValue;
import java.util.Optional;

/** What a sync is asked to do; everything may be left out. */
final class SyncBody {
  private SyncBody() {}

  static SyncRequest request(RawValue.Members body) {
    return request(new Fields(body), true);
  }

  /** The same for a plan, which is a dry run in any case. */
  static SyncRequest planned(RawValue.Members body) {
    return request(new Fields(body), false);
  }

  private static SyncRequest request(Fields fields, boolean mayBeDry) {
    var entities = fields.entities();
    var direction = direction(fields).orElse(Direction.BOTH);
    var dryRun = mayBeDry && fields.flag("dry_run").orElse(false);
    var force = fields.flag("force").orElse(false);
    var limit = limit(fields);
    var sweep = sweep(fields);
    fields.end();
    return new SyncRequest(entities, direction, dryRun, force, limit, sweep);
  }

  static Optional<Direction> direction(Fields fields) {
    var word = fields.text("direction");
    var direction = word.flatMap(Direction::parse);
    if (word.isPresent() && direction.isEmpty()) {
      fields.wrong("direction", "must be export, import or both");
    }
    return direction;
  }

  private static Sweep sweep(Fields fields) {
    var word = fields.text("sweep");
    var sweep = word.flatMap(Sweep::parse);
    if (word.isPresent() && sweep.isEmpty()) {
      fields.wrong("sweep", "must be when_due, now or unbraked");
    }
    return sweep.orElse(Sweep.WHEN_DUE);
  }

  private static Optional<Integer> limit(Fields fields) {
    var limit = fields.wholeNumber("limit");
    if (limit.isPresent() && (limit.get() < 1 || limit.get() > Integer.MAX_VALUE)) {
      fields.wrong("limit", "must be from 1 to " + Integer.MAX_VALUE);
      return Optional.empty();
    }
    return limit.map(Long::intValue);
  }
}
