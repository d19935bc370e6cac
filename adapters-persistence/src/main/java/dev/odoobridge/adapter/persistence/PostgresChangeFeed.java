package dev.odoobridge.adapter.persistence;

import dev.odoobridge.adapter.persistence.jdbc.Sql;
import dev.odoobridge.application.port.out.ChangeFeed;
import dev.odoobridge.domain.feed.Announcement;
import dev.odoobridge.domain.feed.FeedCursor;
import dev.odoobridge.domain.feed.FeedFilter;
import dev.odoobridge.domain.feed.FeedSlice;
import dev.odoobridge.domain.feed.Placed;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.IntegrationId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The change feed in PostgreSQL, ordered by transaction number. Readers see only transactions
 * before the oldest one that was writing when they looked, so a long write anywhere in the cluster
 * holds the feed up, and nothing makes it skip.
 */
public final class PostgresChangeFeed implements ChangeFeed {
  private static final String BEHIND = "(epoch, tx, number) > (?, ?::text::xid8, ?)";
  private static final String BEFORE = "(epoch, tx, number) < (?, ?::text::xid8, ?)";
  private static final String UP_TO = "(epoch, tx, number) <= (?, ?::text::xid8, ?)";

  private final JdbcTransactions transactions;

  public PostgresChangeFeed(JdbcTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public void append(List<Announcement> announcements) {
    var insert = FeedRows.insert(announcements);
    transactions.with(
        connection -> {
          for (var integration :
              announcements.stream()
                  .map(it -> it.change().key().integration())
                  .distinct()
                  .toList()) {
            Owner.require(connection, integration);
          }
          return insert.update(connection);
        });
  }

  @Override
  public FeedSlice read(FeedFilter filter, FeedCursor after, int limit) {
    return transactions.with(
        connection -> {
          var end = end(connection);
          var found =
              conditions(filter)
                  .and(BEHIND, sql -> bind(sql, after))
                  .and(BEFORE, sql -> bind(sql, end))
                  .between(FeedRows.SELECT, "ORDER BY epoch, tx, number LIMIT ?")
                  .number(limit)
                  .list(connection, FeedRows::change);
          var all = end.isBehind(after) ? end : after;
          return new FeedSlice(found, found.size() < limit ? all : found.getLast().cursor());
        });
  }

  @Override
  public FeedCursor newest() {
    return transactions.with(PostgresChangeFeed::end);
  }

  @Override
  public FeedCursor cutOff() {
    var query = Sql.of("SELECT cut_off_epoch, cut_off_tx, cut_off_number FROM change_feed_state");
    return transactions.with(it -> query.only(it, row -> FeedRows.cursor(row, "cut_off_")));
  }

  @Override
  public List<Placed<Announcement>> announcements(
      IntegrationId integration, EntityName entity, FeedCursor after, FeedCursor upTo, int limit) {
    return transactions.with(
        connection -> {
          var end = end(connection);
          return conditions(new FeedFilter(Set.of(integration), Set.of(entity)))
              .and(BEHIND, sql -> bind(sql, after))
              .and(UP_TO, sql -> bind(sql, upTo))
              .and(BEFORE, sql -> bind(sql, end))
              .between(FeedRows.SELECT_WITH_DIFFERENCE, "ORDER BY epoch, tx, number LIMIT ?")
              .number(limit)
              .list(connection, FeedRows::announcement);
        });
  }

  @Override
  public long forget(Instant before) {
    return transactions.with(
        connection -> {
          var end = end(connection);
          var last = lastToForget(connection, before, end);
          if (last.isEmpty()) {
            return 0L;
          }
          bind(
                  Sql.of(
                      """
                      UPDATE change_feed_state
                      SET cut_off_epoch = ?, cut_off_tx = ?::text::bigint, cut_off_number = ?
                      """),
                  last.get())
              .update(connection);
          return (long)
              bind(Sql.of("DELETE FROM change_feed WHERE " + UP_TO), last.get()).update(connection);
        });
  }

  private static Optional<FeedCursor> lastToForget(
      Connection connection, Instant before, FeedCursor end) throws SQLException {
    var kept =
        Sql.of(
                """
                SELECT epoch, tx::text::bigint AS tx, number FROM change_feed WHERE at >= ?
                ORDER BY epoch, tx, number LIMIT 1
                """)
            .moment(before)
            .first(connection, row -> FeedRows.cursor(row, ""))
            .filter(end::isBehind)
            .orElse(end);
    return bind(
            Sql.of(
                "SELECT epoch, tx::text::bigint AS tx, number FROM change_feed WHERE "
                    + BEFORE
                    + " ORDER BY epoch DESC, tx DESC, number DESC LIMIT 1"),
            kept)
        .first(connection, row -> FeedRows.cursor(row, ""));
  }

  /** Behind all transactions that have ended for sure; asked before reading, never after. */
  private static FeedCursor end(Connection connection) throws SQLException {
    return Sql.of(
            """
            SELECT epoch, pg_snapshot_xmin(pg_current_snapshot())::text::bigint AS tx, 0 AS number
            FROM change_feed_state
            """)
        .only(connection, row -> FeedRows.cursor(row, ""));
  }

  private static Conditions conditions(FeedFilter filter) {
    var conditions = new Conditions();
    if (!filter.integrations().isEmpty()) {
      var ids = filter.integrations().stream().map(IntegrationId::value).toList();
      conditions.and("integration = ANY (?)", sql -> sql.texts(ids));
    }
    if (!filter.entities().isEmpty()) {
      var names = filter.entities().stream().map(EntityName::value).toList();
      conditions.and("entity = ANY (?)", sql -> sql.texts(names));
    }
    return conditions;
  }

  private static Sql bind(Sql sql, FeedCursor cursor) {
    return sql.number(cursor.epoch()).number(cursor.transaction()).number(cursor.number());
  }
}
