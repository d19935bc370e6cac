package dev.odoobridge.bootstrap.config;

import dev.odoobridge.domain.integration.Secret;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads how the service is guarded. */
final class GuardingReader {
  private static final String ORIGIN = "https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?|\\*";

  private final Source source;

  GuardingReader(Source source) {
    this.source = source;
  }

  Guarding read() {
    return new Guarding(
        Duration.ofDays(number("ODOO_BRIDGE_AUDIT_KEPT_DAYS", 1, Guarding.AUDIT_KEPT_DAYS)),
        number("ODOO_BRIDGE_CALLS_PER_MINUTE", 0, Guarding.CALLS),
        number("ODOO_BRIDGE_UNSIGNED_CALLS_PER_MINUTE", 0, Guarding.UNSIGNED_CALLS),
        number("ODOO_BRIDGE_CONNECTION_TESTS_PER_MINUTE", 0, Guarding.CONNECTION_TESTS),
        origins(),
        privateNetworks(),
        source.find("ODOO_BRIDGE_OLD_SECRET_KEY").map(Secret::new));
  }

  private int number(String name, int least, int otherwise) {
    return source.find(name).map(text -> number(name, text, least)).orElse(otherwise);
  }

  private static int number(String name, String text, int least) {
    if (!text.matches("[0-9]{1,8}") || Integer.parseInt(text) < least) {
      throw new WrongSetting(name, "must be a whole number from " + least + ", is " + text);
    }
    return Integer.parseInt(text);
  }

  private boolean privateNetworks() {
    var name = "ODOO_BRIDGE_ALLOW_PRIVATE_NETWORKS";
    return switch (source.find(name).orElse("true").toLowerCase(Locale.ROOT)) {
      case "true", "yes", "on", "1" -> true;
      case "false", "no", "off", "0" -> false;
      default -> throw new WrongSetting(name, "must be true or false");
    };
  }

  private Set<String> origins() {
    var origins =
        Stream.of(source.find("ODOO_BRIDGE_CORS_ORIGINS").orElse("").split("[, ]+"))
            .filter(text -> !text.isEmpty())
            .collect(Collectors.toSet());
    for (var origin : origins) {
      if (!origin.matches(ORIGIN)) {
        throw new WrongSetting(
            "ODOO_BRIDGE_CORS_ORIGINS",
            "must be origins such as https://shop.example, with commas between, has " + origin);
      }
    }
    return origins;
  }
}
