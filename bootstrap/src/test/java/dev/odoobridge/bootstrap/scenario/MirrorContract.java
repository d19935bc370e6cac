package dev.odoobridge.bootstrap.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.odoobridge.bootstrap.cli.ApiClient;
import dev.odoobridge.bootstrap.demo.OdooHands;
import dev.odoobridge.domain.value.RawValue;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Contacts and invoices of an Odoo in PostgreSQL: MIRROR-1, MIRROR-3, MIRROR-4, MIRROR-7, FBS-13.
 */
interface MirrorContract {
  RawValue.Items INVOICES =
      RawValue.list(
          RawValue.list(RawValue.of("move_type"), RawValue.of("!="), RawValue.of("entry")));
  List<String> CONTACT_FIELDS = List.of("name", "email", "phone", "write_date");
  List<String> INVOICE_FIELDS =
      List.of(
          "name",
          "move_type",
          "invoice_date",
          "partner_id",
          "amount_total",
          "amount_residual",
          "state",
          "currency_id",
          "write_date",
          "create_date");

  /** The Odoo; closed after the test. */
  OdooUnderTest odoo();

  @Test
  default void copiesContactsAndInvoicesColumnByColumn(@TempDir Path folder) throws SQLException {
    try (var odoo = odoo();
        var served = new Served(odoo, "mirror", folder);
        var sql = served.database().connect()) {
      var hands = odoo.hands();
      var mark = Long.toString(InstantSource.system().millis(), 36);
      var partner = hands.create("res.partner", Map.of("name", RawValue.of("Ada " + mark)));
      var invoice =
          hands.create(
              "account.move",
              Map.of("move_type", RawValue.of("out_invoice"), "partner_id", RawValue.of(partner)));

      var load = MirrorLoad.of(odoo);
      load.make();

      tell(load, served.sync("import"));

      assertSame(contacts(hands), contacts(sql));
      assertSame(invoices(hands), invoices(sql));
      assertEquals(
          List.of(
              "id", "odoo_id", "name", "email", "phone", "write_date", "created_at", "updated_at"),
          columns(sql, "contacts"));
      assertEquals(
          List.of(
              "id",
              "odoo_id",
              "name",
              "move_type",
              "invoice_date",
              "partner_id",
              "partner_name",
              "amount_total",
              "amount_residual",
              "state",
              "currency_id",
              "currency_name",
              "write_date",
              "create_date",
              "created_at",
              "updated_at"),
          columns(sql, "invoices"));

      assertSame(contacts(sql), contactsOver(served.api(), load.isLarge() ? 1000 : 7));
      assertInvoicesOver(served.api(), sql);

      hands.write("res.partner", partner, Map.of("phone", RawValue.of("+43 1 " + mark)));
      hands.call("account.move", invoice, "unlink");
      served.sync(Map.of("direction", "import", "sweep", "now"));

      assertSame(contacts(hands), contacts(sql));
      assertSame(invoices(hands), invoices(sql));
      var before = newestWrite(sql);
      var again = served.sync("import");
      tell(load, again);
      assertEquals(0, changed(again.path("counts")), again::toString);
      assertEquals(before, newestWrite(sql));
    }
  }

  /** How long a large one took; a small one tells nothing. */
  private static void tell(MirrorLoad load, JsonNode run) {
    if (load.isLarge()) {
      System.out.println("mirror: " + run);
    }
  }

  private static long changed(JsonNode counts) {
    return counts.path("processed").asLong() - counts.path("unchanged").asLong();
  }

  /** Which transaction wrote a record or a link last, and how many there are. */
  private static String newestWrite(Connection sql) throws SQLException {
    var query =
        """
        SELECT (SELECT count(*) || ' ' || max(xmin::text::bigint) FROM record) || ' '
          || (SELECT count(*) || ' ' || max(xmin::text::bigint) FROM link)
        """;
    try (var rows = sql.createStatement().executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }

  @Test
  default void aReaderMayLookAtTheViewsAndAtNothingElse(@TempDir Path folder)
      throws SQLException, IOException {
    var role = "reader_" + Long.toString(InstantSource.system().millis(), 36);
    try (var odoo = odoo();
        var served = new Served(odoo, "mirror", folder);
        var sql = served.database().connect()) {
      served.sync("import");
      sql.createStatement().execute("CREATE ROLE " + role);
      sql.createStatement().execute("GRANT USAGE ON SCHEMA mirror_main TO " + role);
      sql.createStatement().execute("GRANT SELECT ON mirror_main.contacts TO " + role);
      var narrower =
          served.command("mapping", "export").printed().replace("        phone: phone\n", "");
      var file = Files.writeString(folder.resolve("narrow.yaml"), narrower);
      assertEquals(0, served.command("mapping", "apply", file.toString()).code());
      served.sync("import");

      sql.createStatement().execute("SET ROLE " + role);

      assertTrue(count(sql, "mirror_main.contacts") > 0);
      assertThrows(SQLException.class, () -> count(sql, "mirror_main.invoices"));
      assertThrows(SQLException.class, () -> count(sql, "public.record"));
      sql.createStatement().execute("RESET ROLE");
      assertTrue(!columns(sql, "contacts").contains("phone"));
      sql.createStatement().execute("DROP OWNED BY " + role);
      sql.createStatement().execute("DROP ROLE " + role);
    }
  }

  @Test
  default void anyModelIsMirroredWithItsViewByADraftFromOdoo(@TempDir Path folder)
      throws SQLException {
    try (var odoo = odoo();
        var served = new Served(odoo, "own", folder);
        var sql = served.database().connect()) {
      var file = folder.resolve("mirror.yaml").toString();
      assertEquals(
          0,
          served.command("mapping", "init", "--mirror", "product.category", "--out", file).code());
      assertEquals(0, served.command("mapping", "import", file).code());
      assertTrue(served.command("mapping", "export").printed().contains("on_delete: keep"));

      served.sync("import");

      var categories =
          odoo.hands().search("product.category", RawValue.list(), List.of("name")).size();
      assertEquals(categories, count(sql, "mirror_main.product_category"));
    }
  }

  private static void assertSame(Map<Long, String> odoo, Map<Long, String> copy) {
    var ids = new TreeSet<>(odoo.keySet());
    ids.addAll(copy.keySet());
    for (var id : ids) {
      assertEquals(odoo.get(id), copy.get(id), () -> "id " + id);
    }
  }

  private static long count(Connection sql, String view) throws SQLException {
    try (var rows = sql.createStatement().executeQuery("SELECT count(*) FROM " + view)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private static List<String> columns(Connection sql, String view) throws SQLException {
    try (var rows =
        sql.createStatement().executeQuery("SELECT * FROM mirror_main." + view + " LIMIT 0")) {
      var names = new ArrayList<String>();
      for (var column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
        names.add(rows.getMetaData().getColumnName(column));
      }
      return names;
    }
  }

  /** Odoo's contacts by id, each as one text. */
  private static Map<Long, String> contacts(OdooHands hands) {
    var rows = new TreeMap<Long, String>();
    for (var row : hands.search("res.partner", RawValue.list(), CONTACT_FIELDS)) {
      var texts = CONTACT_FIELDS.stream().map(field -> text(row.member(field))).toList();
      rows.put(number(row.member("id")), String.join("|", texts));
    }
    return rows;
  }

  /** A moment in Odoo's form; other values as they are. */
  private static String asOdooSays(String value) {
    return value.replaceAll("^(\\d{4}-\\d\\d-\\d\\d)T([\\d:]+)Z$", "$1 $2");
  }

  /** As the old path of a mirror gives them, page by page. */
  private static Map<Long, String> contactsOver(ApiClient api, int page) {
    var rows = new TreeMap<Long, String>();
    for (var skip = 0; rows.size() == skip; skip += page) {
      for (var row : api.get("/contacts?limit=" + page + "&skip=" + skip)) {
        var texts =
            CONTACT_FIELDS.stream().map(field -> asOdooSays(row.path(field).asText(""))).toList();
        rows.put(row.path("odoo_id").asLong(), String.join("|", texts));
      }
    }
    return rows;
  }

  private static void assertInvoicesOver(ApiClient api, Connection sql) throws SQLException {
    var columns = columns(sql, "invoices");
    var ids = new TreeSet<Long>();
    for (var skip = 0; ids.size() == skip; skip += 1000) {
      for (var row : api.get("/invoices?limit=1000&skip=" + skip)) {
        assertEquals(columns, row.properties().stream().map(Map.Entry::getKey).toList());
        if (ids.size() < 100) {
          assertEquals(row, api.get("/invoices/" + row.path("id").asLong()));
        }
        ids.add(row.path("odoo_id").asLong());
      }
    }
    assertEquals(invoices(sql).keySet(), ids);
  }

  private static Map<Long, String> contacts(Connection sql) throws SQLException {
    return read(
        sql,
        """
        SELECT odoo_id, concat_ws('|', coalesce(name, ''), coalesce(email, ''), coalesce(phone, ''),
          to_char(write_date AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS'))
        FROM mirror_main.contacts
        """);
  }

  private static Map<Long, String> invoices(OdooHands hands) {
    var partners = names(hands, "res.partner", "display_name");
    var currencies = names(hands, "res.currency", "name");
    var rows = new TreeMap<Long, String>();
    for (var row : hands.search("account.move", INVOICES, INVOICE_FIELDS)) {
      var texts = new HashMap<String, String>();
      INVOICE_FIELDS.forEach(field -> texts.put(field, text(row.member(field))));
      texts.put("partner_name", partners.getOrDefault(texts.get("partner_id"), ""));
      texts.put("currency_name", currencies.getOrDefault(texts.get("currency_id"), ""));
      rows.put(number(row.member("id")), new TreeMap<>(texts).toString());
    }
    return rows;
  }

  private static Map<Long, String> invoices(Connection sql) throws SQLException {
    var rows = new TreeMap<Long, String>();
    try (var found =
        sql.createStatement()
            .executeQuery(
                """
                SELECT odoo_id, name, move_type, invoice_date::text, partner_id::text, partner_name,
                  trim_scale(amount_total)::text AS amount_total,
                  trim_scale(amount_residual)::text AS amount_residual, state,
                  currency_id::text, currency_name,
                  to_char(write_date AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS') AS write_date,
                  to_char(create_date AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS') AS create_date
                FROM mirror_main.invoices
                """)) {
      while (found.next()) {
        var texts = new TreeMap<String, String>();
        for (var column = 2; column <= found.getMetaData().getColumnCount(); column++) {
          var value = found.getString(column);
          texts.put(found.getMetaData().getColumnName(column), value == null ? "" : value);
        }
        rows.put(found.getLong(1), texts.toString());
      }
    }
    return rows;
  }

  private static Map<String, String> names(OdooHands hands, String model, String field) {
    var names = new HashMap<String, String>();
    hands
        .search(model, RawValue.list(), List.of(field))
        .forEach(row -> names.put(text(row.member("id")), text(row.member(field))));
    return names;
  }

  private static Map<Long, String> read(Connection sql, String query) throws SQLException {
    var rows = new TreeMap<Long, String>();
    try (var found = sql.createStatement().executeQuery(query)) {
      while (found.next()) {
        rows.put(found.getLong(1), found.getString(2));
      }
    }
    return rows;
  }

  private static long number(RawValue value) {
    return ((RawValue.Number) value).value().longValueExact();
  }

  /** As the views show it: a reference by its id, nothing as an empty text. */
  private static String text(RawValue value) {
    return switch (value) {
      case RawValue.Text(var text) -> text.equals("/") ? "" : text;
      case RawValue.Number(var number) -> trimmed(number);
      case RawValue.Items(var pair) -> pair.isEmpty() ? "" : text(pair.getFirst());
      case RawValue.Nothing _, RawValue.Flag _, RawValue.Members _ -> "";
    };
  }

  private static String trimmed(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
