package dev.odoobridge.adapter.profiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.domain.mapping.AmountConverter;
import dev.odoobridge.domain.mapping.ChoiceConverter;
import dev.odoobridge.domain.mapping.HtmlConverter;
import dev.odoobridge.domain.mapping.NameConverter;
import dev.odoobridge.domain.mapping.OnDelete;
import dev.odoobridge.domain.mapping.OnOdooDelete;
import dev.odoobridge.domain.mapping.PlainConverter;
import dev.odoobridge.domain.mapping.PrefixConverter;
import dev.odoobridge.domain.mapping.ReferenceConverter;
import dev.odoobridge.domain.mapping.Travel;
import dev.odoobridge.domain.odoo.FieldName;
import dev.odoobridge.domain.odoo.document.Payments;
import dev.odoobridge.domain.policy.ConflictPolicies;
import dev.odoobridge.domain.policy.ConflictPolicy;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.value.FieldType;
import dev.odoobridge.domain.value.RawValue;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReadingTest {
  @Nested
  class Fields {
    @Test
    void takesTheShortFormAsText() {
      var field = Yaml.validField("email: email_normalized");

      assertEquals(List.of("email"), field.host());
      assertEquals(List.of(new FieldName("email_normalized")), field.odoo());
      assertEquals(new PlainConverter(FieldType.TEXT), field.converter());
      assertEquals(Travel.BOTH, field.travel());
    }

    @Test
    void takesTwoHostFieldsAsAName() {
      assertEquals(new NameConverter(), Yaml.validField("first+last: name").converter());
      assertEquals(
          new NameConverter(), Yaml.validField("first+last: {odoo: name, type: text}").converter());
    }

    @ParameterizedTest
    @EnumSource(
        value = FieldType.class,
        names = {"HTML", "REFERENCE"},
        mode = EnumSource.Mode.EXCLUDE)
    void takesEveryPlainType(FieldType type) {
      var field = Yaml.validField("a: {odoo: b, type: " + type.word() + "}");

      assertEquals(new PlainConverter(type), field.converter());
    }

    @Test
    void takesHtmlAmountsReferencesTablesAndPrefixes() {
      assertEquals(
          new HtmlConverter(true), Yaml.validField("a: {odoo: b, type: html}").converter());
      assertEquals(
          new AmountConverter(3),
          Yaml.validField("a: {odoo: b, type: decimal, digits: 3}").converter());
      assertEquals(
          new ReferenceConverter(new EntityName("e")),
          Yaml.validField("a: {odoo: b, ref: e}").converter());
      assertEquals(
          new PrefixConverter("No. "), Yaml.validField("a: {odoo: b, prefix: 'No. '}").converter());
      assertEquals(
          new ChoiceConverter(Map.of("x", "y")),
          Yaml.validField("a: {odoo: b, map: {x: y}}").converter());
    }

    @Test
    void takesSeveralOdooFields() {
      var field = Yaml.validField("a: {odoo: [b, c]}");

      assertEquals(List.of(new FieldName("b"), new FieldName("c")), field.odoo());
    }

    @Test
    void takesTravelAndRequired() {
      var field = Yaml.validField("a: {odoo: b, travel: to_odoo, required: true}");

      assertEquals(Travel.TO_ODOO, field.travel());
      assertTrue(field.required());
    }

    @Test
    void takesWhatOdooSetsItselfToTheHost() {
      var field = Yaml.validField("changed: {odoo: write_date, type: datetime, travel: to_host}");

      assertEquals(Travel.TO_HOST, field.travel());
    }
  }

  @Nested
  class Entities {
    @Test
    void leavesOutWhatIsNotGiven() {
      var entity = Yaml.validEntity("");

      assertEquals(Optional.empty(), entity.key());
      assertEquals(List.of(), entity.match());
      assertEquals(Map.of(), entity.create());
      assertEquals(RawValue.list(), entity.filter());
      assertEquals(Travel.BOTH, entity.travel());
      assertEquals(OnDelete.ARCHIVE, entity.onDelete());
      assertEquals(Optional.empty(), entity.status());
    }

    @Test
    void cancelsDeletedDocumentsUnlessToldOtherwise() {
      var status = "status: {host: status, map: {a: b}}\n";

      assertEquals(OnDelete.CANCEL, Yaml.validEntity(status).onDelete());
      assertEquals(OnDelete.KEEP, Yaml.validEntity(status + "on_delete: keep").onDelete());
    }

    @ParameterizedTest
    @EnumSource(OnDelete.class)
    void takesEveryWayToDelete(OnDelete way) {
      assertEquals(way, Yaml.validEntity("on_delete: " + way.word()).onDelete());
    }

    @Test
    void letsTheNewestWinUnlessToldOtherwise() {
      assertEquals(ConflictPolicies.NEWEST, Yaml.validEntity("").policies());
      assertEquals(ConflictPolicy.MANUAL, Yaml.validEntity("policy: manual").policies().of("name"));
    }

    @Test
    void takesPoliciesOfSingleFieldsLinesAndTheStatus() {
      var policies =
          Yaml.validEntity(
                  """
                  fields: {a: x, b: y}
                  lines:
                    rows: {odoo: row_ids, model: x.row, parent: x_id, id: nr, fields: {price: z}}
                  status: {host: state, map: {a: b}}
                  policy: odoo
                  policies: {a: host, rows.price: manual, state: newest}
                  """)
              .policies();

      assertEquals(ConflictPolicy.HOST, policies.of("a"));
      assertEquals(ConflictPolicy.ODOO, policies.of("b"));
      assertEquals(ConflictPolicy.MANUAL, policies.of("rows.price"));
      assertEquals(ConflictPolicy.NEWEST, policies.of("state"));
    }

    @Test
    void deletesWhatOdooDeletedOnlyWhereItIsACopy() {
      assertEquals(OnOdooDelete.KEEP, Yaml.validEntity("").onOdooDelete());
      assertEquals(OnOdooDelete.DELETE, Yaml.validEntity("travel: to_host").onOdooDelete());
      assertEquals(OnOdooDelete.DELETE, Yaml.validEntity("on_odoo_delete: delete").onOdooDelete());
    }

    @Test
    void takesOneMatchOrSeveral() {
      var fields = "fields: {a: x, b: y, c+d: name}\n";

      assertEquals(List.of("a"), Yaml.validEntity(fields + "match: a").match());
      assertEquals(List.of("b", "c+d"), Yaml.validEntity(fields + "match: [b, c+d]").match());
    }

    @Test
    void keepsTheOrderOfATable() {
      var status =
          Yaml.validEntity("status: {host: s, travel: to_host, map: {z: 1, a: 1, m: yes}}");

      var table = status.status().orElseThrow().table();
      assertEquals(List.of("z", "a", "m"), table.hostWords());
      assertEquals(Optional.of("1"), table.state("z"));
      assertEquals(Optional.of("yes"), table.state("m"));
      assertEquals(Travel.TO_HOST, status.status().orElseThrow().travel());
    }

    @Test
    void leavesPaymentsToOdooUnlessTheProfileRegistersThem() {
      assertEquals(Payments.READ_ONLY, payments(""));
      assertEquals(Payments.register(), payments(", payments: register"));
      assertEquals(Payments.register(), payments(", payments: {}"));
      assertEquals(
          new Payments(true, true, Optional.of("BNK1")),
          payments(", payments: {journal: BNK1, undo: true}"));
    }

    private static Payments payments(String member) {
      return Yaml.validEntity("status: {host: s, map: {a: b}" + member + "}")
          .status()
          .orElseThrow()
          .payments();
    }

    @Test
    void takesLinesWithAnId() {
      var list =
          Yaml.validEntity(
                  "lines: {rows: {odoo: line_ids, model: x.line, parent: x_id, id: number,"
                      + " fields: {text: name}}}")
              .lines()
              .getFirst();

      assertEquals("rows", list.host());
      assertEquals(Optional.of("number"), list.id());
      assertEquals(1, list.fields().size());
    }

    @Test
    void takesAReferenceToAnEntityThatComesLater() {
      var profile =
          Yaml.valid(
              """
              version: 1
              profile: p
              entities:
                order: { model: sale.order, fields: { customer: { odoo: partner_id, ref: customer } } }
                customer: { model: res.partner, fields: { name: name } }
              """);

      assertEquals(
          List.of("customer", "order"),
          profile.entityNames().stream().map(EntityName::value).toList());
    }
  }

  @Nested
  class RawValues {
    @ParameterizedTest
    @CsvSource(
        quoteCharacter = '`',
        value = {
          "1, 1",
          "-5, -5",
          "0, 0",
          "1.50, 1.50",
          "123456789012345678901234567890, 123456789012345678901234567890"
        })
    void takesNumbersExactly(String text, BigDecimal number) {
      assertEquals(RawValue.of(number), created(text));
    }

    @ParameterizedTest
    @CsvSource(
        quoteCharacter = '`',
        value = {
          "out_invoice, out_invoice",
          "'1', 1",
          "yes, yes",
          "No, No",
          "off, off",
          "'true', true",
          "017, 017",
          "0x1F, 0x1F",
          "1_000, 1_000",
          "1e999999999, 1e999999999",
          "2026-11-20, 2026-11-20",
          "12:30, 12:30",
          "=, ="
        })
    void takesAllElseAsText(String text, String expected) {
      assertEquals(RawValue.of(expected), created(text));
    }

    @Test
    void takesBooleansNothingListsAndMembers() {
      assertEquals(RawValue.TRUE, created("true"));
      assertEquals(RawValue.FALSE, created("False"));
      assertEquals(RawValue.NOTHING, created("null"));
      assertEquals(RawValue.NOTHING, created(""));
      assertEquals(RawValue.list(RawValue.of(6), RawValue.of("a")), created("[6, a]"));
      var members = new LinkedHashMap<String, RawValue>();
      members.put("b", RawValue.of(1));
      members.put("a", RawValue.list());
      assertEquals(new RawValue.Members(members), created("{b: 1, a: []}"));
    }

    @Test
    void takesFiltersWithOperators() {
      var filter = Yaml.validEntity("filter: ['|', [a, '=', 1], '!', [b, in, [x, y]]]").filter();

      assertEquals(4, filter.values().size());
      assertEquals(RawValue.of("|"), filter.values().getFirst());
    }

    private RawValue created(String value) {
      return Yaml.validEntity("create: {field: " + value + "}")
          .create()
          .get(new FieldName("field"));
    }
  }
}
