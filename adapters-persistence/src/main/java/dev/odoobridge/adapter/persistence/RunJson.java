package dev.odoobridge.adapter.persistence;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.sync.Counts;
import dev.odoobridge.domain.sync.FieldChange;
import dev.odoobridge.domain.sync.Outcome;
import java.io.IOException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The counts of a run as {@code [{"entity":"customer","counts":{"created":5}}]}, for {@code jsonb}
 * keeps no order of members; the changes of an item as {@code [["name","before","after"]]}.
 */
final class RunJson {
  private RunJson() {}

  static String encodeCounts(Map<EntityName, Counts> counts) {
    return Json.write(
        List.copyOf(counts.entrySet()),
        (generator, entries) -> Json.writeItems(generator, entries, RunJson::writeCounts));
  }

  static Map<EntityName, Counts> decodeCounts(String text) {
    var counts = new LinkedHashMap<EntityName, Counts>();
    Json.read(text, parser -> Json.items(parser, RunJson::readCounts)).forEach(counts::putAll);
    return counts;
  }

  static String encodeChanges(List<FieldChange> changes) {
    return Json.write(
        changes, (generator, items) -> Json.writeItems(generator, items, RunJson::writeChange));
  }

  static List<FieldChange> decodeChanges(String text) {
    return Json.read(text, parser -> Json.items(parser, RunJson::readChange));
  }

  private static void writeCounts(JsonGenerator generator, Map.Entry<EntityName, Counts> entry)
      throws IOException {
    generator.writeStartObject();
    generator.writeStringField("entity", entry.getKey().value());
    generator.writeObjectFieldStart("counts");
    for (var count : entry.getValue().byOutcome().entrySet()) {
      generator.writeNumberField(count.getKey().word(), count.getValue());
    }
    generator.writeEndObject();
    generator.writeEndObject();
  }

  private static Map<EntityName, Counts> readCounts(JsonParser parser) throws IOException {
    Json.expect(parser, JsonToken.START_OBJECT);
    var entity = "";
    var counts = Map.<String, Long>of();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      var name = parser.currentName();
      parser.nextToken();
      switch (name) {
        case "entity" -> entity = Json.text(parser);
        case "counts" -> counts = Json.members(parser, Json::number);
        default -> throw Json.unknown(parser);
      }
    }
    return Map.of(new EntityName(entity), counts(counts));
  }

  private static Counts counts(Map<String, Long> byWord) {
    var byOutcome = new EnumMap<Outcome, Long>(Outcome.class);
    byWord.forEach(
        (word, count) ->
            byOutcome.put(
                Outcome.parse(word)
                    .orElseThrow(() -> new IllegalArgumentException("unknown outcome")),
                count));
    return new Counts(byOutcome);
  }

  private static void writeChange(JsonGenerator generator, FieldChange change) throws IOException {
    var texts = List.of(change.field(), change.before(), change.after());
    Json.writeItems(
        generator, texts, (inner, text) -> inner.writeString(StoredText.readable(text)));
  }

  private static FieldChange readChange(JsonParser parser) throws IOException {
    var texts = Json.items(parser, Json::text);
    if (texts.size() != 3) {
      throw new IllegalArgumentException("a change has three texts");
    }
    return new FieldChange(texts.get(0), texts.get(1), texts.get(2));
  }
}
