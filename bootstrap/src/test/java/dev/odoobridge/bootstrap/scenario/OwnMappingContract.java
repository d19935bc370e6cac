package dev.odoobridge.bootstrap.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.domain.value.RawValue;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A mapping of one's own, as docs/mapping.md shows it, over the commands and without Java. */
@ExtendWith(StartedBridge.ForAll.class)
interface OwnMappingContract {

  /** The Odoo; closed after the test. */
  OdooUnderTest odoo();

  @Test
  default void theExampleOfThePageSyncsBothWays(StartedBridge bridge, @TempDir Path folder)
      throws IOException {
    var file = Files.writeString(folder.resolve("shop.yaml"), example());
    var mark = Long.toString(InstantSource.system().millis(), 36);
    try (var odoo = odoo();
        var served = new Served(odoo, "own", bridge)) {
      var applied = served.command("mapping", "apply", file.toString());
      assertEquals(0, applied.code(), applied::printed);
      served.put("department", "d1", Map.of("title", "Drills " + mark));
      served.put(
          "article",
          "a1",
          Map.of("title", "Drill", "number", "N" + mark, "price", 12.5, "department", "d1"));

      served.sync("both");

      var hands = odoo.hands();
      hands.write(
          "product.category",
          served.odooId("department", "d1"),
          Map.of("name", RawValue.of("Machines " + mark)));
      hands.write(
          "product.product",
          served.odooId("article", "a1"),
          Map.of("list_price", RawValue.of(new BigDecimal("13.25"))));
      served.sync("import");
      assertEquals("Machines " + mark, served.field("department", "d1", "title"));
      assertEquals("13.25", served.field("article", "a1", "price"));
      assertEquals("d1", served.field("article", "a1", "department"));
    }
  }

  @Test
  default void takesRecordsWhoseParentWasMadeLater(StartedBridge bridge, @TempDir Path folder)
      throws IOException {
    var file = Files.writeString(folder.resolve("shop.yaml"), example());
    var mark = Long.toString(InstantSource.system().millis(), 36);
    try (var odoo = odoo();
        var served = new Served(odoo, "own", bridge)) {
      assertEquals(0, served.command("mapping", "apply", file.toString()).code());
      var hands = odoo.hands();
      var child = hands.create("product.category", Map.of("name", RawValue.of("Child " + mark)));
      var parent = hands.create("product.category", Map.of("name", RawValue.of("Parent " + mark)));
      hands.write("product.category", child, Map.of("parent_id", RawValue.of(parent)));

      served.sync("import");

      assertEquals("odoo-" + parent, served.field("department", "odoo-" + child, "part_of"));
    }
  }

  @Test
  default void saysInWhichLineTheMappingDoesNotFitThisOdoo(
      StartedBridge bridge, @TempDir Path folder) throws IOException {
    var wrong = example().replace("default_code", "defualt_code");
    var line = wrong.lines().toList().indexOf("      number: defualt_code") + 1;
    var file = Files.writeString(folder.resolve("shop.yaml"), wrong);
    try (var odoo = odoo();
        var served = new Served(odoo, "own", bridge)) {
      var checked = served.command("mapping", "validate", file.toString());

      assertEquals(1, checked.code());
      assertTrue(
          checked.printed().contains("shop.yaml:" + line + ":7: entities.article.fields.number"),
          checked::printed);
      assertTrue(checked.printed().contains("default_code"), checked::printed);
      assertEquals(1, served.command("mapping", "apply", file.toString()).code());
      assertEquals(
          "",
          served.command("mapping", "versions", "--json").printed().replaceAll("[\\[\\]\\s]", ""));
    }
  }

  @Test
  default void aDraftOfOdoosOwnModelsFitsIt(StartedBridge bridge, @TempDir Path folder) {
    try (var odoo = odoo();
        var served = new Served(odoo, "own", bridge)) {
      for (var mirror : new String[] {"", "--mirror"}) {
        var file = folder.resolve("draft" + mirror + ".yaml").toString();
        var models = "product.category product.product res.partner account.move " + mirror;
        var drafted =
            served.command(("mapping init --out " + file + " " + models).strip().split(" +"));

        assertEquals(0, drafted.code(), drafted::printed);
        var checked = served.command("mapping", "validate", file);
        assertEquals(0, checked.code(), checked::printed);
      }
      assertEquals(2, served.command("mapping", "init", "x_no.model").code());
    }
  }

  @Test
  default void exportedMappingsGoInAgainAndDifferInNothing(
      StartedBridge bridge, @TempDir Path folder) throws IOException {
    var file = Files.writeString(folder.resolve("shop.yaml"), "# ours\n" + example());
    try (var odoo = odoo();
        var served = new Served(odoo, "go4rent", bridge)) {
      assertEquals(1, served.command("mapping", "diff", file.toString()).code());
      assertEquals(0, served.command("mapping", "apply", file.toString()).code());

      assertEquals(Files.readString(file), served.command("mapping", "export").printed());
      assertEquals(0, served.command("mapping", "diff", file.toString()).code());
      var changed = example().replace("digits: 2", "digits: 3");
      var difference =
          served.command(
              "mapping",
              "diff",
              Files.writeString(folder.resolve("other.yaml"), changed).toString());
      assertTrue(difference.printed().contains("+       price:"), difference::printed);
    }
  }

  /** The second profile on the page. */
  private static String example() {
    var page = Path.of("../docs/mapping.md");
    try {
      var yaml = Pattern.compile("```yaml\n(.+?)```", Pattern.DOTALL);
      return yaml.matcher(Files.readString(page))
          .results()
          .skip(1)
          .findFirst()
          .orElseThrow()
          .group(1);
    } catch (IOException missing) {
      throw new AssertionError(page + " cannot be read", missing);
    }
  }
}
