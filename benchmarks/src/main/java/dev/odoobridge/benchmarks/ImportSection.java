package dev.odoobridge.benchmarks;

import static dev.odoobridge.benchmarks.Figures.perSecond;
import static dev.odoobridge.benchmarks.Figures.say;
import static dev.odoobridge.benchmarks.Figures.time;

import java.util.List;
import java.util.Map;

/** All records of a model that a bridge has not seen yet, beside the same reads made bare. */
final class ImportSection implements Section {
  private static final int PAGE = 1000;
  private static final int BATCH = 1000;
  private static final List<String> CUSTOMER =
      List.of(
          "name", "email", "phone", "street", "x_go4rent_id", "write_uid", "active", "write_date");
  private static final List<String> PRODUCT =
      List.of(
          "name",
          "x_go4rent_id_code",
          "default_code",
          "list_price",
          "standard_price",
          "description_sale",
          "x_go4rent_id",
          "write_uid",
          "active",
          "write_date");

  @Override
  public String name() {
    return "import";
  }

  @Override
  public String title() {
    return "first import of all records of a model against bare reads";
  }

  @Override
  public void run(Stage stage) {
    stage.bridge().integration(Map.of());
    ensure(stage, "res.partner", stage.size("rows"), true);
    compare(stage, "customer", "res.partner", CUSTOMER);
    ensure(stage, "product.product", stage.size("rows") / 2, false);
    compare(stage, "product", "product.product", PRODUCT);
  }

  /** Makes rows until there are so many. */
  static void ensure(Stage stage, String model, int rows, boolean customers) {
    var missing = (int) (rows - stage.bare().count(model, List.of()));
    for (; missing > 0; missing -= BATCH * 2) {
      var prefix = stage.fresh();
      var count = Math.min(missing, BATCH * 2);
      var values =
          customers
              ? Sample.customers(prefix, count).stream().map(Sample::odooCustomer).toList()
              : Sample.products(prefix, count).stream().map(Sample::odooProduct).toList();
      stage.bare().create(model, values, BATCH, stage.size("parallel"), true);
    }
  }

  private static void compare(Stage stage, String entity, String model, List<String> fields) {
    var bare = new Figures();
    var bridged = new Figures();
    var cpu = new Figures();
    var own = new Figures();
    var rows = new long[1];
    for (var round = 0; round < stage.size("rounds"); round++) {
      bare.add(time(() -> rows[0] = stage.bare().readAll(model, List.of(), fields, PAGE)));
      var integration = stage.bridge().integration(Map.of());
      var ownBefore = Cpu.own();
      var before = Cpu.used();
      bridged.add(integration.sync(entity, "import"));
      cpu.add(Cpu.used() - before);
      own.add(Cpu.own() - ownBefore);
    }
    say("%s: %d rows, bare reads in pages of %d", entity, rows[0], PAGE);
    say("  bare                       %7.0f/s", perSecond((double) rows[0], bare.median()));
    say("  bridge                     %7.0f/s", perSecond((double) rows[0], bridged.median()));
    say("  bridge over bare:          %s", bridged.over(bare));
    say(
        "  processor time a record:   %.3f ms, %.3f ms of it in the bridge, the rest in its database",
        cpu.median() / rows[0], own.median() / rows[0]);
  }
}
