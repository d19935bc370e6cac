package dev.odoobridge.bootstrap.demo;

import dev.odoobridge.bootstrap.cli.ApiClient;
import dev.odoobridge.bootstrap.cli.Surroundings;
import dev.odoobridge.bootstrap.config.Settings;
import dev.odoobridge.bootstrap.config.WrongSetting;
import dev.odoobridge.bootstrap.runtime.Bridge;
import dev.odoobridge.domain.integration.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code odoo-bridge demo}: the whole thing at once. */
@Command(
    name = "demo",
    description =
        "Shows the whole thing: a rental company's records, synced both ways with an Odoo double or"
            + " your own Odoo.",
    mixinStandardHelpOptions = true)
public final class DemoCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Option(names = "--once", description = "End after the account instead of staying up for a look.")
  private boolean once;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "Port of the bridge (default: ${DEFAULT-VALUE}).")
  private int port = 8085;

  @Option(
      names = "--odoo-url",
      paramLabel = "URL",
      description = "A real Odoo; it gets test records.")
  private @Nullable String odooUrl;

  @Option(names = "--odoo-db", paramLabel = "NAME", description = "Its database.")
  private @Nullable String odooDatabase;

  @Option(names = "--odoo-user", paramLabel = "USER", description = "Its user.")
  private @Nullable String odooUser;

  @Option(
      names = "--odoo-key",
      paramLabel = "KEY",
      description = "The user's API key (ODOO_API_KEY).")
  private @Nullable String odooKey;

  @Option(
      names = "--odoo-password",
      paramLabel = "PASSWORD",
      description = "Or the user's password (ODOO_PASSWORD).")
  private @Nullable String odooPassword;

  public DemoCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    var data = Files.createTempDirectory("odoo-bridge-demo");
    // The database server may run as another user, who has to get through to its own folder.
    Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx--x--x"));
    var cleaner = new Thread(() -> remove(data), "cleaner");
    try (var odoo = odoo();
        var bridge = Bridge.start(settings(data), InstantSource.system());
        var api = new ApiClient(bridge.url(), bridge.adminToken())) {
      var account = new DemoStory(api, odoo, System.out, bridge.connector()).tell();
      if (!once) {
        stayUp(bridge, odoo);
      }
      return account ? 0 : 1;
    } finally {
      cleaner.start();
      cleaner.join();
    }
  }

  private DemoOdoo odoo() {
    if (odooUrl == null) {
      return DemoOdoo.started();
    }
    if (odooDatabase == null || odooUser == null) {
      throw new WrongSetting("--odoo-url", "needs --odoo-db and --odoo-user too");
    }
    var source = surroundings.source(Map.of());
    var key = Optional.ofNullable(odooKey).or(() -> source.find("ODOO_API_KEY")).map(Secret::new);
    var password =
        Optional.ofNullable(odooPassword).or(() -> source.find("ODOO_PASSWORD")).map(Secret::new);
    if (key.isEmpty() && password.isEmpty()) {
      throw new WrongSetting("--odoo-url", "needs --odoo-key or --odoo-password too");
    }
    return DemoOdoo.real(odooUrl, odooDatabase, odooUser, key, password);
  }

  private Settings settings(Path data) {
    return Settings.in(data).at(once ? 0 : port);
  }

  private static void stayUp(Bridge bridge, DemoOdoo odoo) throws InterruptedException {
    var url = bridge.url();
    System.out.println();
    System.out.println("The bridge stays up for a look until Ctrl-C:  " + url);
    System.out.println(
        "  user admin, password " + bridge.ensureAdmin().map(Secret::reveal).orElse("as set"));
    System.out.println(
        "  Odoo is at "
            + odoo.address().url()
            + ", database "
            + odoo.address().database()
            + odoo.own().map(_ -> odoo.howToCallIt()).orElse(""));
    System.out.println("  TOKEN=" + bridge.adminToken().reveal());
    System.out.println(
        "  curl -H \"Authorization: Bearer $TOKEN\" '"
            + url
            + "/api/v1/integrations/demo/records/customer?limit=3'");
    var stopped = new CountDownLatch(1);
    var waiting = Thread.currentThread();
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  stopped.countDown();
                  try {
                    waiting.join(10_000);
                  } catch (InterruptedException _) {
                    Thread.currentThread().interrupt();
                  }
                },
                "shutdown"));
    stopped.await();
  }

  private static void remove(Path folder) {
    try (var files = Files.walk(folder)) {
      for (var path : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException _) {
      System.err.println("odoo-bridge: " + folder + " could not be removed");
    }
  }
}
