package dev.odoobridge.application.sync;

import dev.odoobridge.domain.feed.Announcement;
import dev.odoobridge.domain.record.HostId;
import dev.odoobridge.domain.record.HostRecord;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts into the change feed what a sync made of host records. */
final class Announcements {
  private Announcements() {}

  /** Called in the transaction that stores the records, which locked them before. */
  static void append(
      SyncSession session, Map<HostId, HostRecord> before, Collection<HostRecord> after) {
    var run = Optional.of(session.log().run().id());
    var announcements =
        after.stream()
            .flatMap(
                record ->
                    Announcement.of(
                        Optional.ofNullable(before.get(record.key().hostId())), record, run)
                        .stream())
            .toList();
    append(session, announcements);
  }

  /** Called in the transaction that removes these records, for they are gone in Odoo. */
  static void removed(SyncSession session, Collection<HostRecord> gone) {
    var run = Optional.of(session.log().run().id());
    var now = session.now();
    append(
        session,
        gone.stream()
            .map(record -> Announcement.removed(record, now, Importer.ODOO, run))
            .toList());
  }

  private static void append(SyncSession session, List<Announcement> announcements) {
    if (!announcements.isEmpty()) {
      session.stores().feed().append(announcements);
    }
  }
}
