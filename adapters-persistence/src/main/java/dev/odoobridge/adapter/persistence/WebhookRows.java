package dev.odoobridge.adapter.persistence;

import dev.odoobridge.adapter.persistence.jdbc.ResultRow;
import dev.odoobridge.adapter.persistence.jdbc.Sql;
import dev.odoobridge.application.port.out.SecretVault;
import dev.odoobridge.domain.feed.FeedCursor;
import dev.odoobridge.domain.feed.FeedFilter;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.webhook.Delivery;
import dev.odoobridge.domain.webhook.Progress;
import dev.odoobridge.domain.webhook.Webhook;
import dev.odoobridge.domain.webhook.WebhookId;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;

/** Turns web hooks and their deliveries into rows and back, the secrets sealed. */
final class WebhookRows {
  static final String SELECT =
      """
      SELECT id, url, integrations, entities, secret, paused, created_at, created_by, epoch, tx,
             number, up_to_epoch, up_to_tx, up_to_number, attempts, failing_since, not_before,
             disabled_at
      FROM webhook
      """;

  private final SecretVault vault;

  WebhookRows(SecretVault vault) {
    this.vault = vault;
  }

  Sql insert(Webhook webhook) {
    var filter = webhook.filter();
    var sql =
        Sql.of(
                """
                INSERT INTO webhook (id, url, integrations, entities, secret, paused, created_at,
                                     created_by, epoch, tx, number, up_to_epoch, up_to_tx,
                                     up_to_number, attempts, failing_since, not_before, disabled_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (id) DO NOTHING
                """)
            .text(webhook.id().value())
            .text(webhook.url().toString())
            .texts(filter.integrations().stream().map(IntegrationId::value).sorted().toList())
            .texts(filter.entities().stream().map(EntityName::value).sorted().toList())
            .text(vault.seal(webhook.secret(), place(webhook.id())))
            .flag(webhook.paused())
            .moment(webhook.createdAt())
            .text(StoredText.readable(webhook.createdBy()));
    return bind(sql, webhook.progress());
  }

  /** Binds its columns in the order of {@link #SELECT}. */
  static Sql bind(Sql sql, Progress progress) {
    return sql.number(progress.cursor().epoch())
        .number(progress.cursor().transaction())
        .number(progress.cursor().number())
        .number(progress.upTo().map(FeedCursor::epoch))
        .number(progress.upTo().map(FeedCursor::transaction))
        .number(progress.upTo().map(FeedCursor::number))
        .number(progress.attempts())
        .moment(progress.failingSince())
        .moment(progress.notBefore())
        .moment(progress.disabledAt());
  }

  Webhook webhook(ResultRow row) throws SQLException {
    var id = new WebhookId(row.text("id"));
    return new Webhook(
        id,
        URI.create(row.text("url")),
        new FeedFilter(
            row.texts("integrations").stream().map(IntegrationId::new).collect(Collectors.toSet()),
            row.texts("entities").stream().map(EntityName::new).collect(Collectors.toSet())),
        vault.open(row.text("secret"), place(id)),
        row.flag("paused"),
        row.moment("created_at"),
        row.text("created_by"),
        progress(row));
  }

  private static Progress progress(ResultRow row) throws SQLException {
    var upTo =
        row.optionalNumber("up_to_epoch").isEmpty()
            ? Optional.<FeedCursor>empty()
            : Optional.of(FeedRows.cursor(row, "up_to_"));
    return new Progress(
        FeedRows.cursor(row, ""),
        upTo,
        row.integer("attempts"),
        row.optionalMoment("failing_since"),
        row.moment("not_before"),
        row.optionalMoment("disabled_at"));
  }

  static Delivery delivery(WebhookId id, ResultRow row) throws SQLException {
    return new Delivery(
        id,
        row.text("message"),
        row.moment("at"),
        row.integer("attempt"),
        row.integer("changes"),
        row.optionalNumber("status").map(Math::toIntExact),
        row.optionalText("error"),
        Duration.parse(row.text("took")));
  }

  private static String place(WebhookId id) {
    return "webhook/" + id + "/secret";
  }
}
