package dev.odoobridge.application.sync;

import dev.odoobridge.domain.feed.Announcement;
import dev.odoobridge.domain.record.HostId;
import dev.odoobridge.domain.record.HostRecord;
import java.util.Collection;
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
    if (!announcements.isEmpty()) {
      session.stores().feed().append(announcements);
    }
  }
}
