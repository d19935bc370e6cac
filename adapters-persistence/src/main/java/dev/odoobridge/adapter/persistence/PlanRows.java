package dev.odoobridge.adapter.persistence;

import dev.odoobridge.adapter.persistence.jdbc.ResultRow;
import dev.odoobridge.adapter.persistence.jdbc.Sql;
import dev.odoobridge.domain.plan.OperationKind;
import dev.odoobridge.domain.plan.Plan;
import dev.odoobridge.domain.plan.PlanId;
import dev.odoobridge.domain.plan.PlanStatus;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.sync.RunId;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Turns plans into rows and back. */
final class PlanRows {
  static final String SELECT =
      """
      SELECT id, integration, entities, direction, dry_run, force, record_limit, sweep, made_by,
             made_at, expires_at, status, counts, applied_in
      FROM plan
      """;

  private PlanRows() {}

  static Sql upsert(Plan plan) {
    var statement =
        Sql.of(
                """
            INSERT INTO plan (id, integration, entities, direction, dry_run, force, record_limit,
                              sweep, made_by, made_at, expires_at, status, counts, applied_in)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)
            ON CONFLICT (id) DO UPDATE
            SET status = excluded.status, counts = excluded.counts,
                applied_in = excluded.applied_in
            """)
            .text(plan.id().value())
            .text(plan.integration().value());
    return RequestColumns.write(statement, plan.request())
        .text(StoredText.readable(plan.madeBy()))
        .moment(plan.madeAt())
        .moment(plan.expiresAt())
        .text(plan.status().word())
        .text(counts(plan.counts()))
        .text(plan.appliedIn().map(RunId::value));
  }

  static Plan plan(ResultRow row) throws SQLException {
    return new Plan(
        new PlanId(row.text("id")),
        new IntegrationId(row.text("integration")),
        RequestColumns.read(row),
        row.text("made_by"),
        row.moment("made_at"),
        row.moment("expires_at"),
        row.word("status", PlanStatus::parse),
        counts(row.text("counts")),
        row.optionalText("applied_in").map(RunId::new));
  }

  private static String counts(Map<OperationKind, Long> counts) {
    var words = new LinkedHashMap<String, Long>();
    counts.forEach((kind, count) -> words.put(kind.word(), count));
    return Json.write(
        words,
        (generator, members) ->
            Json.writeMembers(generator, members, (inner, count) -> inner.writeNumber(count)));
  }

  private static Map<OperationKind, Long> counts(String text) {
    var counts = new EnumMap<OperationKind, Long>(OperationKind.class);
    Json.read(text, parser -> Json.members(parser, Json::number))
        .forEach((word, count) -> counts.put(kind(word), count));
    return counts;
  }

  private static OperationKind kind(String word) {
    return OperationKind.parse(word)
        .orElseThrow(() -> new IllegalArgumentException("unknown kind " + word));
  }
}
