package dev.odoobridge.testkit.real;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;

/**
 * Odoo's own image and its PostgreSQL in containers, with the modules the tests need, demo data as
 * {@code tools/real-odoo} has it, and an API key. Testcontainers' watchdog removes both when the
 * process ends.
 */
final class DockerOdoo {
  private static final String MODULES =
      "base,contacts,account,sale_management,mrp,stock,purchase,base_automation";
  private static final String WORD = "odoo";
  private static final String DATABASE_HOST = "db";
  private static final int PORT = 8069;
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final int WITH_EXPIRY = 18;

  private DockerOdoo() {}

  static Map<String, String> started(String version) {
    try {
      return start(Integer.parseInt(version));
    } catch (LinkageError absent) {
      throw new IllegalStateException(
          "Docker answers, but testcontainers is not on the class path; set ODOO_URL", absent);
    }
  }

  @SuppressWarnings("resource")
  private static Map<String, String> start(int version) {
    var network = Network.newNetwork();
    new GenericContainer<>(DockerImageName.parse("postgres:16"))
        .withNetwork(network)
        .withNetworkAliases(DATABASE_HOST)
        .withEnv(
            Map.of("POSTGRES_USER", WORD, "POSTGRES_PASSWORD", WORD, "POSTGRES_DB", "postgres"))
        .withCommand("postgres", "-c", "fsync=off")
        .start();
    var odoo =
        new GenericContainer<>(DockerImageName.parse("odoo:" + version))
            .withNetwork(network)
            .withEnv(Map.of("HOST", DATABASE_HOST, "USER", WORD, "PASSWORD", WORD))
            .withCommand("odoo", "-d", WORD, "-i", MODULES, "--workers=2", "--log-level=warn")
            .withExposedPorts(PORT)
            .waitingFor(Wait.forHttp("/web/login").forPort(PORT).withStartupTimeout(PATIENCE));
    odoo.start();
    return Map.of(
        "ODOO_URL",
        "http://" + odoo.getHost() + ":" + odoo.getMappedPort(PORT),
        "ODOO_DB",
        WORD,
        "ODOO_USERNAME",
        "admin",
        "ODOO_PASSWORD",
        "admin",
        "ODOO_API_KEY",
        key(odoo, version),
        "ODOO_VERSION",
        Integer.toString(version));
  }

  private static String key(GenericContainer<?> odoo, int version) {
    var expiry = version < WITH_EXPIRY ? "" : ", __import__('datetime').datetime(2099, 1, 1)";
    var script =
        "key = env['res.users.apikeys'].with_user(env.ref('base.user_admin'))"
            + "._generate('rpc', 'bridge tests'%s)\nprint('KEY=' + key)\nenv.cr.commit()\n"
                .formatted(expiry);
    var shell =
        "odoo shell -d odoo --no-http --log-level=critical --db_host=db --db_user=odoo"
            + " --db_password=odoo";
    try {
      var answer =
          odoo.execInContainer("sh", "-c", "printf '%s' \"$0\" | " + shell, script).getStdout();
      return answer
          .lines()
          .filter(line -> line.contains("KEY="))
          .map(line -> line.substring(line.indexOf("KEY=") + 4).strip())
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("Odoo made no API key: " + answer));
    } catch (IOException failed) {
      throw new IllegalStateException("Odoo's shell does not run in its container", failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
