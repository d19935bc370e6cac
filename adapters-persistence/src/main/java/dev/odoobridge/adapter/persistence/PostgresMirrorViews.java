package dev.odoobridge.adapter.persistence;

import dev.odoobridge.adapter.persistence.jdbc.Sql;
import dev.odoobridge.application.port.out.MirrorViews;
import dev.odoobridge.domain.mapping.MappingProfile;
import dev.odoobridge.domain.record.IntegrationId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Views in a schema {@code mirror_<integration>}, dashes written as underscores. The comment of a
 * view is its query, by which it is seen whether it is as it should be; a view without such a
 * comment is not the bridge's, and stays.
 */
public final class PostgresMirrorViews implements MirrorViews {
  private static final String MARK = "made by odoo-bridge:\n";
  private final JdbcTransactions transactions;

  public PostgresMirrorViews(JdbcTransactions transactions) {
    this.transactions = transactions;
  }

  /** The schema of an integration's views. */
  public static String schema(IntegrationId integration) {
    return "mirror_" + integration.value().replace('-', '_');
  }

  @Override
  public void keep(IntegrationId integration, MappingProfile profile) {
    var wanted = wanted(integration, profile);
    var schema = schema(integration);
    transactions.with(
        connection -> {
          var present = present(connection, schema);
          if (present.equals(wanted)) {
            return 0;
          }
          Sql.of("CREATE SCHEMA IF NOT EXISTS " + ViewSql.name(schema)).update(connection);
          for (var view : present.keySet()) {
            if (!wanted.containsKey(view)) {
              Sql.of("DROP VIEW " + qualified(schema, view)).update(connection);
            }
          }
          for (var view : wanted.entrySet()) {
            if (!view.getValue().equals(present.get(view.getKey()))) {
              make(connection, schema, view.getKey(), view.getValue());
            }
          }
          return 0;
        });
  }

  @Override
  public List<String> names(IntegrationId integration) {
    return transactions.with(
        it -> present(it, schema(integration)).keySet().stream().sorted().toList());
  }

  private static Map<String, String> wanted(IntegrationId integration, MappingProfile profile) {
    var wanted = new LinkedHashMap<String, String>();
    for (var entity : profile.entities()) {
      entity
          .view()
          .ifPresent(
              view -> wanted.put(view.name(), ViewSql.query(integration, profile, entity, view)));
    }
    return wanted;
  }

  /** The queries of the bridge's own views, by name. */
  private static Map<String, String> present(Connection connection, String schema)
      throws SQLException {
    var views = new LinkedHashMap<String, String>();
    Sql.of(
            """
            SELECT c.relname AS name, obj_description(c.oid, 'pg_class') AS comment
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname = ? AND c.relkind = 'v'
              AND starts_with(obj_description(c.oid, 'pg_class'), ?)
            """)
        .text(schema)
        .text(MARK)
        .list(
            connection,
            row -> views.put(row.text("name"), row.text("comment").substring(MARK.length())));
    return views;
  }

  private static void make(Connection connection, String schema, String view, String query)
      throws SQLException {
    var name = qualified(schema, view);
    var readers =
        Sql.of(
                """
                SELECT DISTINCT grantee FROM information_schema.role_table_grants
                WHERE table_schema = ? AND table_name = ? AND privilege_type = 'SELECT'
                  AND grantee <> grantor
                """)
            .text(schema)
            .text(view)
            .list(connection, row -> row.text("grantee"));
    Sql.of("DROP VIEW IF EXISTS " + name).update(connection);
    Sql.of("CREATE VIEW " + name + " AS " + query).update(connection);
    Sql.of("COMMENT ON VIEW " + name + " IS " + ViewSql.text(MARK + query)).update(connection);
    for (var reader : readers) {
      var role = reader.equals("PUBLIC") ? reader : ViewSql.name(reader);
      Sql.of("GRANT SELECT ON " + name + " TO " + role).update(connection);
    }
  }

  private static String qualified(String schema, String view) {
    return ViewSql.name(schema) + "." + ViewSql.name(view);
  }
}
