package dev.odoobridge.adapter.persistence;

import dev.odoobridge.adapter.persistence.jdbc.ResultRow;
import dev.odoobridge.adapter.persistence.jdbc.Sql;
import dev.odoobridge.application.port.out.FailureStore.Groups;
import dev.odoobridge.domain.failure.FailureFilter;
import dev.odoobridge.domain.failure.FailureGroup;
import dev.odoobridge.domain.failure.FailureGroupId;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.IntegrationId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Optional;

/**
 * Asks for groups of failures. Jumps in the index from group to group, and then counts each group
 * that is wanted: a plain {@code GROUP BY} reads the table.
 */
final class FailureRows {
  private static final String FOUND =
      """
      WITH RECURSIVE found AS (
        (SELECT parked_group AS id, integration, entity, parked_code AS code
         FROM pending_change WHERE parked_group IS NOT NULL ORDER BY parked_group LIMIT 1)
        UNION ALL
        SELECT next.* FROM found, LATERAL (
          SELECT parked_group AS id, integration, entity, parked_code AS code
          FROM pending_change WHERE parked_group > found.id ORDER BY parked_group LIMIT 1) AS next
      )""";
  private static final String ONE =
      """
      WITH found AS (
        SELECT parked_group AS id, integration, entity, parked_code AS code
        FROM pending_change WHERE parked_group = ? LIMIT 1
      )""";

  /** Conditions on what was found follow. */
  private static final String SIZES =
      """
      , sizes AS MATERIALIZED (
        SELECT found.*, counted.size FROM found, LATERAL (
          SELECT count(*) AS size FROM pending_change WHERE parked_group = found.id) AS counted
      """;

  /** Of groups called {@code page}: what was parked first and last. */
  private static final String SHOWN =
      """
      SELECT page.*, first_at, last_at, example
      FROM page, LATERAL (
        SELECT parked_at AS first_at FROM pending_change
        WHERE parked_group = page.id ORDER BY parked_at, host_id LIMIT 1) AS oldest, LATERAL (
        SELECT parked_at AS last_at, parked_message AS example FROM pending_change
        WHERE parked_group = page.id ORDER BY parked_at DESC, host_id DESC LIMIT 1) AS newest
      """;

  private FailureRows() {}

  static Groups groups(
      Connection connection, FailureFilter filter, Optional<FailureGroup.Place> after, int limit)
      throws SQLException {
    var query = conditions(filter).between(FOUND + SIZES, "), page AS (" + behind(after));
    after.ifPresent(
        place -> query.number(place.count()).number(place.count()).text(place.id().value()));
    query.number(limit);
    var page = new ArrayList<FailureGroup>();
    var totals =
        query.list(
            connection,
            row -> {
              if (row.optionalText("id").isPresent()) {
                page.add(group(row));
              }
              return row.number("total");
            });
    return new Groups(page, totals.getFirst());
  }

  /** The total comes with each row, and in a row of its own when the page is empty. */
  private static String behind(Optional<FailureGroup.Place> after) {
    return "SELECT * FROM sizes "
        + (after.isEmpty() ? "" : "WHERE size < ? OR (size = ? AND id > ?) ")
        + "ORDER BY size DESC, id LIMIT ?), shown AS ("
        + SHOWN
        + """
        ) SELECT * FROM (SELECT count(*) AS total FROM sizes) AS counted
        LEFT JOIN shown ON true ORDER BY size DESC, id
        """;
  }

  static Optional<FailureGroup> group(Connection connection, FailureGroupId id)
      throws SQLException {
    return Sql.of(ONE + SIZES + "), page AS (SELECT * FROM sizes) " + SHOWN)
        .text(id.value())
        .first(connection, FailureRows::group);
  }

  private static Conditions conditions(FailureFilter filter) {
    return new Conditions()
        .and("integration = ?", filter.integration().map(IntegrationId::value))
        .and("entity = ?", filter.entity().map(EntityName::value))
        .and("code = ?", filter.code().map(StoredText::readable));
  }

  private static FailureGroup group(ResultRow row) throws SQLException {
    return new FailureGroup(
        new FailureGroupId(row.text("id")),
        new IntegrationId(row.text("integration")),
        new EntityName(row.text("entity")),
        row.text("code"),
        row.number("size"),
        row.moment("first_at"),
        row.moment("last_at"),
        row.text("example"));
  }
}
