package dev.odoobridge.domain.record;

import dev.odoobridge.domain.link.Link;
import dev.odoobridge.domain.listing.SortKey;
import dev.odoobridge.domain.listing.Sorting;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One record of the host as the bridge keeps it.
 *
 * @param said what the host itself last said, or acknowledged; a write is compared with this, so
 *     that one made before the host saw a change of Odoo's does not undo that change
 * @param current what both sides are to hold: {@code said} with Odoo's changes merged in
 * @param version counts the changes of {@code current}; the first is 1
 * @param deleted the host deleted it; it stays until Odoo knows, and as long as Odoo shows it
 * @param changedBy who made the last change: a user of the bridge, or {@code odoo}
 * @param saidAt when the host itself last changed it
 * @param saidBy who did that on the host's side
 */
public record HostRecord(
    RecordKey key,
    Content said,
    Content current,
    long version,
    boolean deleted,
    Instant changedAt,
    String changedBy,
    Instant saidAt,
    String saidBy,
    Optional<Pending> pending,
    Optional<Link> link) {

  /** Records of one entity, in the order of their ids. */
  public static final Sorting<HostRecord> SORTING =
      Sorting.by(
          SortKey.text("id", record -> record.key().hostId().value()),
          List.of(SortKey.moment("changed_at", HostRecord::changedAt)));

  public HostRecord {
    if (version < 1) {
      throw new IllegalArgumentException("version: starts at 1, is " + version);
    }
  }

  /** A record whose last change was the host's. */
  public HostRecord(
      RecordKey key,
      Content said,
      Content current,
      long version,
      boolean deleted,
      Instant changedAt,
      String changedBy,
      Optional<Pending> pending,
      Optional<Link> link) {
    this(
        key, said, current, version, deleted, changedAt, changedBy, changedAt, changedBy, pending,
        link);
  }

  /** The record with other words of the host; nothing of that travels. */
  public HostRecord withSaid(Content next) {
    return new HostRecord(
        key, next, current, version, deleted, changedAt, changedBy, saidAt, saidBy, pending, link);
  }

  /** What was begun to be sent, and of which nobody knows yet what came of it. */
  public Optional<Sending> sending() {
    return pending.flatMap(Pending::sending);
  }

  public HostRecord withPending(Optional<Pending> next) {
    return new HostRecord(
        key, said, current, version, deleted, changedAt, changedBy, saidAt, saidBy, next, link);
  }

  public HostRecord withLink(Optional<Link> next) {
    return new HostRecord(
        key, said, current, version, deleted, changedAt, changedBy, saidAt, saidBy, pending, next);
  }
}
