package dev.odoobridge.domain.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.odoobridge.domain.odoo.Dialect;
import dev.odoobridge.domain.odoo.FieldName;
import dev.odoobridge.domain.odoo.FieldSchema;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.odoo.ModelSchema;
import dev.odoobridge.domain.odoo.OdooVersion;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.FieldProblem;
import dev.odoobridge.domain.value.FieldType;
import dev.odoobridge.domain.value.RawValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class SchemaDriftTest {
  private static final ModelName ORDER = new ModelName("sale.order");
  private static final ModelName LINE = new ModelName("sale.order.line");

  private final Map<ModelName, ModelSchema> before = new HashMap<>();
  private final Map<ModelName, ModelSchema> now = new HashMap<>();

  private static FieldSchema field(String type, String label, String... words) {
    var said = List.of(words);
    return new FieldSchema(
        type,
        Optional.empty(),
        Optional.empty(),
        said.contains("required"),
        said.contains("readonly"),
        true,
        List.of(),
        OptionalInt.empty(),
        label,
        said.contains("computed"));
  }

  private static ModelSchema schema(ModelName model, Object... namesAndFields) {
    var fields = new HashMap<FieldName, FieldSchema>();
    for (var index = 0; index < namesAndFields.length; index += 2) {
      fields.put(
          new FieldName((String) namesAndFields[index]), (FieldSchema) namesAndFields[index + 1]);
    }
    return new ModelSchema(model, fields);
  }

  private static FieldMapping mapped(String host, String odoo) {
    return new FieldMapping(
        List.of(host),
        List.of(new FieldName(odoo)),
        new PlainConverter(FieldType.TEXT),
        Travel.BOTH,
        false);
  }

  private static EntityMapping mapping(Travel travel) {
    return new EntityMapping(
        new EntityName("order"),
        ORDER,
        Optional.of(new FieldName("x_id")),
        List.of(),
        List.of(mapped("reference", "client_order_ref")),
        List.of(
            new LinesMapping(
                "lines",
                new FieldName("order_line"),
                LINE,
                new FieldName("order_id"),
                Optional.empty(),
                List.of(mapped("unit", "product_uom_id")))),
        Optional.empty(),
        Map.of(),
        RawValue.list(),
        travel,
        OnDelete.ARCHIVE);
  }

  private SchemaDrift drift(int version, Travel travel) {
    return new SchemaDrift(
        mapping(travel), Dialect.of(OdooVersion.parse(version + ".0")), before, now);
  }

  private List<FieldProblem> vanished() {
    return drift(19, Travel.BOTH).vanished();
  }

  private void knew(Object... more) {
    before.put(ORDER, schema(ORDER, more));
  }

  private void has(Object... more) {
    now.put(ORDER, schema(ORDER, more));
  }

  @Test
  void missesNothingThatWasNeverThere() {
    has("order_line", field("one2many", "Lines"));

    assertEquals(List.of(), vanished());
  }

  @Test
  void namesTheOnlyNewFieldOfItsType() {
    knew("client_order_ref", field("char", "Reference"), "x_id", field("char", "Id"));
    has("x_id", field("char", "Id"), "customer_ref", field("char", "Customer's word"));

    assertEquals(
        List.of(
            new FieldProblem(
                "fields.reference",
                "sale.order has no field client_order_ref any more; at a guess it is called"
                    + " customer_ref now, the only new field of its type")),
        vanished());
  }

  @Test
  void guessesNothingAmongSeveralOrOfAnotherType() {
    knew("client_order_ref", field("char", "Reference"));
    has(
        "one",
        field("char", "One"),
        "two",
        field("char", "Two"),
        "three",
        field("text", "Reference"));

    assertEquals(
        List.of(
            new FieldProblem(
                "fields.reference", "sale.order has no field client_order_ref any more")),
        vanished());
  }

  @Test
  void missesFieldsOfLinesInTheWordsOfThatVersion() {
    before.put(LINE, schema(LINE, "product_uom", field("many2one", "Unit")));
    now.put(LINE, schema(LINE));

    assertEquals(
        List.of(
            new FieldProblem(
                "lines.lines.fields.unit", "sale.order.line has no field product_uom any more")),
        drift(14, Travel.BOTH).vanished());
    assertEquals(List.of(), drift(19, Travel.BOTH).vanished(), "it has another name there");
  }

  @Test
  void leavesAModelThatIsGoneToOthers() {
    knew("client_order_ref", field("char", "Reference"));

    assertEquals(List.of(), vanished());
  }

  @Test
  void findsWhatMustBeGivenByNow() {
    knew("old", field("char", "Old", "required"), "kind", field("char", "Kind"));
    has(
        "old", field("char", "Old", "required"),
        "kind", field("char", "Kind", "required"),
        "made", field("char", "Made", "required"),
        "client_order_ref", field("char", "Reference", "required"),
        "total", field("float", "Total", "required", "computed"),
        "number", field("char", "Number", "required", "readonly"));

    assertEquals(
        List.of(needed(ORDER, "kind"), needed(ORDER, "made")),
        drift(19, Travel.BOTH).newlyRequired());
    assertEquals(
        "sale.order.kind (Kind) must have a value by now, which Odoo does not fill in; map it, or give"
            + " it in create",
        drift(19, Travel.BOTH).required(needed(ORDER, "kind")).message());
    assertEquals(List.of(), drift(19, Travel.TO_HOST).newlyRequired());
  }

  private static SchemaDrift.Needed needed(ModelName model, String field) {
    return new SchemaDrift.Needed(model, new FieldName(field));
  }

  @Test
  void findsWhatALineMustBeGivenByNow() {
    before.put(LINE, schema(LINE, "order_id", field("many2one", "Order", "required")));
    now.put(
        LINE,
        schema(
            LINE,
            "order_id",
            field("many2one", "Order", "required"),
            "product_uom_id",
            field("many2one", "Unit", "required"),
            "kind",
            field("char", "Kind", "required")));

    assertEquals(List.of(needed(LINE, "kind")), drift(19, Travel.BOTH).newlyRequired());
    var problem = drift(19, Travel.BOTH).required(needed(LINE, "kind"));
    assertEquals("lines.lines.fields", problem.path());
    assertEquals(
        "sale.order.line.kind (Kind) must have a value by now, which Odoo does not fill in; map it",
        problem.message());
  }

  @Test
  void doesNotCallRequiredWhatItSeesForTheFirstTime() {
    has("kind", field("char", "Kind", "required"));

    assertEquals(List.of(), drift(19, Travel.BOTH).newlyRequired());
  }
}
