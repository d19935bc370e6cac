package dev.odoobridge.bootstrap.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.bootstrap.demo.OdooHands;
import dev.odoobridge.domain.value.RawValue;
import dev.odoobridge.testkit.network.FaultProxy;
import dev.odoobridge.testkit.network.NetworkFault;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A command that is stopped in the middle leaves nothing of its own in Odoo: CARE-11. */
interface StoppedCommandContract {
  Duration LIMIT = Duration.ofMinutes(1);

  /** So long does Odoo take over what the command is stopped in. */
  NetworkFault SLOW = new NetworkFault.Delay(Duration.ofSeconds(2));

  /** The Odoo; closed after the test. */
  OdooUnderTest odoo();

  @Test
  default void whatTestOperationsMadeIsRemovedAfterEachSignal(@TempDir Path folder)
      throws IOException, InterruptedException {
    try (var odoo = odoo();
        var network = FaultProxy.before("127.0.0.1", URI.create(odoo.url()).getPort());
        var served = new Served(odoo.at("http://127.0.0.1:" + network.port()), "care", folder)) {
      var making = new Stop("TERM", "create", 128 + 15);
      var renaming = new Stop("INT", "(write|web_save_multi)", 128 + 2);
      for (var stop : List.of(making, renaming)) {
        stop(stop, network, served, folder);
        assertEquals(List.of(), left(odoo.hands()), () -> stop + " left something");
      }
    }
  }

  /** Which signal comes while Odoo is at what, and how the command ends then. */
  record Stop(String signal, String method, int code) {}

  private static void stop(Stop stop, FaultProxy network, Served served, Path folder)
      throws IOException, InterruptedException {
    var met = network.met();
    network.arm(1, request -> isCall(request, stop.method()), SLOW);
    var printed = folder.resolve("printed");
    var process = start(served, printed);
    try {
      Eventually.holds(
          LIMIT, () -> network.met() > met || !process.isAlive(), () -> "it did not get that far");
      assertTrue(process.isAlive(), () -> text(printed));

      var signal = new ProcessBuilder("kill", "-" + stop.signal(), "" + process.pid()).start();

      assertEquals(0, signal.waitFor());
      assertTrue(process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS), "it goes on");
      assertEquals(stop.code(), process.exitValue(), () -> stop + ": " + text(printed));
      assertTrue(!text(printed).contains("\tat "), () -> text(printed));
    } finally {
      process.destroyForcibly();
    }
  }

  private static boolean isCall(String request, String method) {
    return request.contains("res.partner") && request.matches("(?s).*[/\"]" + method + "[ \"].*");
  }

  private static Process start(Served served, Path printed) throws IOException {
    var command = new ArrayList<String>();
    if (System.getProperty("os.name").equals("Linux")) {
      // What runs this test in the background may have it ignored, and Java leaves it so.
      command.addAll(List.of("env", "--default-signal=INT"));
    }
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx128m", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.addAll(List.of("dev.odoobridge.bootstrap.Main", "test-operations"));
    command.addAll(List.of("--operation", "update"));
    var builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(printed.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("ODOO_"));
    builder.environment().put("ODOO_BRIDGE_SERVER", served.url().toString());
    builder.environment().put("ODOO_BRIDGE_TOKEN", served.token());
    return builder.start();
  }

  private static String text(Path printed) {
    try {
      return Files.readString(printed, StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      return unreadable.toString();
    }
  }

  private static List<RawValue> left(OdooHands hands) {
    var domain =
        RawValue.list(
            RawValue.list(
                RawValue.of("name"),
                RawValue.of("=like"),
                RawValue.of("odoo-bridge test-operations %")),
            RawValue.list(
                RawValue.of("active"),
                RawValue.of("in"),
                RawValue.list(RawValue.FALSE, RawValue.TRUE)));
    return hands.search("res.partner", domain, List.of("name")).stream()
        .map(row -> row.member("name"))
        .toList();
  }
}
