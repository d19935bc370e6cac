package dev.odoobridge.bootstrap.cli;

import dev.odoobridge.application.access.FirstAdmin;
import dev.odoobridge.bootstrap.config.SettingsReader;
import dev.odoobridge.bootstrap.runtime.Bridge;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code odoo-bridge serve}: runs until it is told to stop. */
@Command(
    name = "serve",
    description = "Runs the service until it is stopped (Ctrl-C, SIGTERM).",
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "Port to listen on (ODOO_BRIDGE_PORT; default 8085; 0: any free one).")
  private @Nullable String port;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      description = "Address to listen on (ODOO_BRIDGE_HOST; default 127.0.0.1; 0.0.0.0: all).")
  private @Nullable String host;

  @Option(
      names = "--data",
      paramLabel = "FOLDER",
      description = "Folder for all the service keeps (ODOO_BRIDGE_DATA; default ./data).")
  private @Nullable String data;

  @Option(
      names = "--profile",
      paramLabel = "NAME",
      description = "Mapping profile of the integration that ODOO_URL describes.")
  private @Nullable String profile;

  ServeCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws InterruptedException {
    var settings = new SettingsReader(surroundings.source(flags())).read();
    var bridge = Bridge.start(settings, InstantSource.system());
    var stopped = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  bridge.close();
                  stopped.countDown();
                },
                "shutdown"));
    bridge
        .madePassword()
        .ifPresent(
            password ->
                System.out.println(
                    "First start: the user "
                        + FirstAdmin.NAME
                        + " has the password "
                        + password.reveal()
                        + "  (shown this once; ODOO_BRIDGE_ADMIN_PASSWORD sets another)"));
    System.out.println(
        "odoo-bridge listens on " + bridge.url() + "  (data in " + settings.data() + ")");
    stopped.await();
    return 0;
  }

  private Map<String, String> flags() {
    var flags = new HashMap<String, String>();
    put(flags, "ODOO_BRIDGE_PORT", port);
    put(flags, "ODOO_BRIDGE_HOST", host);
    put(flags, "ODOO_BRIDGE_DATA", data);
    put(flags, "ODOO_BRIDGE_PROFILE", profile);
    return flags;
  }

  private static void put(Map<String, String> flags, String name, @Nullable String value) {
    if (value != null) {
      flags.put(name, value);
    }
  }
}
