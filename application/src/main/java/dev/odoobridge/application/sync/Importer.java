package dev.odoobridge.application.sync;

import dev.odoobridge.application.odoo.Domain;
import dev.odoobridge.application.odoo.Reading;
import dev.odoobridge.domain.odoo.OdooFields;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.record.HostId;
import dev.odoobridge.domain.sync.Cursor;
import dev.odoobridge.domain.sync.Sweep;
import dev.odoobridge.domain.value.RawValue;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes the changes of one entity over from Odoo: pages of changed records in the order of ids, the
 * next one being fetched while this one is stored. The cursor moves in the transaction that stores
 * a page, so a pass goes on where it stopped.
 */
final class Importer {
  /** Who made a change that came from Odoo. */
  static final String ODOO = "odoo";

  private static final Duration SWEEP_EVERY = Duration.ofHours(24);
  private static final int PAGE = 2000;
  private final SyncSession session;
  private final EntitySync entity;
  private int left;

  Importer(SyncSession session, EntitySync entity) {
    this.session = session;
    this.entity = entity;
    this.left = session.request().limit().orElse(Integer.MAX_VALUE);
  }

  /** The host id a record gets that was made in Odoo. */
  static HostId bornAs(OdooId id) {
    return new HostId("odoo-" + id);
  }

  /**
   * Ends a pass that an earlier run left off, makes one of its own, and when that is due or asked
   * for, goes over all ids and looks for what was committed late.
   */
  void run() {
    var cursor =
        session.request().force()
            ? Cursor.START
            : session.stores().cursors().find(session.id(), entity.name());
    if (cursor.pass().isPresent()) {
      cursor = pass(cursor);
    }
    if (left > 0) {
      var before = cursor;
      cursor = pass(begun(cursor));
      if (cursor.pass().isEmpty() && left > 0) {
        sweep(before, cursor);
      }
    }
  }

  /** The first pass has read all there is: it is a sweep by itself. */
  private void sweep(Cursor before, Cursor cursor) {
    var now = session.now();
    var isFirst = before.watermark().isEmpty() && !session.request().force();
    var isDue =
        session.request().sweep() != Sweep.WHEN_DUE
            || session.request().force()
            || before.sweptAt().filter(at -> at.plus(SWEEP_EVERY).isAfter(now)).isEmpty();
    if (isDue && !(isFirst && session.request().sweep() == Sweep.WHEN_DUE)) {
      if (!session.request().force()) {
        seenFrom(before)
            .ifPresent(from -> new LateCommits(session, entity).find(before.sweptAt(), from));
      }
      new Sweeper(session, entity).run();
    } else if (!isFirst) {
      return;
    }
    if (!session.request().dryRun()) {
      session.stores().cursors().save(session.id(), entity.name(), cursor.swept(now));
    }
  }

  /**
   * The cursor after the pass under way, or as far as the limit let it come. While one page is
   * stored the next one is prepared and the one after that fetched.
   */
  private Cursor pass(Cursor from) {
    var cursor = from;
    var pass = cursor.pass().orElseThrow();
    var conditions = conditions(pass);
    var next = fetch(conditions, pass.afterId());
    var stored = session.beside().start(() -> {});
    while (true) {
      var reading = next.result();
      var stop = session.log().stop();
      if (stop.isPresent()) {
        stored.result();
        throw stop.get();
      }
      var isLast = reading.size() < Math.min(PAGE, left);
      left -= reading.size();
      pass = reading.last().map(OdooId::value).map(pass::after).orElse(pass);
      if (!isLast && left > 0) {
        next = fetch(conditions, pass.afterId());
      }
      cursor = isLast ? cursor.with(pass).passed() : cursor.with(pass);
      var page = new ImportPage(session, entity, reading);
      if (session.request().dryRun() || session.ledger().wantsAll() || page.lacksReferences()) {
        stored.result();
      }
      page.prepare();
      stored.result();
      var reached = Optional.of(cursor);
      stored = session.beside().start(() -> page.store(reached));
      if (isLast || left <= 0) {
        stored.result();
        return cursor;
      }
    }
  }

  private Beside.Piece<Reading> fetch(List<RawValue> conditions, long afterId) {
    var limit = Math.min(PAGE, left);
    return session.ahead().start(() -> entity.reader().page(conditions, afterId, limit));
  }

  /** Since when a pass that begins there reads what was written. */
  private Optional<Instant> seenFrom(Cursor stored) {
    var overlap = session.integration().settings().overlap();
    return stored.watermark().map(watermark -> watermark.minus(overlap));
  }

  private Cursor begun(Cursor stored) {
    return stored.with(new Cursor.Pass(seenFrom(stored), entity.reader().newestWriteDate(), 0));
  }

  private List<RawValue> conditions(Cursor.Pass pass) {
    if (pass.from().isEmpty()) {
      return List.of();
    }
    return changedSince(entity, pass.from().get());
  }

  /** What finds the records that were written at that time or later, their lines included. */
  static List<RawValue> changedSince(EntitySync entity, Instant from) {
    var since = RawValue.of(OdooFields.moment(from));
    var changed = new ArrayList<RawValue>();
    changed.add(Domain.where("write_date", ">=", since));
    for (var path : entity.reader().changePaths()) {
      changed.add(Domain.where(path.writeDate(), ">=", since));
    }
    for (var list : entity.mapping().lines()) {
      changed.add(Domain.where(list.odoo() + ".write_date", ">=", since));
    }
    return Domain.any(changed);
  }
}
