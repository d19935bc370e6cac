package dev.odoobridge.adapter.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.odoobridge.application.port.out.StoreFailure;
import dev.odoobridge.domain.link.Agreed;
import dev.odoobridge.domain.link.Base;
import dev.odoobridge.domain.link.LineBase;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.record.Content;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.Row;
import dev.odoobridge.domain.sync.Counts;
import dev.odoobridge.domain.sync.FieldChange;
import dev.odoobridge.domain.sync.Outcome;
import dev.odoobridge.domain.value.FieldValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The JSON in the database: whoever changes it must still read what older versions wrote. */
final class StoredFormTest {

  private static Content content(String field, FieldValue value) {
    return new Content(new Row(Map.of(field, value)), Map.of());
  }

  private static void isStoredAs(String json, FieldValue value) {
    var text = "{\"fields\":{\"f\":" + json + "},\"lines\":{}}";

    assertEquals(text, ContentJson.encode(content("f", value)));
    assertEquals(content("f", value), ContentJson.decode(text));
  }

  @Test
  void saysWhatEachValueIs() {
    isStoredAs("\"a \\\"text\\\"\"", FieldValue.text("a \"text\""));
    isStoredAs("12.5", FieldValue.number(new BigDecimal("12.50")));
    isStoredAs("1E+2", FieldValue.number(100));
    isStoredAs("true", new FieldValue.Flag(true));
    isStoredAs("false", new FieldValue.Flag(false));
    isStoredAs("{\"day\":\"2026-01-31\"}", new FieldValue.Day(LocalDate.parse("2026-01-31")));
    isStoredAs(
        "{\"at\":\"2026-01-31T10:00:00Z\"}",
        new FieldValue.Moment(Instant.parse("2026-01-31T10:00:00Z")));
    isStoredAs("{\"ref\":7}", new FieldValue.Reference(7));
    isStoredAs("{\"number\":\"1E+301\"}", FieldValue.number(new BigDecimal("1E+301")));
    isStoredAs("{\"utf16\":\"AGEAAA==\"}", FieldValue.text("a\0"));
  }

  @Test
  void leavesEmptyFieldsOut() {
    assertEquals(
        "{\"fields\":{},\"lines\":{}}", ContentJson.encode(content("f", FieldValue.EMPTY)));
    assertEquals(
        content("f", FieldValue.EMPTY),
        ContentJson.decode("{\"fields\":{\"f\":null},\"lines\":{}}"));
  }

  @Test
  void keepsFieldsInTheirOrderAndLinesInLists() {
    var fields = new LinkedHashMap<String, FieldValue>();
    fields.put("z", FieldValue.number(1));
    fields.put("a", FieldValue.text("b"));
    var line = new Row(Map.of("product", FieldValue.text("p")));
    var content = new Content(new Row(fields), Map.of("lines", List.of(line, Row.EMPTY)));

    var text = "{\"fields\":{\"z\":1,\"a\":\"b\"},\"lines\":{\"lines\":[{\"product\":\"p\"},{}]}}";

    assertEquals(text, ContentJson.encode(content));
    assertEquals(content, ContentJson.decode(text));
  }

  @Test
  void keepsABaseInBothSidesWords() {
    var name = FieldValue.text("a");
    var agreed = new Agreed(List.of(name, FieldValue.EMPTY), List.of(name));
    var line = new LineBase("1", new OdooId(7), Map.of("q", agreed));
    var base = new Base(Map.of("name", agreed), Map.of("lines", List.of(line)));

    var pair = "{\"host\":[\"a\",null],\"odoo\":[\"a\"]}";
    var text =
        "{\"fields\":{\"name\":%s},\"lines\":{\"lines\":[{\"key\":\"1\",\"id\":7,\"fields\":{\"q\":%s}}]}}"
            .formatted(pair, pair);

    assertEquals(text, BaseJson.encode(base));
    assertEquals(base, BaseJson.decode(text));
  }

  @Test
  void keepsCountsAndChangesOfRuns() {
    var counts = Map.of(new EntityName("order"), Counts.NONE.plus(Outcome.CREATED, 5));
    var changes = List.of(new FieldChange("name", "a", "b"));

    var countsText = "[{\"entity\":\"order\",\"counts\":{\"created\":5}}]";
    var changesText = "[[\"name\",\"a\",\"b\"]]";

    assertEquals(countsText, RunJson.encodeCounts(counts));
    assertEquals(counts, RunJson.decodeCounts(countsText));
    assertEquals(changesText, RunJson.encodeChanges(changes));
    assertEquals(changes, RunJson.decodeChanges(changesText));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "7",
        "[]",
        "{\"fields\":",
        "{\"fields\":[]}",
        "{\"rows\":{}}",
        "{\"fields\":{\"f\":\"\"}}",
        "{\"fields\":{\"f\":[1]}}",
        "{\"fields\":{\"f\":{}}}",
        "{\"fields\":{\"f\":{\"day\":7}}}",
        "{\"fields\":{\"f\":{\"day\":\"31.1.2026\"}}}",
        "{\"fields\":{\"f\":{\"ref\":0}}}",
        "{\"fields\":{\"f\":{\"ref\":7,\"more\":1}}}",
        "{\"fields\":{\"f\":{\"number\":\"seven\"}}}",
        "{\"fields\":{\"f\":{\"utf16\":\"?\"}}}",
        "{\"lines\":{\"lines\":{}}}"
      })
  void refusesAFormItDoesNotKnow(String text) {
    assertThrows(StoreFailure.class, () -> ContentJson.decode(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"fields\":{\"f\":{\"host\":\"a\",\"odoo\":[]}}}",
        "{\"fields\":{\"f\":{\"left\":[]}}}",
        "{\"lines\":{\"lines\":[{\"key\":\"1\"}]}}",
        "{\"lines\":{\"lines\":[{\"key\":7,\"id\":7}]}}",
        "{\"lines\":{\"lines\":[{\"key\":\"1\",\"id\":\"7\"}]}}"
      })
  void refusesABaseItDoesNotKnow(String text) {
    assertThrows(StoreFailure.class, () -> BaseJson.decode(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[[\"name\",\"a\"]]", "[{}]", "{}"})
  void refusesChangesItDoesNotKnow(String text) {
    assertThrows(StoreFailure.class, () -> RunJson.decodeChanges(text));
  }

  @Test
  void refusesAnOutcomeItDoesNotKnow() {
    assertThrows(
        StoreFailure.class,
        () -> RunJson.decodeCounts("[{\"entity\":\"order\",\"counts\":{\"lost\":5}}]"));
  }
}
