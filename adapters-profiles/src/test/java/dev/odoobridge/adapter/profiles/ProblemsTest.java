package dev.odoobridge.adapter.profiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.domain.mapping.ProfileProblem;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemsTest {
  @Test
  void namesLineColumnPathAndWhatWasMeant() {
    var problems =
        Yaml.problems(
            """
            version: 1
            profile: p
            entities:
              customer:
                model: res.partner
                fields:
                  email: email
              order:
                model: sale.order
                fields:
                  customer: { odoo: partner_id, ref: customre }
            """);

    assertEquals(
        List.of(
            "line 11, column 42: entities.order.fields.customer: no entity named customre;"
                + " did you mean customer?"),
        texts(problems));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "? [a]\n: b",
        "{[a]: b}",
        "? {a: b}\n: c",
        "a: b: c",
        "- a\nb: c",
        "{a: b",
        "a: *x",
        "%YAML 3.0\n---\na",
        "!<t",
        "&",
        "\t",
        "a: \"\\z\"",
        "a: 'b",
        "a:\n  - b\n c",
        "%TAG ! x",
        "@a",
        "a: {b: &c}",
        "? ? a"
      })
  void saysWhatIsNoYamlInWordsThatAreNotTheParsersOwn(String text) {
    var said = texts(Yaml.problems(text)).toString();

    assertTrue(!said.matches("(?s).*(snakeyaml|org\\.|jackson|Event|Token).*"), said);
  }

  @Test
  void namesEveryProblemInTheOrderOfTheText() {
    var problems =
        Yaml.problems(
            """
            version: 1
            profile: p
            entities:
              customer:
                modell: res.partner
                fields:
                  email: e-mail
                  name: { odoo: name, requierd: true }
                on_delete: archiv
            """);

    assertEquals(
        List.of(
            "line 5, column 5: entities.customer.modell: is not known here; did you mean model?"
                + " (known: model, key, match, create, filter, travel, on_delete,"
                + " on_odoo_delete, policy, policies, fields, lines, status, view)",
            "line 5, column 5: entities.customer: model is missing",
            "line 7, column 14: entities.customer.fields.email: must be an Odoo field such as"
                + " partner_id, is 'e-mail'",
            "line 8, column 27: entities.customer.fields.name.requierd: is not known here; did you"
                + " mean required? (known: odoo, type, digits, ref, map, else, prefix, travel, required)",
            "line 9, column 16: entities.customer.on_delete: must be one of archive, cancel,"
                + " unlink, keep, is 'archiv'; did you mean archive?"),
        texts(problems));
  }

  @Nested
  class Top {
    @Test
    void asksForVersionProfileAndEntities() {
      assertEquals(
          List.of(
              "line 1, column 1: version is missing",
              "line 1, column 1: profile is missing",
              "line 1, column 1: entities is missing"),
          texts(Yaml.problems("{}")));
    }

    @Test
    void refusesAnotherVersion() {
      var text = Yaml.entity("").replace("version: 1", "version: 2");

      assertEquals(
          List.of("line 1, column 10: version: must be 1, the version of this form, is '2'"),
          texts(Yaml.problems(text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Care", "a b", "-a", "''", "~", "[a]", "{a: b}", "äé"})
    void refusesAStrangeProfileName(String name) {
      onlyProblem(Yaml.entity("").replace("profile: p", "profile: " + name), "profile");
    }

    @Test
    void refusesAProfileWithoutEntities() {
      onlyProblem("version: 1\nprofile: p\nentities: {}\n", "entities");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Order", "my-order", "1st", "a.b", "ä"})
    void refusesAStrangeEntityName(String name) {
      onlyProblem(Yaml.entity("").replace("  e:", "  " + name + ":"), "entities." + name);
    }

    @Test
    void refusesReferencesThatLeadBack() {
      var problem =
          onlyProblem(
              """
              version: 1
              profile: p
              entities:
                a: { model: x.a, fields: { b: { odoo: b_id, ref: b } } }
                b: { model: x.b, fields: { c: { odoo: c_id, ref: c } } }
                c:
                  model: x.c
                  fields: {}
                  lines:
                    rows: { odoo: row_ids, model: x.row, parent: c_id, fields: { b: { odoo: b_id, ref: b } } }
              """,
              "entities.b");

      assertTrue(problem.message().contains("b -> c -> b"), problem.message());
    }
  }

  @Nested
  class Entity {
    @ParameterizedTest
    @CsvSource(
        delimiter = ';',
        quoteCharacter = '`',
        value = {
          "model: Res Partner; model",
          "model: [a]; model",
          "key: x-y; key",
          "match: [nam]; match",
          "match: [[name]]; match",
          "match: {a: b}; match",
          "travel: both ways; travel",
          "travel: ~; travel",
          "on_delete: delete; on_delete",
          "on_odoo_delete: archive; on_odoo_delete",
          "policy: oldest; policy",
          "policies: {nmae: odoo}; policies",
          "policies: {name: both}; policies.name",
          "create: [a]; create",
          "create: {a-b: 1}; create.a-b",
          "create: {name: x}; create.name",
          "key: name; fields.name",
          "filter: {a: b}; filter",
          "filter: active; filter",
          "filter: [[a, b]]; filter",
          "filter: [a]; filter",
          "filter: ['|', [a, '=', 1]]; filter",
          "filter: ['!']; filter",
          "fields: [a]; fields",
          "fields: ~; fields",
          "lines: [a]; lines",
          "status: draft; status",
          "status: {map: {a: b}}; status",
          "status: {host: a b, map: {a: b}}; status.host",
          "status: {host: s}; status",
          "status: {host: s, map: {}}; status.map",
          "status: {host: s, map: {a: b}, payments: yes}; status.payments",
          "status: {host: s, map: {a: b}, payments: [register]}; status.payments",
          "status: {host: s, map: {a: b}, payments: {journal: ~}}; status.payments.journal",
          "status: {host: s, map: {a: b}, payments: {bank: BNK1}}; status.payments.bank",
          "status: {host: s, map: [a]}; status.map",
          "status: {host: s, map: {a: ~}}; status.map.a",
          "status: {host: s, map: {a: [b]}}; status.map.a",
          "status: {host: name, map: {a: b}}; status",
        })
    void isRefused(String member, String path) {
      var isModel = member.startsWith("model");
      var text =
          isModel ? Yaml.entity("").replace("model: res.partner", member) : Yaml.entity(member);

      onlyProblem(text, "entities.e." + path);
    }

    @Test
    void needsFields() {
      onlyProblem("version: 1\nprofile: p\nentities: {e: {model: a.b}}", "entities.e");
    }
  }

  @Nested
  class Field {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '`',
        value = {
          "a b: c| a b",
          "a+b+c: d| a+b+c",
          "+a: d| +a",
          "a: b c| a",
          "a: ~| a",
          "a: [b]| a",
          "a: {type: text}| a",
          "a: {odoo: []}| a.odoo",
          "a: {odoo: b c}| a.odoo",
          "a: {odoo: {b: c}}| a.odoo",
          "a: {odoo: b, type: txt}| a.type",
          "a: {odoo: b, type: reference}| a.type",
          "a: {odoo: b, type: html, ref: e}| a",
          "a: {odoo: b, map: {x: y}, prefix: z}| a",
          "a: {odoo: b, digits: 2}| a",
          "a: {odoo: b, type: integer, digits: 2}| a",
          "a: {odoo: b, type: decimal, digits: 13}| a.digits",
          "a: {odoo: b, type: decimal, digits: -1}| a.digits",
          "a: {odoo: b, type: decimal, digits: two}| a.digits",
          "a: {odoo: b, ref: Some One}| a.ref",
          "a: {odoo: b, map: {}}| a.map",
          "a: {odoo: b, prefix: ''}| a.prefix",
          "a: {odoo: b, travel: home}| a.travel",
          "a: {odoo: b, required: yes}| a.required",
          "a: {odoo: b, required: 1}| a.required",
          "a: {odoo: b, required: true, travel: to_host}| a",
          "a+b: {odoo: c, type: html}| a+b",
          "a+b: {odoo: c, ref: e}| a+b",
          "a+b: {odoo: c, prefix: x}| a+b",
          "a+a: b| a+a",
          "a: {odoo: [b, b]}| a",
          "a: write_date| a",
          "a: {odoo: id, travel: to_odoo}| a",
        })
    void isRefused(String field, String path) {
      onlyProblem(Yaml.field(field), "entities.e.fields." + path);
    }

    @Test
    void isRefusedWhenItsNameIsTaken() {
      onlyProblem(Yaml.field("a: b\nc+a: d"), "entities.e.fields.c+a");
      onlyProblem(Yaml.field("a: b\nc: b"), "entities.e.fields.c");
    }
  }

  @Nested
  class Lines {
    private static final String GOOD =
        "lines: {rows: {odoo: row_ids, model: x.row, parent: x_id, id: nr, fields: {t: name}}}";

    @Test
    void areReadWhenNothingIsWrong() {
      assertEquals(1, Yaml.validEntity(GOOD).lines().size());
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "odoo: row_ids, | '' | rows",
          "model: x.row, | '' | rows",
          "parent: x_id, | '' | rows",
          "id: nr, | '' | rows",
          "', fields: {t: name}' | '' | rows",
          "rows: | ro ws: | ro ws",
          "row_ids | row-ids | rows.odoo",
          "nr | n r | rows.id",
          "t: name | t: na me | rows.fields.t",
          "t: name | nr: name | rows.id",
          "t: name | t: x_id | rows.parent",
          "t: name | 't: {odoo: name, ref: other}' | rows.fields.t",
          "row_ids | name | rows",
          "rows: | name: | name",
          "parent | parents | rows, rows.parents"
        })
    void areRefused(String good, String bad, String paths) {
      var problems = Yaml.problems(Yaml.entity(GOOD.replace(good, bad)));

      assertEquals(
          List.of(paths.split(", ")).stream().map(path -> "entities.e.lines." + path).toList(),
          problems.stream().map(ProfileProblem::path).sorted().toList(),
          problems::toString);
    }
  }

  private static ProfileProblem onlyProblem(String text, String path) {
    var problems = Yaml.problems(text);
    assertEquals(
        List.of(path), problems.stream().map(ProfileProblem::path).toList(), problems::toString);
    return problems.getFirst();
  }

  private static List<String> texts(List<ProfileProblem> problems) {
    return problems.stream().map(ProfileProblem::toString).toList();
  }
}
