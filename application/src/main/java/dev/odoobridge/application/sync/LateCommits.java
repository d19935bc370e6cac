package dev.odoobridge.application.sync;

import dev.odoobridge.application.odoo.Domain;
import dev.odoobridge.domain.odoo.OdooFields;
import dev.odoobridge.domain.value.RawValue;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds what a transaction of Odoo's wrote that lasted longer than the overlap of imports: it
 * carries the time at which it began, so that no pass looks at it again. A sweep reads once more
 * what was written since some time before the last sweep.
 */
final class LateCommits {
  /** A transaction that lasts longer is found by a forced import alone. */
  static final Duration LONGEST = Duration.ofHours(24);

  private static final int PAGE = 2000;
  private final SyncSession session;
  private final EntitySync entity;

  LateCommits(SyncSession session, EntitySync entity) {
    this.session = session;
    this.entity = entity;
  }

  /**
   * Imports them.
   *
   * @param sweptAt when all ids were gone over last; everything is read when they never were
   * @param seenFrom what was written at that time or later was read just now
   */
  void find(Optional<Instant> sweptAt, Instant seenFrom) {
    var since = sweptAt.map(at -> at.minus(LONGEST));
    if (since.filter(seenFrom::isBefore).isPresent()) {
      return;
    }
    var conditions = new ArrayList<RawValue>();
    conditions.add(Domain.where("write_date", "<", RawValue.of(OdooFields.moment(seenFrom))));
    since.ifPresent(from -> conditions.addAll(Importer.changedSince(entity, from)));
    read(conditions);
  }

  private void read(List<RawValue> conditions) {
    for (var after = Optional.of(0L); after.isPresent(); ) {
      session.log().checkpoint();
      var reading = entity.reader().page(conditions, after.get(), PAGE);
      if (reading.size() > 0) {
        ImportPage.store(session, entity, reading);
      }
      after = reading.size() < PAGE ? Optional.empty() : reading.last().map(id -> id.value());
    }
  }
}
