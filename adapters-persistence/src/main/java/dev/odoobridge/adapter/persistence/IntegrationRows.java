package dev.odoobridge.adapter.persistence;

import dev.odoobridge.adapter.persistence.jdbc.ResultRow;
import dev.odoobridge.adapter.persistence.jdbc.Sql;
import dev.odoobridge.application.port.out.SecretVault;
import dev.odoobridge.domain.integration.CallLimits;
import dev.odoobridge.domain.integration.Credentials;
import dev.odoobridge.domain.integration.Integration;
import dev.odoobridge.domain.integration.OdooAddress;
import dev.odoobridge.domain.integration.Secret;
import dev.odoobridge.domain.integration.SyncSettings;
import dev.odoobridge.domain.integration.TransportName;
import dev.odoobridge.domain.policy.DeleteBrake;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.IntegrationId;
import java.math.BigDecimal;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;

/** Turns integrations into rows and back, their secrets sealed. */
final class IntegrationRows {
  static final String SELECT =
      """
      SELECT id, name, url, database, transport, username, api_key, password, profile, entities,
             company, language, auto_sync, batch_size, quiet, overlap, policies, intervals,
             brake_number, brake_percent, max_parallel_calls, calls_per_second,
             odoo_time_limit, paused,
             created_at, updated_at
      FROM integration
      """;

  private final SecretVault vault;

  IntegrationRows(SecretVault vault) {
    this.vault = vault;
  }

  /** Binds all columns in the order of {@link #SELECT}, except that the id comes last. */
  Sql bind(Integration integration, String text) {
    var id = integration.id();
    var credentials = integration.credentials();
    var settings = integration.settings();
    return Sql.of(text)
        .text(integration.name())
        .text(integration.odoo().url().toString())
        .text(integration.odoo().database())
        .text(integration.odoo().transport().map(TransportName::word))
        .text(credentials.username())
        .text(credentials.apiKey().map(it -> vault.seal(it, place(id, "api_key"))))
        .text(credentials.password().map(it -> vault.seal(it, place(id, "password"))))
        .text(integration.profile())
        .texts(settings.entities().stream().map(EntityName::value).sorted().toList())
        .number(settings.company())
        .text(settings.language())
        .flag(settings.autoSync())
        .number(settings.batchSize())
        .flag(settings.quiet())
        .text(settings.overlap().toString())
        .text(PoliciesJson.encode(settings.policies()))
        .text(IntervalsJson.encode(settings.intervals()))
        .number(settings.brake().number())
        .number(settings.brake().percent())
        .number(settings.limits().parallel())
        .text(settings.limits().perSecond().map(BigDecimal::toPlainString))
        .text(settings.limits().time().toString())
        .flag(integration.paused())
        .moment(integration.createdAt())
        .moment(integration.updatedAt())
        .text(id.value());
  }

  Integration integration(ResultRow row) throws SQLException {
    var id = new IntegrationId(row.text("id"));
    return new Integration(
        id,
        row.text("name"),
        new OdooAddress(URI.create(row.text("url")), row.text("database"), transport(row)),
        new Credentials(
            row.text("username"), secret(row, id, "api_key"), secret(row, id, "password")),
        row.text("profile"),
        settings(row),
        row.flag("paused"),
        row.moment("created_at"),
        row.moment("updated_at"));
  }

  private static Optional<TransportName> transport(ResultRow row) throws SQLException {
    return row.optionalText("transport").isEmpty()
        ? Optional.empty()
        : Optional.of(row.word("transport", TransportName::parse));
  }

  private Optional<Secret> secret(ResultRow row, IntegrationId id, String column)
      throws SQLException {
    return row.optionalText(column).map(it -> vault.open(it, place(id, column)));
  }

  private static SyncSettings settings(ResultRow row) throws SQLException {
    return new SyncSettings(
        row.texts("entities").stream().map(EntityName::new).collect(Collectors.toSet()),
        row.optionalNumber("company"),
        row.text("language"),
        row.flag("auto_sync"),
        row.integer("batch_size"),
        row.flag("quiet"),
        Duration.parse(row.text("overlap")),
        PoliciesJson.decode(row.text("policies")),
        IntervalsJson.decode(row.text("intervals")),
        DeleteBrake.of(row.number("brake_number"), row.number("brake_percent")),
        new CallLimits(
            row.integer("max_parallel_calls"),
            row.optionalText("calls_per_second").map(BigDecimal::new),
            Duration.parse(row.text("odoo_time_limit"))));
  }

  private static String place(IntegrationId id, String column) {
    return "integration/" + id + "/" + column;
  }
}
