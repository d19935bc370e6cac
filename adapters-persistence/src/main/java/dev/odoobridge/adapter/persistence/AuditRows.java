package dev.odoobridge.adapter.persistence;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.odoobridge.adapter.persistence.jdbc.ResultRow;
import dev.odoobridge.adapter.persistence.jdbc.Sql;
import dev.odoobridge.domain.audit.Audit;
import dev.odoobridge.domain.audit.AuditStatus;
import dev.odoobridge.domain.audit.FindingKind;
import dev.odoobridge.domain.audit.Tally;
import dev.odoobridge.domain.plan.PlanId;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.sync.RunId;
import java.io.IOException;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns audits into rows and back. */
final class AuditRows {
  static final String SELECT =
      """
      SELECT id, integration, entities, thorough, started_by, started_at, status, tallies, repair
      FROM audit
      """;

  private AuditRows() {}

  static Sql upsert(Audit audit) {
    return Sql.of(
            """
            INSERT INTO audit (id, integration, entities, thorough, started_by, started_at, status,
                               tallies, repair)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)
            ON CONFLICT (id) DO UPDATE
            SET status = excluded.status, tallies = excluded.tallies, repair = excluded.repair
            """)
        .text(audit.id().value())
        .text(audit.integration().value())
        .texts(audit.entities().stream().map(EntityName::value).toList())
        .flag(audit.thorough())
        .text(StoredText.readable(audit.startedBy()))
        .moment(audit.startedAt())
        .text(audit.status().word())
        .text(tallies(audit.tallies()))
        .text(audit.repair().map(PlanId::value));
  }

  static Audit audit(ResultRow row) throws SQLException {
    return new Audit(
        new RunId(row.text("id")),
        new IntegrationId(row.text("integration")),
        row.texts("entities").stream().map(EntityName::new).toList(),
        row.flag("thorough"),
        row.text("started_by"),
        row.moment("started_at"),
        row.word("status", AuditStatus::parse),
        tallies(row.text("tallies")),
        row.optionalText("repair").map(PlanId::new));
  }

  private static String tallies(Map<EntityName, Tally> tallies) {
    return Json.write(
        List.copyOf(tallies.entrySet()),
        (generator, entries) -> Json.writeItems(generator, entries, AuditRows::write));
  }

  private static void write(JsonGenerator generator, Map.Entry<EntityName, Tally> entry)
      throws IOException {
    var tally = entry.getValue();
    generator.writeStartObject();
    generator.writeStringField("entity", entry.getKey().value());
    generator.writeNumberField("compared", tally.compared());
    generator.writeNumberField("known", tally.known());
    generator.writeNumberField("waiting", tally.waiting());
    generator.writeObjectFieldStart("findings");
    for (var count : tally.findings().entrySet()) {
      generator.writeNumberField(count.getKey().word(), count.getValue());
    }
    generator.writeEndObject();
    generator.writeEndObject();
  }

  private static Map<EntityName, Tally> tallies(String text) {
    var tallies = new LinkedHashMap<EntityName, Tally>();
    Json.read(text, parser -> Json.items(parser, AuditRows::read)).forEach(tallies::putAll);
    return tallies;
  }

  private static Map<EntityName, Tally> read(JsonParser parser) throws IOException {
    Json.expect(parser, JsonToken.START_OBJECT);
    var entity = "";
    var numbers = new LinkedHashMap<String, Long>();
    var findings = Map.<String, Long>of();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      var name = parser.currentName();
      parser.nextToken();
      switch (name) {
        case "entity" -> entity = Json.text(parser);
        case "findings" -> findings = Json.members(parser, Json::number);
        case "compared", "known", "waiting" -> numbers.put(name, Json.number(parser));
        default -> throw Json.unknown(parser);
      }
    }
    var tally =
        new Tally(
            numbers.getOrDefault("compared", 0L),
            numbers.getOrDefault("known", 0L),
            numbers.getOrDefault("waiting", 0L),
            findings(findings));
    return Map.of(new EntityName(entity), tally);
  }

  private static Map<FindingKind, Long> findings(Map<String, Long> byWord) {
    var findings = new EnumMap<FindingKind, Long>(FindingKind.class);
    byWord.forEach(
        (word, count) ->
            findings.put(
                FindingKind.parse(word)
                    .orElseThrow(() -> new IllegalArgumentException("unknown kind " + word)),
                count));
    return findings;
  }
}
