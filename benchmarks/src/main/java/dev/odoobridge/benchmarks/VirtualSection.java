package dev.odoobridge.benchmarks;

import static dev.odoobridge.benchmarks.Figures.perSecond;
import static dev.odoobridge.benchmarks.Figures.say;
import static dev.odoobridge.benchmarks.Figures.time;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Virtual fields: five values for each partner, searched together with Odoo's own fields. */
final class VirtualSection implements Section {
  private static final String MARK = "Store ";
  private static final int PAGE = 100;

  /** Rounds that do not count: the code is compiled meanwhile. */
  private static final int WARM = 20;

  private static final List<Object> OURS = List.of(List.of("name", "like", MARK));
  private static final List<Object> COMPANIES =
      List.of(List.of("name", "like", MARK), List.of("is_company", "=", true));

  @Override
  public String name() {
    return "virtual";
  }

  @Override
  public String title() {
    return "virtual fields: set, searched with a domain of Odoo's (aim: 100 ms), merged pages"
        + " (20 ms over Odoo's own)";
  }

  @Override
  public void run(Stage stage) {
    var ids = partners(stage);
    var bridge = stage.bridge().integration(Map.of());
    define(bridge);
    var lines = lines(ids);
    var millis = time(() -> bridge.setVirtual("res.partner", lines));
    say(
        "%d values of %d partners set in %.1f s: %.0f values/s",
        ids.size() * 5, ids.size(), millis / 1000, perSecond(ids.size() * 5.0, millis));
    var all = query("", OURS);
    measured(stage, bridge, "a merged page of 100", OURS, all);
    measured(
        stage,
        bridge,
        "three virtual fields and a domain, of which many hold",
        COMPANIES,
        query("credit > 20000 and tier in [\"gold\", \"silver\"] and active = true", COMPANIES));
    measured(
        stage,
        bridge,
        "the same, of which few hold here",
        COMPANIES,
        query("code like \"77\" and credit > 20000 and tier = gold", COMPANIES));
    var few = List.<Object>of(List.of("name", "like", MARK + "1999"));
    measured(
        stage,
        bridge,
        "the same, of which few hold in Odoo",
        few,
        query("credit > 100 and tier in [\"gold\", \"silver\"]", few));
  }

  /** The partners this section made once in that Odoo, and those that are missing. */
  private static List<Long> partners(Stage stage) {
    var count = stage.size("rows");
    var known = stage.bare().count("res.partner", OURS);
    var values = new ArrayList<Map<String, Object>>();
    for (var number = known + 1; number <= count; number++) {
      values.add(Map.of("name", MARK + number, "is_company", number % 2 == 0));
    }
    stage.bare().create("res.partner", values, stage.size("batch"), stage.size("parallel"), true);
    var found =
        stage
            .bare()
            .call(
                "res.partner",
                "search",
                List.of(),
                Map.of("domain", OURS, "order", "id", "limit", count),
                false);
    var ids = new ArrayList<Long>();
    found.forEach(id -> ids.add(id.asLong()));
    return ids;
  }

  private static void define(BridgeIntegration bridge) {
    bridge.define("res.partner", "credit", Map.of("type", "numeric", "indexed", true));
    bridge.define(
        "res.partner",
        "tier",
        Map.of("type", "selection", "values", List.of("gold", "silver", "none"), "indexed", true));
    bridge.define("res.partner", "code", Map.of("type", "char", "unique", true));
    bridge.define("res.partner", "since", Map.of("type", "date", "indexed", true));
    bridge.define("res.partner", "active", Map.of("type", "boolean"));
  }

  private static List<Map<String, Object>> lines(List<Long> ids) {
    var tiers = List.of("gold", "silver", "none");
    var lines = new ArrayList<Map<String, Object>>();
    for (var id : ids) {
      var spread = id * 7919 % 100_000;
      var values =
          Map.of(
              "credit",
              spread,
              "tier",
              tiers.get((int) (id % 3)),
              "code",
              "c" + id,
              "since",
              "2026-%02d-%02d".formatted(1 + id % 12, 1 + id % 28),
              "active",
              id % 5 != 0);
      lines.add(Map.of("id", id, "values", values));
    }
    return lines;
  }

  private static String query(String where, List<Object> domain) {
    // Odoo is asked each time: what was read before would be no measure.
    return "?max_staleness=0&limit="
        + PAGE
        + "&fields=name,is_company,write_date&domain="
        + BridgeIntegration.encoded(domain)
        + (where.isEmpty() ? "" : "&where=" + BridgeIntegration.encoded(where));
  }

  /** Turn by turn: the bridge, and the page of Odoo's own with the same domain and fields. */
  private static void measured(
      Stage stage, BridgeIntegration bridge, String what, List<Object> domain, String query) {
    var own = new Figures();
    var here = new Figures();
    var added = new Figures();
    var found = new ArrayList<JsonNode>();
    for (var round = 0; round < stage.size("singles") + WARM; round++) {
      var bare = time(() -> bare(stage, domain));
      var bridged = time(() -> found.add(bridge.merged("res.partner", query)));
      if (round >= WARM) {
        own.add(bare);
        here.add(bridged);
        added.add(bridged - bare);
      }
    }
    say(
        "%s: p50 %.1f ms, p95 %.1f ms (%d found); Odoo's own page p50 %.1f ms, p95 %.1f ms;"
            + " added p50 %.1f ms",
        what,
        here.median(),
        here.percentile(95),
        found.getLast().path("items").size(),
        own.median(),
        own.percentile(95),
        added.median());
  }

  private static void bare(Stage stage, List<Object> domain) {
    var arguments = new LinkedHashMap<String, Object>();
    arguments.put("domain", domain);
    arguments.put("fields", List.of("name", "is_company", "write_date"));
    arguments.put("limit", PAGE);
    arguments.put("order", "id");
    stage.bare().call("res.partner", "search_read", List.of(), arguments, false);
  }
}
