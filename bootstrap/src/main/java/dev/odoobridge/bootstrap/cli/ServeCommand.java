package dev.odoobridge.bootstrap.cli;

import dev.odoobridge.application.access.FirstAdmin;
import dev.odoobridge.bootstrap.config.Settings;
import dev.odoobridge.bootstrap.config.SettingsReader;
import dev.odoobridge.bootstrap.runtime.Bridge;
import dev.odoobridge.bootstrap.runtime.Version;
import dev.odoobridge.domain.integration.Secret;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code odoo-bridge serve}: runs until it is told to stop. */
@Command(
    name = "serve",
    description = "Runs the service until it is stopped (Ctrl-C, SIGTERM).",
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
  private static final Logger LOG = LoggerFactory.getLogger(ServeCommand.class);
  private final Surroundings surroundings;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "Port to listen on (ODOO_BRIDGE_PORT; default: 8085; 0: any free one).")
  private @Nullable String port;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      description = "Address to listen on (ODOO_BRIDGE_HOST; default: 127.0.0.1; 0.0.0.0: all).")
  private @Nullable String host;

  @Option(
      names = "--data",
      paramLabel = "FOLDER",
      description = "Folder for all the service keeps (ODOO_BRIDGE_DATA; default: ./data).")
  private @Nullable String data;

  @Option(
      names = "--profile",
      paramLabel = "NAME",
      description = "Mapping profile of the integration that ODOO_URL describes.")
  private @Nullable String profile;

  @Spec private Model.@Nullable CommandSpec spec;

  ServeCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws InterruptedException, ExecutionException {
    var settings = settings();
    var bridge = Bridge.startPatiently(settings, InstantSource.system());
    var end = new CompletableFuture<Integer>();
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  bridge.close();
                  LOG.info("service stopped");
                  end.complete(0);
                },
                "shutdown"));
    bridge.onBreakdown(
        () -> {
          System.err.println(
              "odoo-bridge: the embedded database does not stay up, the log has the reason; ends");
          end.complete(OdooBridgeCommand.SETUP);
        });
    sayHowToSignIn(bridge.ensureAdmin());
    System.out.println(
        "odoo-bridge listens on " + bridge.url() + "  (data in " + settings.data() + ")");
    LOG.atInfo()
        .addKeyValue("url", bridge.url())
        .addKeyValue("version", Version.current())
        .log("service started");
    return end.get();
  }

  private Settings settings() {
    if (port != null && (!port.matches("[0-9]{1,5}") || Integer.parseInt(port) > 65535)) {
      throw wrongUse("--port must be 0 to 65535, is " + port);
    }
    var settings = new SettingsReader(surroundings.source(flags())).read();
    if (profile != null && settings.defaultIntegration().isEmpty()) {
      throw wrongUse("--profile is for the integration that ODOO_URL describes; ODOO_URL is unset");
    }
    return settings;
  }

  private RuntimeException wrongUse(String message) {
    return spec == null
        ? new IllegalStateException(message)
        : new ParameterException(spec.commandLine(), message);
  }

  private static void sayHowToSignIn(Optional<Secret> made) {
    made.ifPresentOrElse(
        password ->
            System.out.println(
                "First start: the user "
                    + FirstAdmin.NAME
                    + " has the password "
                    + password.reveal()
                    + "  (shown this once; ODOO_BRIDGE_ADMIN_PASSWORD sets another)"),
        () ->
            System.out.println(
                "Sign in as "
                    + FirstAdmin.NAME
                    + "; who lost the password starts once with ODOO_BRIDGE_ADMIN_PASSWORD"));
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
