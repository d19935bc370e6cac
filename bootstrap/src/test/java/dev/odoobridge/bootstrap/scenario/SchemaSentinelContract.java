package dev.odoobridge.bootstrap.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.domain.value.RawValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A field that a mapping names is taken out of Odoo and put back. */
interface SchemaSentinelContract {
  String FIELD = "x_sentinel_note";
  String MAPPING =
      """
      version: 1
      profile: own
      entities:
        department:
          model: product.category
          on_delete: keep
          fields:
            title: { odoo: name, required: true }
        contact:
          model: res.partner
          fields:
            name: { odoo: name, required: true }
            note: x_sentinel_note
      """;

  /** The Odoo; closed after the test. */
  OdooUnderTest odoo();

  @Test
  default void pausesWhatMissesTheFieldUntilItIsBack(@TempDir Path folder) throws IOException {
    var file = Files.writeString(folder.resolve("own.yaml"), MAPPING);
    var mark = Long.toString(InstantSource.system().millis(), 36);
    try (var odoo = odoo();
        var served = new Served(odoo, "own", folder)) {
      remove(odoo);
      make(odoo);
      var applied = served.command("mapping", "apply", file.toString());
      assertEquals(0, applied.code(), applied::printed);
      write(served, "1", mark);
      served.sync("export");

      remove(odoo);

      var tested = served.api().post(Served.MAIN + "/test-connection", "");
      assertTrue(
          tested.at("/problems/contact/0/message").asText().contains("has no field " + FIELD),
          tested::toString);
      write(served, "2", mark);
      var run = served.run(Map.of("direction", "export"));
      assertEquals("partially", run.path("status").asText(), run::toString);
      assertTrue(served.odooId("department", "d2" + mark) > 0, "departments go on");
      assertEquals(0, served.odooId("contact", "c2" + mark));
      var notices = served.api().get(Served.MAIN + "/status").path("notices");
      assertEquals("schema-broken", notices.at("/0/code").asText(), notices::toString);
      assertEquals("contact", notices.at("/0/entity").asText(), notices::toString);
      assertEquals(1, notices.size(), notices::toString);
      var doctor = served.command("doctor");
      assertTrue(doctor.printed().contains("contact is paused"), doctor::printed);
      assertEquals(1, doctor.code());

      make(odoo);
      assertEquals(0, served.command("test-connection").code());
      served.sync("export");

      assertEquals(0, served.api().get(Served.MAIN + "/status").path("notices").size());
      assertTrue(served.odooId("contact", "c2" + mark) > 0);
      remove(odoo);
    }
  }

  private static void write(Served served, String number, String mark) {
    served.put("department", "d" + number + mark, Map.of("title", "D" + number + mark));
    served.put(
        "contact", "c" + number + mark, Map.of("name", "C" + number + mark, "note", "a note"));
  }

  private static void make(OdooUnderTest odoo) {
    var hands = odoo.hands();
    var model =
        hands.search("ir.model", where("model", "res.partner"), List.of("model")).getFirst();
    hands.create(
        "ir.model.fields",
        Map.of(
            "model_id",
            model.member("id"),
            "name",
            RawValue.of(FIELD),
            "field_description",
            RawValue.of("A note"),
            "ttype",
            RawValue.of("char")));
  }

  private static void remove(OdooUnderTest odoo) {
    var hands = odoo.hands();
    for (var field : hands.search("ir.model.fields", where("name", FIELD), List.of("model"))) {
      if (field.member("model").equals(RawValue.of("res.partner"))) {
        hands.call("ir.model.fields", id(field), "unlink");
      }
    }
  }

  private static long id(RawValue.Members row) {
    return ((RawValue.Number) row.member("id")).value().longValueExact();
  }

  private static RawValue.Items where(String field, String value) {
    return RawValue.list(RawValue.list(RawValue.of(field), RawValue.of("="), RawValue.of(value)));
  }
}
