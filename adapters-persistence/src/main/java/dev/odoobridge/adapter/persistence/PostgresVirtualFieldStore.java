package dev.odoobridge.adapter.persistence;

import dev.odoobridge.adapter.persistence.jdbc.Sql;
import dev.odoobridge.application.port.out.StoreFailure;
import dev.odoobridge.application.port.out.VirtualFieldStore;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.virtual.VirtualField;
import dev.odoobridge.domain.virtual.VirtualFieldName;
import dev.odoobridge.domain.virtual.VirtualFieldReader;
import dev.odoobridge.domain.virtual.VirtualModel;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** Definitions of virtual fields in PostgreSQL. */
public final class PostgresVirtualFieldStore implements VirtualFieldStore {
  private final JdbcTransactions transactions;

  public PostgresVirtualFieldStore(JdbcTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public void lock(VirtualModel model) {
    if (!transactions.isInTransaction()) {
      throw new IllegalStateException("a lock needs a transaction");
    }
    transactions.with(connection -> locked(connection, model));
  }

  /** The model's number; its row is made when there is none, and locked. */
  static long locked(Connection connection, VirtualModel model) throws SQLException {
    return Sql.of(
            """
            INSERT INTO virtual_model (integration, model, aside_days) VALUES (?, ?, ?)
            ON CONFLICT (integration, model) DO UPDATE SET model = excluded.model
            RETURNING id
            """)
        .text(model.integration().value())
        .text(model.model().value())
        .number(KEPT_ASIDE.toDays())
        .only(connection, row -> row.number("id"));
  }

  @Override
  public List<ModelName> models(IntegrationId integration) {
    var query =
        Sql.of("SELECT model FROM virtual_model WHERE integration = ? ORDER BY model")
            .text(integration.value());
    return transactions.with(it -> query.list(it, row -> new ModelName(row.text("model"))));
  }

  @Override
  public List<VirtualField> fields(VirtualModel model) {
    var query =
        of(
            model,
            """
            SELECT name, definition FROM virtual_field
            WHERE model = (SELECT id FROM virtual_model WHERE integration = ? AND model = ?)
            ORDER BY name
            """);
    return transactions.with(
        it -> query.list(it, row -> field(row.text("name"), row.text("definition"))));
  }

  private static VirtualField field(String name, String definition) {
    var members = RawJson.members(definition);
    return switch (VirtualFieldReader.read(new VirtualFieldName(name), members)) {
      case VirtualFieldReader.Reading.Valid(var field) -> field;
      case VirtualFieldReader.Reading.Invalid(var problems) ->
          throw new StoreFailure(
              "a stored value has a form this version does not know",
              new IllegalStateException(problems.toString()));
    };
  }

  @Override
  public void save(VirtualModel model, VirtualField field) {
    transactions.with(
        connection -> {
          var number = locked(connection, model);
          Sql.of(
                  """
                  INSERT INTO virtual_field (model, name, definition)
                  VALUES (?, ?, CAST(? AS json))
                  ON CONFLICT (model, name) DO UPDATE SET definition = excluded.definition
                  """)
              .number(number)
              .text(field.name().value())
              .text(RawJson.encode(field.raw()))
              .update(connection);
          return Sql.of(
                  """
                  UPDATE virtual_value SET indexed = ?
                  WHERE field = (SELECT id FROM virtual_field WHERE model = ? AND name = ?)
                    AND indexed <> ?
                  """)
              .flag(isIndexed(field))
              .number(number)
              .text(field.name().value())
              .flag(isIndexed(field))
              .update(connection);
        });
  }

  static boolean isIndexed(VirtualField field) {
    return field.traits().indexed() || field.traits().unique();
  }

  @Override
  public void remove(VirtualModel model, VirtualFieldName field) {
    var removal =
        of(
                model,
                """
                DELETE FROM virtual_field
                WHERE model = (SELECT id FROM virtual_model WHERE integration = ? AND model = ?)
                  AND name = ?
                """)
            .text(field.value());
    transactions.with(removal::update);
  }

  @Override
  public Duration keptAside(VirtualModel model) {
    var query =
        of(model, "SELECT aside_days FROM virtual_model WHERE integration = ? AND model = ?");
    return transactions
        .with(it -> query.first(it, row -> Duration.ofDays(row.number("aside_days"))))
        .orElse(KEPT_ASIDE);
  }

  @Override
  public void keepAside(VirtualModel model, Duration time) {
    transactions.with(
        connection ->
            Sql.of("UPDATE virtual_model SET aside_days = ? WHERE id = ?")
                .number(time.toDays())
                .number(locked(connection, model))
                .update(connection));
  }

  private static Sql of(VirtualModel model, String text) {
    return Sql.of(text).text(model.integration().value()).text(model.model().value());
  }
}
