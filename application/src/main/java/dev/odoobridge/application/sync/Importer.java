package dev.odoobridge.application.sync;

import dev.odoobridge.application.odoo.Domain;
import dev.odoobridge.domain.odoo.OdooFields;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.odoo.OdooRecord;
import dev.odoobridge.domain.record.HostId;
import dev.odoobridge.domain.sync.Cursor;
import dev.odoobridge.domain.value.RawValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Takes the changes of one entity over from Odoo: pages of changed records in the order of ids, the
 * next one being fetched while this one is stored. The cursor moves in the transaction that stores
 * a page, so a pass goes on where it stopped.
 */
final class Importer {
  /** Who made a change that came from Odoo. */
  static final String ODOO = "odoo";

  private static final int PAGE = 1000;
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

  /** Ends a pass that an earlier run left off, and then makes one of its own. */
  void run() {
    var cursor =
        session.request().force()
            ? Cursor.START
            : session.stores().cursors().find(session.id(), entity.name());
    if (cursor.pass().isPresent()) {
      cursor = pass(cursor);
    }
    if (left > 0) {
      pass(begun(cursor));
    }
  }

  /** The cursor after the pass under way, or as far as the limit let it come. */
  private Cursor pass(Cursor from) {
    var cursor = from;
    var pass = cursor.pass().orElseThrow();
    var conditions = conditions(pass);
    try (var fetcher = Executors.newVirtualThreadPerTaskExecutor()) {
      var next = fetch(fetcher, conditions, pass.afterId(), Math.min(PAGE, left));
      while (true) {
        var page = await(next);
        var size = Math.min(PAGE, left);
        left -= page.size();
        var isLast = page.size() < size;
        if (!isLast && left > 0) {
          next = fetch(fetcher, conditions, page.getLast().id().value(), Math.min(PAGE, left));
        }
        if (!page.isEmpty()) {
          pass = pass.after(page.getLast().id().value());
        }
        cursor = isLast ? cursor.with(pass).passed() : cursor.with(pass);
        store(page, cursor);
        if (isLast || left <= 0) {
          return cursor;
        }
      }
    }
  }

  private Future<List<OdooRecord>> fetch(
      ExecutorService fetcher, List<RawValue> conditions, long afterId, int limit) {
    return fetcher.submit(() -> entity.reader().page(conditions, afterId, limit));
  }

  private static List<OdooRecord> await(Future<List<OdooRecord>> page) {
    try {
      return page.get();
    } catch (InterruptedException interrupted) {
      page.cancel(true);
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while reading from Odoo", interrupted);
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(failed.getCause());
    }
  }

  private Cursor begun(Cursor stored) {
    var overlap = session.integration().settings().overlap();
    var from = stored.watermark().map(watermark -> watermark.minus(overlap));
    return stored.with(new Cursor.Pass(from, entity.reader().newestWriteDate(), 0));
  }

  private List<RawValue> conditions(Cursor.Pass pass) {
    if (pass.from().isEmpty()) {
      return List.of();
    }
    var since = RawValue.of(OdooFields.moment(pass.from().get()));
    var changed = new ArrayList<RawValue>();
    changed.add(Domain.where("write_date", ">=", since));
    for (var path : entity.client().dialect().changePaths(entity.mapping().model())) {
      changed.add(Domain.where(path, ">=", since));
    }
    for (var list : entity.mapping().lines()) {
      changed.add(Domain.where(list.odoo() + ".write_date", ">=", since));
    }
    return Domain.any(changed);
  }

  private void store(List<OdooRecord> page, Cursor cursor) {
    new ImportPage(session, entity).store(page, Optional.of(cursor));
  }
}
