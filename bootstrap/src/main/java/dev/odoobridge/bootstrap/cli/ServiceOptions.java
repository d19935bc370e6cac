package dev.odoobridge.bootstrap.cli;

import dev.odoobridge.adapter.security.JwtAccessTokens;
import dev.odoobridge.application.access.SignInService;
import dev.odoobridge.bootstrap.config.Settings;
import dev.odoobridge.bootstrap.config.SettingsReader;
import dev.odoobridge.bootstrap.config.WrongSetting;
import dev.odoobridge.bootstrap.runtime.Bridge;
import dev.odoobridge.bootstrap.runtime.ServiceFile;
import dev.odoobridge.domain.integration.Secret;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * Which service a command speaks to: the one named by {@code --server}; else the one that runs on
 * this data folder; else one that is started for the command and stopped after it.
 */
final class ServiceOptions {
  @Option(
      names = "--data",
      paramLabel = "FOLDER",
      description = "Folder with the service's data (ODOO_BRIDGE_DATA; default: ./data).")
  private @Nullable String data;

  @Option(
      names = "--server",
      paramLabel = "URL",
      description =
          "A service elsewhere (ODOO_BRIDGE_SERVER), with its token in ODOO_BRIDGE_TOKEN.")
  private @Nullable String server;

  @Option(names = "--json", description = "Print the answer as JSON.")
  private boolean json;

  boolean json() {
    return json;
  }

  Settings settings(Surroundings surroundings) {
    return new SettingsReader(surroundings.source(flags())).read();
  }

  private Map<String, String> flags() {
    var flags = new HashMap<String, String>();
    if (data != null) {
      flags.put("ODOO_BRIDGE_DATA", data);
    }
    if (server != null) {
      flags.put("ODOO_BRIDGE_SERVER", server);
    }
    return flags;
  }

  /** Opens the service; what was started for it ends when it is closed. */
  Session open(Surroundings surroundings) {
    var source = surroundings.source(flags());
    var remote = source.find("ODOO_BRIDGE_SERVER");
    if (remote.isPresent()) {
      var token =
          source
              .find("ODOO_BRIDGE_TOKEN")
              .orElseThrow(() -> new WrongSetting("ODOO_BRIDGE_TOKEN", "is needed with --server"));
      return new Session(new ApiClient(server(remote.get()), new Secret(token)), Optional.empty());
    }
    var settings = settings(surroundings);
    var running = ServiceFile.read(settings.data()).filter(ServiceOptions::answers);
    if (running.isPresent()) {
      return new Session(new ApiClient(running.get(), localToken(settings)), Optional.empty());
    }
    if (isUnused(settings)) {
      throw new WrongSetting(
          "ODOO_BRIDGE_DATA",
          "no odoo-bridge has worked in "
              + settings.data()
              + " yet; name its folder with --data, or start one with odoo-bridge serve");
    }
    var bridge = Bridge.start(onAnyPort(settings), InstantSource.system());
    return new Session(new ApiClient(bridge.url(), bridge.adminToken()), Optional.of(bridge));
  }

  /** Whether no service elsewhere is named. */
  boolean startsOneOfItsOwn(Surroundings surroundings) {
    return surroundings.source(flags()).find("ODOO_BRIDGE_SERVER").isEmpty();
  }

  /** Whether there is nothing a command could work on: no data, and no Odoo to begin with. */
  static boolean isUnused(Settings settings) {
    return settings.database().isEmpty()
        && settings.defaultIntegration().isEmpty()
        && !Files.exists(settings.data().resolve("postgres"));
  }

  private static URI server(String text) {
    try {
      var url = URI.create(text.strip().replaceAll("/+$", ""));
      if (url.getHost() != null && String.valueOf(url.getScheme()).matches("(?i)https?")) {
        return url;
      }
    } catch (IllegalArgumentException _) {
      // is refused below
    }
    throw new WrongSetting(
        "ODOO_BRIDGE_SERVER", "must look like http://127.0.0.1:8085, is " + text);
  }

  /** Whoever may read the folder's key may do everything with its data anyway. */
  private static Secret localToken(Settings settings) {
    var tokens = new JwtAccessTokens(List.of(Bridge.key(settings)), new SecureRandom());
    return tokens.issue(SignInService.COMMANDS, InstantSource.system().instant()).token();
  }

  private static Settings onAnyPort(Settings settings) {
    return settings.at(0).withoutSchedules();
  }

  private static boolean answers(URI url) {
    try (var http = HttpClient.newHttpClient()) {
      var request =
          HttpRequest.newBuilder(URI.create(url + "/health/live"))
              .timeout(Duration.ofSeconds(2))
              .build();
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException _) {
      return false;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
