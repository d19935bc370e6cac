package dev.odoobridge.application.contract;

import static dev.odoobridge.application.contract.SampleRecords.INTEGRATION;
import static dev.odoobridge.application.contract.SampleRecords.fields;
import static dev.odoobridge.application.contract.SampleRecords.link;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.odoobridge.application.port.out.MirrorRows;
import dev.odoobridge.domain.mapping.Converter;
import dev.odoobridge.domain.mapping.EntityMapping;
import dev.odoobridge.domain.mapping.FieldMapping;
import dev.odoobridge.domain.mapping.MappingProfile;
import dev.odoobridge.domain.mapping.OnDelete;
import dev.odoobridge.domain.mapping.PlainConverter;
import dev.odoobridge.domain.mapping.ReferenceConverter;
import dev.odoobridge.domain.mapping.Travel;
import dev.odoobridge.domain.mapping.ViewMapping;
import dev.odoobridge.domain.odoo.FieldName;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.HostRecord;
import dev.odoobridge.domain.value.FieldType;
import dev.odoobridge.domain.value.FieldValue;
import dev.odoobridge.domain.value.RawValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Holds for every {@link MirrorRows}. */
public interface MirrorRowsContract extends StoreContract {
  EntityName PERSON = new EntityName("person");
  EntityName BILL = new EntityName("bill");
  MappingProfile PROFILE =
      new MappingProfile(
          "sample",
          List.of(
              entity(PERSON, new ViewMapping("people", Map.of()), field("name", FieldType.TEXT)),
              entity(
                  BILL,
                  new ViewMapping("bills", columns()),
                  field("number", FieldType.TEXT),
                  field("of", new ReferenceConverter(PERSON)),
                  field("total", FieldType.DECIMAL),
                  field("paid", FieldType.BOOLEAN),
                  field("day", FieldType.DATE),
                  field("at", FieldType.DATETIME))));

  private static Map<String, String> columns() {
    var columns = new LinkedHashMap<String, String>();
    List.of("number", "of", "total", "paid", "day", "at").forEach(it -> columns.put(it, it));
    columns.put("whose", "of.name");
    return columns;
  }

  private static FieldMapping field(String name, FieldType type) {
    return field(name, new PlainConverter(type));
  }

  private static FieldMapping field(String name, Converter converter) {
    return new FieldMapping(
        List.of(name), List.of(new FieldName("x_" + name)), converter, Travel.TO_HOST, false);
  }

  private static EntityMapping entity(EntityName name, ViewMapping view, FieldMapping... fields) {
    return new EntityMapping(
            name,
            new ModelName("x." + name),
            Optional.empty(),
            List.of(),
            List.of(fields),
            List.of(),
            Optional.empty(),
            Map.of(),
            RawValue.list(),
            Travel.TO_HOST,
            OnDelete.KEEP)
        .with(Optional.of(view));
  }

  private static HostRecord person(String id, long odooId) {
    return SampleRecords.record(PERSON, id, fields(Map.of("name", FieldValue.text("Name " + id))))
        .withLink(Optional.of(link(odooId)));
  }

  /** A person, a bill with everything of hers, an empty bill, and one that is not linked. */
  private MirrorRows filled() {
    var all =
        fields(
            Map.of(
                "number",
                FieldValue.text("B-1"),
                "of",
                FieldValue.text("p-1"),
                "total",
                FieldValue.number(new BigDecimal("12.5")),
                "paid",
                new FieldValue.Flag(true),
                "day",
                new FieldValue.Day(LocalDate.parse("2026-01-31")),
                "at",
                new FieldValue.Moment(Instant.parse("2026-01-31T10:00:05Z"))));
    var none = fields(Map.of());
    given(
        person("p-1", 7),
        SampleRecords.record(BILL, "b-1", all).withLink(Optional.of(link(11))),
        SampleRecords.record(BILL, "b-2", none).withLink(Optional.of(link(12))),
        SampleRecords.record(BILL, "b-3", all));
    stores().views().keep(INTEGRATION, PROFILE);
    return stores().mirrorRows();
  }

  @Test
  default void showTheColumnsOfTheViewInTheirOrderWithTheirTypes() {
    var rows = filled().page(INTEGRATION, "bills", 0, 10).orElseThrow();

    var full = rows.getFirst();
    assertEquals(2, rows.size());
    assertEquals(
        List.of(
            "id",
            "odoo_id",
            "number",
            "of",
            "total",
            "paid",
            "day",
            "at",
            "whose",
            "created_at",
            "updated_at"),
        List.copyOf(full.values().keySet()));
    assertEquals(RawValue.of(11), full.member("odoo_id"));
    assertEquals(RawValue.of("B-1"), full.member("number"));
    assertEquals(RawValue.of(7), full.member("of"));
    assertEquals(RawValue.of(new BigDecimal("12.5")), full.member("total"));
    assertEquals(RawValue.of(true), full.member("paid"));
    assertEquals(RawValue.of("2026-01-31"), full.member("day"));
    assertEquals(RawValue.of("2026-01-31T10:00:05Z"), full.member("at"));
    assertEquals(RawValue.of("Name p-1"), full.member("whose"));
    assertEquals(RawValue.of(SampleRecords.NOON.toString()), full.member("updated_at"));
  }

  @Test
  default void showNothingAsNothingButNumbersAndFlagsAsOdooDoes() {
    var bare = filled().page(INTEGRATION, "bills", 1, 10).orElseThrow().getFirst();

    assertEquals(RawValue.NOTHING, bare.member("number"));
    assertEquals(RawValue.NOTHING, bare.member("of"));
    assertEquals(RawValue.NOTHING, bare.member("whose"));
    assertEquals(RawValue.NOTHING, bare.member("at"));
    assertEquals(RawValue.of(0), bare.member("total"));
    assertEquals(RawValue.of(false), bare.member("paid"));
  }

  @Test
  default void goThroughAllRowsPageByPageAndFindEachByItsId() {
    addIntegration();
    var people = new ArrayList<HostRecord>();
    for (var index = 1; index <= 7; index++) {
      people.add(person("p-" + index, index));
    }
    records().save(people);
    stores().views().keep(INTEGRATION, PROFILE);
    var rows = stores().mirrorRows();

    var seen = new ArrayList<RawValue.Members>();
    for (var skip = 0; skip < 9; skip += 3) {
      seen.addAll(rows.page(INTEGRATION, "people", skip, 3).orElseThrow());
    }

    assertEquals(7, seen.stream().map(row -> row.member("odoo_id")).distinct().count());
    assertEquals(7, seen.size());
    for (var row : seen) {
      var id = ((RawValue.Number) row.member("id")).value().longValueExact();
      assertEquals(Optional.of(row), rows.find(INTEGRATION, "people", id));
    }
    assertEquals(Optional.empty(), rows.find(INTEGRATION, "people", Long.MAX_VALUE));
    assertEquals(List.of(), rows.page(INTEGRATION, "people", Long.MAX_VALUE, 3).orElseThrow());
  }

  @Test
  default void haveNothingOfAViewThatIsNotThere() {
    var rows = filled();

    assertEquals(Optional.empty(), rows.page(INTEGRATION, "people\" WHERE true --", 0, 10));
    assertEquals(Optional.empty(), rows.find(INTEGRATION, "others", 1));
  }
}
