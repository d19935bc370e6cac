package dev.odoobridge.bootstrap.architecture;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.adapter.odoo.common.TransportOffer;
import dev.odoobridge.adapter.odoo.json2.Json2Offer;
import dev.odoobridge.adapter.odoo.jsonrpc.JsonRpcOffer;
import dev.odoobridge.adapter.odoo.jsonrpc.WebSessionOffer;
import dev.odoobridge.adapter.odoo.xmlrpc.XmlRpcOffer;
import dev.odoobridge.domain.integration.Credentials;
import dev.odoobridge.domain.integration.Secret;
import dev.odoobridge.domain.odoo.Dialect;
import dev.odoobridge.domain.odoo.Filling;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.odoo.OdooVersion;
import dev.odoobridge.domain.odoo.document.Document;
import dev.odoobridge.domain.odoo.document.Payments;
import dev.odoobridge.domain.odoo.document.Route;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The tables of docs/odoo-versions.md are what the bridge does. */
class OdooVersionsPageTest {
  private static final String PAGE = Repository.text("docs/odoo-versions.md");
  private static final List<Integer> VERSIONS =
      IntStream.rangeClosed(Dialect.OLDEST, Dialect.NEWEST_KNOWN).boxed().toList();

  @TestFactory
  Stream<DynamicTest> showsWhatTheBridgeDoes() {
    var tables = new LinkedHashMap<String, String>();
    tables.put("transports", transports());
    tables.put("fields", fields());
    tables.put("values a create is given", fillings());
    for (var model : dialect(VERSIONS.getLast()).documents()) {
      tables.putAll(transitions(model.value(), Payments.READ_ONLY, ""));
    }
    tables.putAll(transitions("account.move", Payments.register(), ", payments registered"));
    tables.putAll(
        transitions(
            "account.move", new Payments(true, true, Optional.empty()), ", payments undone"));
    return tables.entrySet().stream()
        .map(
            table ->
                DynamicTest.dynamicTest(
                    table.getKey(),
                    () ->
                        assertTrue(
                            PAGE.contains(table.getValue()),
                            () ->
                                "docs/odoo-versions.md lacks this table of "
                                    + table.getKey()
                                    + ":\n"
                                    + table.getValue())));
  }

  private static Dialect dialect(int major) {
    return Dialect.of(version(major));
  }

  private static OdooVersion version(int major) {
    return OdooVersion.parse(major + ".0");
  }

  private static String transports() {
    var clock = InstantSource.system();
    var offers =
        List.<TransportOffer>of(
            new Json2Offer(clock),
            new JsonRpcOffer(clock),
            new WebSessionOffer(clock),
            new XmlRpcOffer(clock));
    var majors = IntStream.rangeClosed(Dialect.OLDEST, 22).boxed().toList();
    var rows = new ArrayList<List<String>>();
    var both =
        new Credentials(
            "admin", Optional.of(new Secret("a key")), Optional.of(new Secret("a password")));
    for (var offer : offers) {
      var row = new ArrayList<>(List.of("`" + offer.name().word() + "`"));
      majors.forEach(
          major -> row.add(offer.obstacle(version(major), both).isEmpty() ? "yes" : "–"));
      rows.add(row);
    }
    var head = new ArrayList<>(List.of("transport"));
    majors.forEach(major -> head.add(major.toString()));
    return table(head, rows);
  }

  private static String fields() {
    return table(
        List.of("model", "name in profiles", "before", "was"),
        Dialect.renames().stream()
            .map(
                it ->
                    List.of(
                        "`" + it.model() + "`",
                        "`" + it.now() + "`",
                        String.valueOf(it.since()),
                        "`" + it.before() + "`"))
            .toList());
  }

  private static String fillings() {
    var rows = new ArrayList<List<String>>();
    var models = List.of("sale.order", "account.move", "account.move.line", "mrp.production");
    for (var model : models) {
      for (var purchase : List.of(false, true)) {
        for (var filling : dialect(14).fillings(new ModelName(model), purchase)) {
          var row =
              List.of(
                  "`" + model + "`",
                  "`" + filling.field() + "`",
                  "`" + filling.through() + "`: " + source(filling));
          if (!rows.contains(row)) {
            rows.add(row);
          }
        }
      }
    }
    return table(List.of("new record", "field", "taken from"), rows);
  }

  private static String source(Filling filling) {
    return switch (filling) {
      case Filling.Copied copied -> "its `" + copied.source() + "`";
      case Filling.Taxes taxes -> "those of its `" + taxes.source() + "` of the same company";
      case Filling.Bill _ -> "its bill of material";
    };
  }

  /** One table for versions that do the same. */
  private static Map<String, String> transitions(String model, Payments payments, String more) {
    var byTable = new LinkedHashMap<String, List<Integer>>();
    for (var major : VERSIONS) {
      var kind = dialect(major).document(new ModelName(model)).orElseThrow().with(payments);
      byTable.computeIfAbsent(matrix(kind), _ -> new ArrayList<>()).add(major);
    }
    var tables = new LinkedHashMap<String, String>();
    byTable.forEach(
        (matrix, majors) -> {
          var title = "`" + model + "`" + more + ": " + span(majors);
          tables.put(title, "### " + title + "\n\n" + matrix);
        });
    return tables;
  }

  private static String span(List<Integer> majors) {
    if (majors.getLast() == Dialect.NEWEST_KNOWN) {
      return "Odoo " + majors.getFirst() + " and newer";
    }
    return majors.size() == 1
        ? "Odoo " + majors.getFirst()
        : "Odoo " + majors.getFirst() + " to " + majors.getLast();
  }

  private static String matrix(Document kind) {
    var head = new ArrayList<>(List.of("from, to"));
    kind.states().forEach(head::add);
    var rows = new ArrayList<List<String>>();
    for (var from : kind.states()) {
      var row = new ArrayList<>(List.of("**" + from + "**"));
      kind.states().forEach(to -> row.add(cell(kind.route(from, to))));
      rows.add(row);
    }
    return table(head, rows);
  }

  private static String cell(Route route) {
    return switch (route) {
      case Route.There _ -> "=";
      case Route.Steps _ -> "yes";
      case Route.Partly _ -> "posted";
      case Route.Impossible _ -> "–";
    };
  }

  private static String table(List<String> head, List<List<String>> rows) {
    var line = "|" + " --- |".repeat(head.size());
    return Stream.concat(Stream.of(line(head), line), rows.stream().map(OdooVersionsPageTest::line))
        .collect(Collectors.joining("\n"));
  }

  private static String line(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |";
  }
}
