package dev.odoobridge.domain.virtual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.record.FieldProblem;
import dev.odoobridge.domain.value.RawValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class VirtualFieldsTest {
  private static RawValue number(String number) {
    return RawValue.of(new BigDecimal(number));
  }

  private static RawValue.Members members(Map<String, RawValue> members) {
    return new RawValue.Members(members);
  }

  private static VirtualField field(String name, Map<String, RawValue> definition) {
    return assertInstanceOf(
            VirtualFieldReader.Reading.Valid.class,
            VirtualFieldReader.read(new VirtualFieldName(name), members(definition)))
        .field();
  }

  private static List<String> wrong(String name, Map<String, RawValue> definition) {
    return paths(
        assertInstanceOf(
                VirtualFieldReader.Reading.Invalid.class,
                VirtualFieldReader.read(new VirtualFieldName(name), members(definition)))
            .problems());
  }

  private static List<String> paths(List<FieldProblem> problems) {
    return problems.stream().map(FieldProblem::path).toList();
  }

  @Test
  void readsADefinitionBackAsItWasWritten() {
    var field =
        field(
            "credit_limit",
            Map.of(
                "type", RawValue.of("numeric"),
                "precision", number("12"),
                "scale", number("2"),
                "required", RawValue.TRUE,
                "indexed", RawValue.TRUE,
                "default", number("10.50")));

    assertEquals(field, field("credit_limit", field.raw().values()));
    assertEquals(Optional.of(new VirtualValue.Amount(new BigDecimal("10.5"))), field.initial());
  }

  @Test
  void namesAllThatIsWrongWithADefinition() {
    assertEquals(List.of("type"), wrong("a", Map.of("type", RawValue.of("money"))));
    assertEquals(
        List.of("required", "unique", "default"),
        List.copyOf(
            wrong(
                "a",
                Map.of(
                    "type", RawValue.of("json"),
                    "required", number("1"),
                    "unique", RawValue.TRUE,
                    "schema", members(Map.of("type", RawValue.of("object"))),
                    "default", number("1")))));
    assertEquals(
        List.of("schema.pattern"),
        wrong(
            "a",
            Map.of(
                "type", RawValue.of("json"),
                "schema", members(Map.of("pattern", RawValue.of("x"))))));
    assertEquals(
        List.of("scale"),
        wrong(
            "a",
            Map.of(
                "type", RawValue.of("numeric"), "precision", number("2"), "scale", number("3"))));
  }

  @ParameterizedTest
  @CsvSource({
    "123.45, true",
    "1234.5, false",
    "0.001, false",
    "1e2, true",
    "1e3, false",
    "-999.99, true",
    "0, true",
    "0.000, true"
  })
  void takesNumbersThatFitPrecisionAndScale(String given, boolean fits) {
    var reading = ValueReader.read("a", new VirtualType.Numeric(5, 2), number(given));

    assertEquals(fits, reading instanceof ValueReader.Reading.Some);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-31T12:00:00Z, 2026-01-31T12:00:00Z",
    "2026-01-31T12:00:00.1234+02:00, 2026-01-31T10:00:00.123Z"
  })
  void takesMomentsOfAnyZone(String given, String kept) {
    var reading = ValueReader.read("a", new VirtualType.Moment(), RawValue.of(given));

    assertEquals(
        RawValue.of(kept), assertInstanceOf(ValueReader.Reading.Some.class, reading).value().raw());
  }

  @Test
  void holdsJsonAgainstItsSchema() {
    var shape =
        new JsonShape(
            members(
                Map.of(
                    "type", RawValue.of("object"),
                    "required", RawValue.texts(List.of("a")),
                    "additionalProperties", RawValue.FALSE,
                    "properties",
                        members(
                            Map.of(
                                "a",
                                members(
                                    Map.of(
                                        "type",
                                        RawValue.of("integer"),
                                        "maximum",
                                        number("9"))))))));

    assertEquals(List.of(), shape.problems("v", members(Map.of("a", number("9.0")))));
    assertEquals(List.of("v.a"), paths(shape.problems("v", members(Map.of("a", number("10"))))));
    assertEquals(List.of("v.a"), paths(shape.problems("v", members(Map.of("a", number("1.5"))))));
    assertEquals(
        List.of("v.a", "v.b"), paths(shape.problems("v", members(Map.of("b", RawValue.TRUE)))));
    assertEquals(List.of("v"), paths(shape.problems("v", RawValue.of("text"))));
  }

  @Test
  void bringsDefaultsWithARecordsFirstValuesOnly() {
    var tier = field("tier", Map.of("type", RawValue.of("char"), "default", RawValue.of("silver")));
    var note = field("note", Map.of("type", RawValue.of("text")));
    var fields = List.of(tier, note);

    var first = VirtualWrite.of(fields, Map.of(), members(Map.of("note", RawValue.of("x"))), false);
    var later =
        VirtualWrite.of(
            fields,
            Map.of(note.name(), new VirtualValue.Words("x")),
            members(Map.of("note", RawValue.of("y"))),
            false);

    assertEquals(2, ((VirtualWrite.Valid) first).changes().size());
    assertEquals(
        Map.of(note.name(), Optional.of(new VirtualValue.Words("y"))),
        ((VirtualWrite.Valid) later).changes());
  }

  @Test
  void wantsWhatIsRequired() {
    var code = field("code", Map.of("type", RawValue.of("char"), "required", RawValue.TRUE));
    var held = Map.<VirtualFieldName, VirtualValue>of(code.name(), new VirtualValue.Words("x"));

    var without = VirtualWrite.of(List.of(code), Map.of(), members(Map.of()), false);
    var removed =
        VirtualWrite.of(List.of(code), held, members(Map.of("code", RawValue.NOTHING)), false);
    var kept = VirtualWrite.of(List.of(code), held, members(Map.of()), false);

    assertEquals(List.of("code"), paths(((VirtualWrite.Invalid) without).problems()));
    assertEquals(List.of("code"), paths(((VirtualWrite.Invalid) removed).problems()));
    assertEquals(new VirtualWrite.Valid(Map.of()), kept);
  }

  @Test
  void tellsWhichNamesClash() {
    var merged =
        MergedRecord.of(
            new OdooId(7),
            members(Map.of("id", number("7"), "name", RawValue.of("Odoo's"))),
            members(Map.of("name", RawValue.of("ours"), "tier", RawValue.of("gold"))));

    assertEquals(List.of("name"), merged.clashes());
    assertEquals(RawValue.of("Odoo's"), merged.merged().member("name"));
    assertEquals(RawValue.of("gold"), merged.merged().member("tier"));
  }
}
