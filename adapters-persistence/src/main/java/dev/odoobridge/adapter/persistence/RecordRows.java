package dev.odoobridge.adapter.persistence;

import dev.odoobridge.adapter.persistence.jdbc.ResultRow;
import dev.odoobridge.domain.link.Link;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.record.Content;
import dev.odoobridge.domain.record.HostId;
import dev.odoobridge.domain.record.HostRecord;
import dev.odoobridge.domain.record.Parked;
import dev.odoobridge.domain.record.Pending;
import dev.odoobridge.domain.record.RecordKey;
import dev.odoobridge.domain.record.Sending;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** Makes host records of rows that have {@link #COLUMNS}. */
final class RecordRows {
  static final String COLUMNS =
      """
      SELECT kept.host_id, said, current, version, deleted, changed_at, changed_by, said_at, said_by,
             since, attempts, not_before, sending_since, sending, sending_unanswered,
             sending_answered, parked_code, parked_message, parked_at, odoo_id, base, linked_at, late_until
      """;

  /** What belongs to the records that the query calls {@code kept}. */
  static final String PARTS =
      """
      LEFT JOIN pending_change ON pending_change.record = kept.id
      LEFT JOIN link ON link.record = kept.id
      """;

  private RecordRows() {}

  static HostRecord record(Place place, ResultRow row) throws SQLException {
    var currentText = row.text("current");
    var current = ContentJson.decode(currentText);
    return new HostRecord(
        new RecordKey(place.integration(), place.entity(), new HostId(row.text("host_id"))),
        said(row, currentText, current),
        current,
        row.number("version"),
        row.flag("deleted"),
        row.moment("changed_at"),
        row.text("changed_by"),
        row.moment("said_at"),
        row.text("said_by"),
        pending(row, currentText),
        link(row));
  }

  /** What the host said is stored when it is not what the record holds. */
  private static Content said(ResultRow row, String currentText, Content current)
      throws SQLException {
    return row.optionalText("said")
        .filter(said -> !said.equals(currentText))
        .map(ContentJson::decode)
        .orElse(current);
  }

  private static Optional<Pending> pending(ResultRow row, String current) throws SQLException {
    var since = row.optionalMoment("since");
    if (since.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Pending(
            since.get(),
            row.integer("attempts"),
            row.moment("not_before"),
            sending(row, current),
            parked(row)));
  }

  /** What was sent before it was kept is what the record holds. */
  private static Optional<Sending> sending(ResultRow row, String current) throws SQLException {
    var since = row.optionalMoment("sending_since");
    return since.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Sending(
                since.get(),
                ContentJson.decode(row.optionalText("sending").orElse(current)),
                fate(row)));
  }

  private static Sending.Fate fate(ResultRow row) throws SQLException {
    if (row.flag("sending_answered")) {
      return new Sending.Fate.Answered();
    }
    return row.optionalMoment("sending_unanswered")
        .<Sending.Fate>map(Sending.Fate.Unanswered::new)
        .orElse(new Sending.Fate.Open());
  }

  private static Optional<Parked> parked(ResultRow row) throws SQLException {
    Optional<Instant> at = row.optionalMoment("parked_at");
    if (at.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Parked(row.text("parked_code"), row.text("parked_message"), at.get()));
  }

  private static Optional<Link> link(ResultRow row) throws SQLException {
    var odooId = row.optionalNumber("odoo_id");
    if (odooId.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Link(
            new OdooId(odooId.get()),
            BaseJson.decode(row.text("base")),
            row.moment("linked_at"),
            row.optionalMoment("late_until")));
  }
}
