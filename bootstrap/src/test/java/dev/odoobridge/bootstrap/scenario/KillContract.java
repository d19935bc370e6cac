package dev.odoobridge.bootstrap.scenario;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.bootstrap.demo.RentalSample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/**
 * Killing the service in the middle of an export or an import loses nothing and doubles nothing.
 * Host and Odoo are both written to before each kill. {@code -Dkills=20} kills that often.
 */
public interface KillContract {

  /** An import is over that much sooner than an export. */
  int IMPORT_IS_FASTER = 3;

  /** So many kills more at the most, when chance has not met both an export and an import yet. */
  int MORE = 30;

  OdooUnderTest odoo();

  RentalSample sample(String prefix);

  /** How long after its start an export is killed at the latest. */
  Duration latest();

  /** How often it is killed when nobody says how often. */
  int usualKills();

  @Test
  default void endsInTheSameStateHoweverOftenItIsKilled() throws IOException {
    var seed = Instant.now().toEpochMilli();
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    var prefix = "k" + Long.toString(seed, 36) + "-";
    var data = Files.createTempDirectory("odoo-bridge-kill");
    Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx--x--x"));
    try (var odoo = odoo()) {
      var edits = new Edits(odoo.hands(), prefix, sample(prefix));
      begin(data, odoo, edits);
      var kills = Integer.getInteger("kills", usualKills());
      var kill = 0;
      while (kill < kills || (kill < kills + MORE && !metBoth(data))) {
        if (kill % 2 == 0) {
          killDuringExport(data, edits, kill, within(latest(), random));
        } else {
          killDuringImport(data, edits, kill, within(latest().dividedBy(IMPORT_IS_FASTER), random));
        }
        kill++;
      }
      var patience = Duration.ofMinutes(1).plus(odoo.timeLimit().multipliedBy(2));
      try (var service = ServeProcess.start(data);
          var api = service.signIn()) {
        end(new Host(api), edits, patience, "seed " + seed + ", " + kill + " kills");
      }
      new Arrived(odoo.hands(), prefix).completely(edits.expected());
    }
  }

  private static Duration within(Duration latest, RandomGenerator random) {
    return Duration.ofMillis(random.nextLong(20, latest.toMillis()));
  }

  private static void begin(Path data, OdooUnderTest odoo, Edits edits) {
    try (var service = ServeProcess.start(data);
        var api = service.signIn()) {
      var host = new Host(api);
      host.connect(odoo);
      host.put(edits.sample());
    }
  }

  private static void killDuringExport(Path data, Edits edits, int round, Duration after) {
    killDuring(
        "export",
        data,
        after,
        host -> {
          if (round > 0) {
            edits.byTheHost(host, round);
          }
        });
  }

  private static void killDuringImport(Path data, Edits edits, int round, Duration after) {
    edits.inOdoo(round);
    killDuring("import", data, after, _ -> {});
  }

  private static void killDuring(
      String direction, Path data, Duration after, Consumer<Host> before) {
    var service = ServeProcess.start(data);
    try (var api = service.signIn()) {
      before.accept(new Host(api));
      api.post(Host.INTEGRATION + "/sync", Map.of("direction", direction));
      // Not a wait for something to happen: the moment of the kill is the case.
      pause(after);
      service.kill();
    } finally {
      service.close();
    }
  }

  private static void end(Host host, Edits edits, Duration patience, String told) {
    // What was being sent at the last kill, and is not seen in Odoo, waits until it cannot arrive.
    Eventually.holds(
        patience,
        () -> host.sync("both").path("status").asText().equals("succeeded"),
        () -> told + ": " + host.runs().getLast());
    var exports = interrupted(host, "export");
    var imports = interrupted(host, "import");
    var met = told + ", runs interrupted: " + exports + " exports, " + imports + " imports";
    System.out.println(met);
    assertTrue(exports > 0 && imports > 0, () -> "not both were met under way; " + met);
    edits.arrivedIn(host);
  }

  private static boolean metBoth(Path data) {
    try (var service = ServeProcess.start(data);
        var api = service.signIn()) {
      var host = new Host(api);
      return interrupted(host, "export") > 0 && interrupted(host, "import") > 0;
    }
  }

  private static int interrupted(Host host, String direction) {
    var runs = "/api/v1/runs?limit=1000&status=interrupted&direction=" + direction;
    return host.api().get(runs).path("items").size();
  }

  private static void pause(Duration time) {
    try {
      new CountDownLatch(1).await(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
