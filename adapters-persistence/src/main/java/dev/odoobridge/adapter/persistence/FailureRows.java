package dev.odoobridge.adapter.persistence;

import dev.odoobridge.adapter.persistence.jdbc.ResultRow;
import dev.odoobridge.adapter.persistence.jdbc.Sql;
import dev.odoobridge.domain.failure.FailureFilter;
import dev.odoobridge.domain.failure.FailureGroup;
import dev.odoobridge.domain.failure.FailureGroupId;
import dev.odoobridge.domain.listing.Slice;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.IntegrationId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Asks for groups of failures. Jumps in the index from group to group, and counts each: a plain
 * {@code GROUP BY} reads the table.
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

  /** Of groups called {@code found}: how large each is, and what was parked first and last. */
  private static final String GROUPS =
      """
      SELECT * FROM (
        SELECT found.*, counted.count, first_at, last_at, example
        FROM found, LATERAL (
          SELECT count(*) FROM pending_change WHERE parked_group = found.id) AS counted, LATERAL (
          SELECT parked_at AS first_at FROM pending_change
          WHERE parked_group = found.id ORDER BY parked_at, host_id LIMIT 1) AS oldest, LATERAL (
          SELECT parked_at AS last_at, parked_message AS example FROM pending_change
          WHERE parked_group = found.id ORDER BY parked_at DESC, host_id DESC LIMIT 1) AS newest
      ) AS failure
      """;

  private FailureRows() {}

  static List<FailureGroup> groups(
      Connection connection, FailureFilter filter, Slice<FailureGroup> slice) throws SQLException {
    return SliceSql.PLAIN
        .query(FOUND + GROUPS, conditions(filter), slice)
        .list(connection, FailureRows::group);
  }

  static long count(Connection connection, FailureFilter filter) throws SQLException {
    return conditions(filter)
        .between(FOUND + " SELECT count(*) FROM found", "")
        .only(connection, row -> row.number("count"));
  }

  static Optional<FailureGroup> group(Connection connection, FailureGroupId id)
      throws SQLException {
    return Sql.of(ONE + GROUPS).text(id.value()).first(connection, FailureRows::group);
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
        row.number("count"),
        row.moment("first_at"),
        row.moment("last_at"),
        row.text("example"));
  }
}
