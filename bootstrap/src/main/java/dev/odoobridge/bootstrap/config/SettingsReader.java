package dev.odoobridge.bootstrap.config;

import dev.odoobridge.adapter.persistence.DatabaseAddress;
import dev.odoobridge.domain.integration.Secret;
import dev.odoobridge.domain.schedule.Cadence;
import dev.odoobridge.domain.schedule.Cron;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads the service's settings. */
public final class SettingsReader {
  /** Profiles that would show nothing of Odoo if nobody asked it. */
  private static final Set<String> READING = Set.of("mirror", "production");

  private static final int PORT = 8085;
  private static final int ADMIN_PASSWORD_LENGTH = 8;
  private final Source source;

  public SettingsReader(Source source) {
    this.source = source;
  }

  /**
   * All settings.
   *
   * @throws WrongSetting for the first that cannot be used
   */
  public Settings read() {
    return new Settings(
        source.find("ODOO_BRIDGE_HOST").orElse("127.0.0.1"),
        source.find("ODOO_BRIDGE_PORT").map(SettingsReader::port).orElse(PORT),
        data(),
        OdooAccessReader.read(source),
        source.find("ODOO_BRIDGE_DATABASE_URL").map(SettingsReader::database),
        source.find("ODOO_BRIDGE_SECRET_KEY").map(Secret::new),
        source.find("ODOO_BRIDGE_ADMIN_PASSWORD").map(SettingsReader::adminPassword),
        integration(),
        changesKept(),
        recurring(),
        new GuardingReader(source).read(),
        source.find("ODOO_BRIDGE_PUBLIC_URL").map(SettingsReader::publicUrl));
  }

  private static URI publicUrl(String text) {
    try {
      var url = URI.create(text.strip().replaceAll("/+$", ""));
      if (url.getHost() != null
          && String.valueOf(url.getScheme()).matches("(?i)https?")
          && url.getQuery() == null
          && url.getFragment() == null
          && url.getUserInfo() == null) {
        return url;
      }
    } catch (IllegalArgumentException _) {
      // is refused below
    }
    throw new WrongSetting(
        "ODOO_BRIDGE_PUBLIC_URL", "must look like https://bridge.example.com, is " + text);
  }

  private Path data() {
    var path = Path.of(source.find("ODOO_BRIDGE_DATA").orElse("data")).toAbsolutePath().normalize();
    if (Files.exists(path) && !Files.isDirectory(path)) {
      throw new WrongSetting("ODOO_BRIDGE_DATA", path + " is a file, not a folder");
    }
    return path;
  }

  private static Secret adminPassword(String text) {
    if (text.length() < ADMIN_PASSWORD_LENGTH) {
      throw new WrongSetting(
          "ODOO_BRIDGE_ADMIN_PASSWORD",
          "must have at least " + ADMIN_PASSWORD_LENGTH + " characters");
    }
    return new Secret(text);
  }

  /** What is wrong is said whether or not it is needed: it will be. */
  private Optional<Settings.DefaultIntegration> integration() {
    var autoSync = source.find("ODOO_AUTO_SYNC").map(SettingsReader::flag).orElse(true);
    return source.find("ODOO_URL").map(url -> integration(url, autoSync));
  }

  private Duration changesKept() {
    return days("ODOO_BRIDGE_CHANGES_KEPT_DAYS")
        .orElse(Duration.ofDays(Settings.CHANGES_KEPT_DAYS));
  }

  private Settings.Recurring recurring() {
    var standard = Settings.Recurring.STANDARD;
    return new Settings.Recurring(
        standard.schedules(), days("ODOO_BRIDGE_RUNS_KEPT_DAYS").orElse(standard.runsKept()));
  }

  private Optional<Duration> days(String name) {
    return source.find(name).map(text -> days(name, text));
  }

  private static Duration days(String name, String text) {
    if (!text.matches("[1-9][0-9]{0,3}")) {
      throw new WrongSetting(name, "must be 1 to 9999 days, is " + text);
    }
    return Duration.ofDays(Integer.parseInt(text));
  }

  /** A cron expression in UTC, a time such as PT5M, seconds, or off. */
  private static Optional<Cadence> cadence(String text) {
    if (text.strip().toLowerCase(Locale.ROOT).matches("off|0|false|no")) {
      return Optional.empty();
    }
    try {
      var isCron = text.strip().contains(" ") || text.strip().startsWith("@");
      return Optional.of(
          isCron
              ? new Cadence.ByCron(Cron.parse(text), ZoneOffset.UTC)
              : Cadence.Every.parse(text));
    } catch (IllegalArgumentException wrong) {
      throw new WrongSetting(
          "ODOO_SYNC_INTERVAL",
          "takes */5 * * * *, PT5M, seconds or off; \"" + text + "\" " + wrong.getMessage());
    }
  }

  private static int port(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException _) {
      throw new WrongSetting("ODOO_BRIDGE_PORT", "must be a number, is " + text);
    }
  }

  private Settings.DefaultIntegration integration(String url, boolean autoSync) {
    var apiKey = source.find("ODOO_API_KEY").map(Secret::new);
    var password = source.find("ODOO_PASSWORD").map(Secret::new);
    if (apiKey.isEmpty() && password.isEmpty()) {
      throw new WrongSetting(
          "ODOO_API_KEY", "ODOO_URL is set, so a key or ODOO_PASSWORD is needed");
    }
    var profile = source.find("ODOO_BRIDGE_PROFILE").orElse("go4rent");
    return new Settings.DefaultIntegration(
        url,
        needed("ODOO_DB"),
        needed("ODOO_USERNAME"),
        apiKey,
        password,
        profile,
        autoSync,
        source
            .find("ODOO_SYNC_INTERVAL")
            .or(() -> Optional.of("PT5M").filter(_ -> READING.contains(profile)))
            .flatMap(SettingsReader::cadence));
  }

  private static boolean flag(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true", "yes", "on", "1" -> true;
      case "false", "no", "off", "0" -> false;
      default -> throw new WrongSetting("ODOO_AUTO_SYNC", "must be true or false, is " + text);
    };
  }

  private String needed(String name) {
    return source
        .find(name)
        .orElseThrow(() -> new WrongSetting(name, "is needed because ODOO_URL is set"));
  }

  /** Takes {@code jdbc:postgresql://...} and {@code postgresql://user:password@host:port/name}. */
  private static DatabaseAddress database(String text) {
    try {
      var url = URI.create(text.startsWith("jdbc:") ? text.substring(5) : text);
      var scheme = url.getScheme();
      if (url.getHost() == null || scheme == null || !scheme.startsWith("postgres")) {
        throw new IllegalArgumentException(text);
      }
      var user = Optional.ofNullable(url.getRawUserInfo()).orElse("").split(":", 2);
      var username =
          user[0].isEmpty() ? parameter(url, "user").orElse("postgres") : decoded(user[0]);
      var password = user.length == 2 ? Optional.of(decoded(user[1])) : parameter(url, "password");
      var port = url.getPort() < 0 ? "" : ":" + url.getPort();
      return new DatabaseAddress(
          "jdbc:postgresql://" + url.getHost() + port + url.getRawPath() + query(url),
          username,
          password.filter(value -> !value.isEmpty()).map(Secret::new));
    } catch (IllegalArgumentException _) {
      // The text may hold a password, so it is not repeated.
      throw new WrongSetting(
          "ODOO_BRIDGE_DATABASE_URL", "must look like postgresql://user:password@host:5432/name");
    }
  }

  private static String query(URI url) {
    var rest =
        Optional.ofNullable(url.getRawQuery()).stream()
            .flatMap(query -> Arrays.stream(query.split("&")))
            .filter(part -> !part.startsWith("user=") && !part.startsWith("password="))
            .toList();
    return rest.isEmpty() ? "" : "?" + String.join("&", rest);
  }

  private static Optional<String> parameter(URI url, String name) {
    return Optional.ofNullable(url.getRawQuery()).stream()
        .flatMap(query -> Arrays.stream(query.split("&")))
        .filter(part -> part.startsWith(name + "="))
        .map(part -> decoded(part.substring(name.length() + 1)))
        .findFirst();
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
