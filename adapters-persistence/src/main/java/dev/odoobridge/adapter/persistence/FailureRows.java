package dev.odoobridge.adapter.persistence;

import dev.odoobridge.adapter.persistence.jdbc.ResultRow;
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

/** Asks for groups of failures. */
final class FailureRows {
  private static final String SIZES =
      """
      SELECT integration, entity, parked_code AS code, parked_group AS id, count(*) AS size,
             min(parked_at) AS first_at, max(parked_at) AS last_at
      FROM pending_change
      """;
  private static final String GROUP_BY = "GROUP BY integration, entity, parked_code, parked_group";

  /** The example is looked up for the groups of the page alone. */
  private static final String EXAMPLE =
      """
      CROSS JOIN LATERAL (SELECT parked_message AS example FROM pending_change
                          WHERE integration = page.integration AND entity = page.entity
                            AND parked_code = page.code AND parked_group = page.id
                          ORDER BY parked_at DESC, host_id DESC LIMIT 1) AS newest
      """;

  private FailureRows() {}

  static Groups groups(
      Connection connection, FailureFilter filter, Optional<FailureGroup.Place> after, int limit)
      throws SQLException {
    var behind = after.isEmpty() ? "" : "WHERE size < ? OR (size = ? AND id > ?)";
    var query =
        conditions(filter)
            .between(
                "WITH sizes AS MATERIALIZED (" + SIZES,
                GROUP_BY
                    + "), page AS (SELECT * FROM sizes "
                    + behind
                    + " ORDER BY size DESC, id LIMIT ?), shown AS (SELECT * FROM page "
                    + EXAMPLE
                    + """
                      ) SELECT * FROM (SELECT count(*) AS total FROM sizes) AS counted
                      LEFT JOIN shown ON true ORDER BY size DESC, id
                      """);
    after.ifPresent(
        place -> query.number(place.count()).number(place.count()).text(place.id().value()));
    var page = new ArrayList<FailureGroup>();
    var total =
        query
            .number(limit)
            .list(
                connection,
                row -> {
                  if (row.optionalText("id").isPresent()) {
                    page.add(group(row));
                  }
                  return row.number("total");
                })
            .getFirst();
    return new Groups(page, total);
  }

  static Optional<FailureGroup> group(Connection connection, FailureGroupId id)
      throws SQLException {
    var query =
        new Conditions()
            .and("parked_group = ?", sql -> sql.text(id.value()))
            .between("WITH page AS (" + SIZES, GROUP_BY + ") SELECT * FROM page " + EXAMPLE);
    return query.first(connection, FailureRows::group);
  }

  private static Conditions conditions(FailureFilter filter) {
    return new Conditions()
        .and("parked_group IS NOT NULL", _ -> {})
        .and("integration = ?", filter.integration().map(IntegrationId::value))
        .and("entity = ?", filter.entity().map(EntityName::value))
        .and("parked_code = ?", filter.code().map(StoredText::readable));
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
