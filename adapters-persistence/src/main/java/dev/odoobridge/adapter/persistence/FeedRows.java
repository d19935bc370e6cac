package dev.odoobridge.adapter.persistence;

import dev.odoobridge.adapter.persistence.jdbc.ResultRow;
import dev.odoobridge.adapter.persistence.jdbc.Sql;
import dev.odoobridge.domain.feed.Announcement;
import dev.odoobridge.domain.feed.Change;
import dev.odoobridge.domain.feed.ChangeKind;
import dev.odoobridge.domain.feed.Difference;
import dev.odoobridge.domain.feed.FeedCursor;
import dev.odoobridge.domain.feed.Placed;
import dev.odoobridge.domain.record.Content;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.HostId;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.record.RecordKey;
import dev.odoobridge.domain.sync.RunId;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Turns changes of the feed into rows and back. */
final class FeedRows {
  static final String SELECT =
      """
      SELECT epoch, tx::text::bigint AS tx, number, integration, entity, host_id, version, kind,
             fields, at, origin, run
      FROM change_feed
      """;

  static final String SELECT_WITH_DIFFERENCE =
      """
      SELECT epoch, tx::text::bigint AS tx, number, integration, entity, host_id, version, kind,
             fields, at, origin, run, said, before, after
      FROM change_feed
      """;

  private FeedRows() {}

  static Sql insert(List<Announcement> announcements) {
    var changes = announcements.stream().map(Announcement::change).toList();
    return Sql.of(
            """
            INSERT INTO change_feed (epoch, integration, entity, host_id, version, kind, fields,
                                     at, origin, run, said, before, after)
            SELECT epoch, integration, entity, host_id, version, kind, fields, at, origin, run,
                   said, before, after
            FROM change_feed_state, unnest(
              ?::text[], ?::text[], ?::text[], ?::bigint[], ?::text[], ?::json[], ?::timestamptz[],
              ?::text[], ?::text[], ?::json[], ?::json[], ?::json[]) WITH ORDINALITY
              AS given (integration, entity, host_id, version, kind, fields, at, origin, run, said,
                        before, after, place)
            ORDER BY place
            """)
        .column("text", changes, it -> Optional.of(it.key().integration()))
        .column("text", changes, it -> Optional.of(it.key().entity()))
        .column("text", changes, it -> Optional.of(it.key().hostId()))
        .column("bigint", changes, it -> Optional.of(it.version()))
        .column("text", changes, it -> Optional.of(it.kind().word()))
        .column("text", changes, it -> Optional.of(names(it.fields())))
        .column("timestamptz", changes, it -> Optional.of(it.at()))
        .column("text", changes, it -> Optional.of(StoredText.readable(it.origin())))
        .column("text", changes, Change::run)
        .column("text", announcements, it -> content(it, Difference::said))
        .column("text", announcements, it -> content(it, Difference::before))
        .column("text", announcements, it -> content(it, Difference::after));
  }

  static Placed<Change> change(ResultRow row) throws SQLException {
    var key =
        new RecordKey(
            new IntegrationId(row.text("integration")),
            new EntityName(row.text("entity")),
            new HostId(row.text("host_id")));
    return new Placed<>(
        cursor(row, ""),
        new Change(
            key,
            row.number("version"),
            row.word("kind", ChangeKind::parse),
            Json.read(row.text("fields"), parser -> Json.items(parser, Json::text)),
            row.moment("at"),
            row.text("origin"),
            row.optionalText("run").map(RunId::new)));
  }

  static Placed<Announcement> announcement(ResultRow row) throws SQLException {
    var placed = change(row);
    return new Placed<>(placed.cursor(), new Announcement(placed.value(), difference(row)));
  }

  /** A place in the columns epoch, tx and number, their names begun with the prefix. */
  static FeedCursor cursor(ResultRow row, String prefix) throws SQLException {
    return new FeedCursor(
        row.number(prefix + "epoch"), row.number(prefix + "tx"), row.number(prefix + "number"));
  }

  private static Optional<Difference> difference(ResultRow row) throws SQLException {
    if (row.optionalText("said").isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Difference(
            ContentJson.decode(row.text("said")),
            ContentJson.decode(row.text("before")),
            ContentJson.decode(row.text("after"))));
  }

  private static Optional<String> content(
      Announcement announcement, Function<Difference, Content> part) {
    return announcement.difference().map(part).map(ContentJson::encode);
  }

  private static String names(List<String> fields) {
    return Json.write(
        fields,
        (generator, all) ->
            Json.writeItems(generator, all, (inner, name) -> inner.writeString(name)));
  }
}
