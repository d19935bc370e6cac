package dev.odoobridge.domain.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.domain.odoo.Dialect;
import dev.odoobridge.domain.odoo.FieldName;
import dev.odoobridge.domain.odoo.FieldSchema;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.odoo.ModelSchema;
import dev.odoobridge.domain.odoo.OdooVersion;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.FieldProblem;
import dev.odoobridge.domain.status.StatusTable;
import dev.odoobridge.domain.value.FieldType;
import dev.odoobridge.domain.value.RawValue;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResolverTest {
  private static final ModelName ORDER = new ModelName("sale.order");
  private static final ModelName LINE = new ModelName("sale.order.line");

  private static ModelSchema schema(ModelName model, String... namesAndTypes) {
    var fields = new HashMap<FieldName, FieldSchema>();
    for (var index = 0; index < namesAndTypes.length; index += 2) {
      fields.put(
          new FieldName(namesAndTypes[index]),
          new FieldSchema(
              namesAndTypes[index + 1],
              Optional.empty(),
              Optional.empty(),
              false,
              false,
              true,
              List.of(),
              OptionalInt.empty()));
    }
    return new ModelSchema(model, fields);
  }

  private static EntityMapping mapping(
      Optional<String> key, List<FieldMapping> fields, List<LinesMapping> lines) {
    return new EntityMapping(
        new EntityName("order"),
        ORDER,
        key.map(FieldName::new),
        List.of(),
        fields,
        lines,
        Optional.empty(),
        Map.of(),
        RawValue.list(),
        Travel.BOTH,
        OnDelete.CANCEL);
  }

  private static Resolution resolve(EntityMapping mapping, int version, ModelSchema... schemas) {
    var byModel = new HashMap<ModelName, ModelSchema>();
    for (var schema : schemas) {
      byModel.put(schema.model(), schema);
    }
    var dialect = Dialect.of(OdooVersion.parse(version + ".0"));
    return Resolver.resolve(mapping, dialect, byModel);
  }

  private static FieldMapping text(String host, String... odoo) {
    return new FieldMapping(
        List.of(host),
        List.of(odoo).stream().map(FieldName::new).toList(),
        new PlainConverter(FieldType.TEXT),
        Travel.BOTH,
        false);
  }

  private static LinesMapping lines(FieldMapping... fields) {
    return new LinesMapping(
        "lines",
        new FieldName("order_line"),
        LINE,
        new FieldName("order_id"),
        Optional.empty(),
        List.of(fields));
  }

  @Test
  void saysWhenTheModelIsNotThere() {
    var resolution = resolve(mapping(Optional.empty(), List.of(), List.of()), 19);

    assertEquals(
        List.of(
            new FieldProblem(
                "model", "this Odoo has no model sale.order; is its module installed?")),
        resolution.problems());
  }

  @Test
  void saysWhichFieldIsNotThereAndWhichWasMeant() {
    var mapping = mapping(Optional.empty(), List.of(text("notes", "nota")), List.of());

    var resolution = resolve(mapping, 19, schema(ORDER, "note", "char"));

    assertFalse(resolution.fits());
    assertEquals(
        List.of(
            new FieldProblem("fields.notes", "sale.order has no field nota; did you mean note?")),
        resolution.problems());
  }

  @Test
  void leavesOutCustomFieldsThatAreNotThereYetAndSaysSo() {
    var mapping =
        mapping(
            Optional.of("x_key"),
            List.of(text("code", "x_code", "ref"), text("extra", "x_extra")),
            List.of());

    var resolution = resolve(mapping, 19, schema(ORDER, "ref", "char"));

    assertTrue(resolution.fits());
    assertEquals(Optional.empty(), resolution.mapping().key());
    assertEquals(1, resolution.mapping().fields().size());
    assertEquals(List.of(new FieldName("ref")), resolution.mapping().fields().getFirst().odoo());
    assertEquals(3, resolution.notes().size());
  }

  @Test
  void keepsCustomFieldsThatAreThere() {
    var mapping = mapping(Optional.of("x_key"), List.of(text("code", "x_code")), List.of());

    var resolution = resolve(mapping, 19, schema(ORDER, "x_key", "char", "x_code", "char"));

    assertEquals(mapping, resolution.mapping());
    assertEquals(List.of(), resolution.notes());
  }

  @Test
  void aKeyThatIsNoCustomFieldMustBeThere() {
    var resolution = resolve(mapping(Optional.of("code"), List.of(), List.of()), 19, schema(ORDER));

    assertEquals("key", resolution.problems().getFirst().path());
  }

  @ParameterizedTest
  @CsvSource({
    "TEXT,char,true", "TEXT,text,true", "TEXT,html,true", "TEXT,selection,true",
    "TEXT,integer,false", "TEXT,many2one,false", "INTEGER,integer,true", "INTEGER,float,false",
    "DECIMAL,float,true", "DECIMAL,monetary,true", "DECIMAL,integer,true", "DECIMAL,char,false",
    "BOOLEAN,boolean,true", "BOOLEAN,char,false", "DATE,date,true", "DATE,datetime,false",
    "DATETIME,datetime,true", "DATETIME,date,false"
  })
  void holdsTypesAgainstOdoos(FieldType type, String odooType, boolean fits) {
    var field =
        new FieldMapping(
            List.of("f"),
            List.of(new FieldName("f")),
            new PlainConverter(type),
            Travel.BOTH,
            false);

    var resolution =
        resolve(
            mapping(Optional.empty(), List.of(field), List.of()), 19, schema(ORDER, "f", odooType));

    assertEquals(fits, resolution.fits());
  }

  @ParameterizedTest
  @CsvSource({"html,true", "text,false"})
  void noticesWhetherNotesAreHtml(String type, boolean html) {
    var field =
        new FieldMapping(
            List.of("notes"),
            List.of(new FieldName("note")),
            new HtmlConverter(!html),
            Travel.BOTH,
            false);

    var resolution =
        resolve(
            mapping(Optional.empty(), List.of(field), List.of()), 19, schema(ORDER, "note", type));

    assertEquals(new HtmlConverter(html), resolution.mapping().fields().getFirst().converter());
  }

  @ParameterizedTest
  @CsvSource({"14,tax_id", "18,tax_id", "19,tax_ids", "20,tax_ids"})
  void namesFieldsAsTheVersionDoes(int version, String name) {
    var mapping = mapping(Optional.empty(), List.of(), List.of(lines(text("tax", "tax_ids"))));

    var resolution =
        resolve(
            mapping, version, schema(ORDER, "order_line", "one2many"), schema(LINE, name, "char"));

    assertEquals(List.of(), resolution.problems());
    var field = resolution.mapping().lines().getFirst().fields().getFirst();
    assertEquals(List.of(new FieldName(name)), field.odoo());
  }

  @Test
  void saysWhenLinesAreNotThere() {
    var mapping = mapping(Optional.empty(), List.of(), List.of(lines(text("a", "b"))));

    assertEquals("lines.lines", resolve(mapping, 19, schema(ORDER)).problems().getFirst().path());
    assertEquals(
        "this Odoo has no model sale.order.line",
        resolve(mapping, 19, schema(ORDER, "order_line", "one2many"))
            .problems()
            .getFirst()
            .message());
    assertEquals(
        "lines.lines.fields.a",
        resolve(mapping, 19, schema(ORDER, "order_line", "one2many"), schema(LINE))
            .problems()
            .getFirst()
            .path());
  }

  @Test
  void saysWhichStatesOdooDoesNotHave() {
    var status = new StatusMapping("status", new StatusTable(Map.of("open", "dra")), Travel.BOTH);
    var plain = mapping(Optional.empty(), List.of(), List.of());
    var withStatus =
        new EntityMapping(
            plain.name(),
            plain.model(),
            plain.key(),
            plain.match(),
            plain.fields(),
            plain.lines(),
            Optional.of(status),
            Map.of(new FieldName("nothing"), RawValue.TRUE),
            plain.filter(),
            plain.travel(),
            plain.onDelete());

    var problems = resolve(withStatus, 19, schema(ORDER)).problems();

    assertEquals(
        List.of("status.map.open", "create.nothing"),
        problems.stream().map(FieldProblem::path).toList());
    assertEquals("sale.order has no state dra; did you mean draft?", problems.getFirst().message());
  }

  @ParameterizedTest
  @CsvSource({
    "archive, both, name, true",
    "archive, both, active, false",
    "archive, to_host, name, false",
    "unlink, both, name, false",
    "keep, both, name, false"
  })
  void notesThatAModelCannotBeArchived(String onDelete, String travel, String has, boolean noted) {
    var mapping =
        new EntityMapping(
            new EntityName("order"),
            ORDER,
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            Map.of(),
            RawValue.list(),
            Travel.valueOf(travel.toUpperCase(Locale.ROOT)),
            OnDelete.valueOf(onDelete.toUpperCase(Locale.ROOT)));

    var resolution = resolve(mapping, 19, schema(ORDER, has, "char"));

    var note =
        "sale.order has no field active, so what the host deletes of order cannot be archived;"
            + " say on_delete: unlink or keep";
    assertEquals(noted ? List.of(note) : List.of(), resolution.notes());
    assertTrue(resolution.fits());
  }
}
