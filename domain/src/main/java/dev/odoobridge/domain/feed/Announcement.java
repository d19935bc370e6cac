package dev.odoobridge.domain.feed;

import dev.odoobridge.domain.record.Content;
import dev.odoobridge.domain.record.HostRecord;
import dev.odoobridge.domain.sync.RunId;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/**
 * A change as it is put into the feed.
 *
 * @param difference for when the host acknowledges the change; absent when there is nothing to
 *     acknowledge: the record is new, or gone
 */
public record Announcement(Change change, Optional<Difference> difference) {

  /**
   * What is to be announced of a record that was just stored.
   *
   * @param before the record as it was; absent when it is new
   * @return empty when its content is what it was
   */
  public static Optional<Announcement> of(
      Optional<HostRecord> before, HostRecord after, Optional<RunId> run) {
    var shown = before.filter(record -> !record.deleted());
    if (after.deleted()) {
      return shown.map(_ -> new Announcement(gone(after, run), Optional.empty()));
    }
    if (shown.isEmpty()) {
      var born = change(ChangeKind.CREATED, after, names(after.current()), run);
      return Optional.of(new Announcement(born, Optional.empty()));
    }
    var difference = Difference.between(after.said(), shown.get().current(), after.current());
    var names = difference.names();
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Announcement(
                change(ChangeKind.UPDATED, after, names, run), Optional.of(difference)));
  }

  /** What is to be announced of a record that was removed. */
  public static Announcement removed(
      HostRecord record, Instant at, String origin, Optional<RunId> run) {
    return new Announcement(
        new Change(
            record.key(), record.version() + 1, ChangeKind.DELETED, List.of(), at, origin, run),
        Optional.empty());
  }

  private static List<String> names(Content content) {
    var names = new LinkedHashSet<>(content.row().fields().keySet());
    names.addAll(content.lines().keySet());
    return List.copyOf(names);
  }

  private static Change gone(HostRecord record, Optional<RunId> run) {
    return change(ChangeKind.DELETED, record, List.of(), run);
  }

  private static Change change(
      ChangeKind kind, HostRecord after, List<String> fields, Optional<RunId> run) {
    return new Change(
        after.key(), after.version(), kind, fields, after.changedAt(), after.changedBy(), run);
  }
}
