package dev.odoobridge.bootstrap.scenario;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.bootstrap.demo.RentalSample;
import dev.odoobridge.testkit.database.SharedPrograms;
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
    SharedPrograms.linkInto(data.resolve("postgres"));
    try (var odoo = odoo()) {
      var edits = new Edits(odoo.hands(), prefix, sample(prefix));
      begin(data, odoo, edits);
      var patience = Duration.ofMinutes(1).plus(odoo.timeLimit().multipliedBy(2));
      var told = "seed " + seed;
      var kills = 0;
      while (kills(data, edits, kills, random, host -> end(host, edits, patience, told))) {
        kills++;
      }
      new Arrived(odoo.hands(), prefix).completely(edits.expected());
    }
  }

  /** Starts the service and kills it; after kills enough it ends with it instead, and is false. */
  private boolean kills(
      Path data, Edits edits, int before, RandomGenerator random, Consumer<Host> end) {
    try (var service = ServeProcess.start(data);
        var api = service.signIn()) {
      var host = new Host(api);
      var kills = Integer.getInteger("kills", usualKills());
      if (before >= kills + MORE || (before >= kills && metBoth(host))) {
        end.accept(host);
        return false;
      }
      if (before % 2 == 0) {
        changeAndExport(host, edits, before);
        killAfter(within(latest(), random), service);
      } else {
        changeAndImport(host, edits, before);
        killAfter(within(latest().dividedBy(IMPORT_IS_FASTER), random), service);
      }
      return true;
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

  private static void changeAndExport(Host host, Edits edits, int round) {
    if (round > 0) {
      edits.byTheHost(host, round);
    }
    host.api().post(Host.INTEGRATION + "/sync", Map.of("direction", "export"));
  }

  private static void changeAndImport(Host host, Edits edits, int round) {
    edits.inOdoo(round);
    host.api().post(Host.INTEGRATION + "/sync", Map.of("direction", "import"));
  }

  /** Not a wait for something to happen: the moment of the kill is the case. */
  private static void killAfter(Duration time, ServeProcess service) {
    pause(time);
    service.kill();
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

  private static boolean metBoth(Host host) {
    return interrupted(host, "export") > 0 && interrupted(host, "import") > 0;
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
