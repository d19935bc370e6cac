package dev.odoobridge.bootstrap.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.odoobridge.domain.mapping.Suggestion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Looks settings up: in the flags, then in the environment, then in {@code odoo-bridge.yaml}. */
public final class Source {
  public static final String FILE = "odoo-bridge.yaml";

  private static final Set<String> NAMES =
      Set.of(
          "ODOO_API_KEY",
          "ODOO_AUTO_SYNC",
          "ODOO_BRIDGE_ADMIN_PASSWORD",
          "ODOO_BRIDGE_ALLOW_PRIVATE_NETWORKS",
          "ODOO_BRIDGE_AUDIT_KEPT_DAYS",
          "ODOO_BRIDGE_CALLS_PER_MINUTE",
          "ODOO_BRIDGE_CHANGES_KEPT_DAYS",
          "ODOO_BRIDGE_CALL_TIMEOUT",
          "ODOO_BRIDGE_CA_FILE",
          "ODOO_BRIDGE_PROXY",
          "ODOO_BRIDGE_NO_PROXY",
          "ODOO_BRIDGE_RUNS_KEPT_DAYS",
          "ODOO_SYNC_INTERVAL",
          "ODOO_BRIDGE_CONNECTION_TESTS_PER_MINUTE",
          "ODOO_BRIDGE_CORS_ORIGINS",
          "ODOO_BRIDGE_DATA",
          "ODOO_BRIDGE_DATABASE_URL",
          "ODOO_BRIDGE_HOST",
          "ODOO_BRIDGE_OLD_SECRET_KEY",
          "ODOO_BRIDGE_PORT",
          "ODOO_BRIDGE_PROFILE",
          "ODOO_BRIDGE_PUBLIC_URL",
          "ODOO_BRIDGE_SECRET_KEY",
          "ODOO_BRIDGE_SERVER",
          "ODOO_BRIDGE_TOKEN",
          "ODOO_BRIDGE_UNSIGNED_CALLS_PER_MINUTE",
          "ODOO_DB",
          "ODOO_PASSWORD",
          "ODOO_URL",
          "ODOO_USERNAME");

  private final Map<String, String> flags;
  private final Map<String, String> environment;
  private final Map<String, String> file;

  private Source(
      Map<String, String> flags, Map<String, String> environment, Map<String, String> file) {
    this.flags = flags;
    this.environment = environment;
    this.file = file;
  }

  /**
   * Reads the file in the folder, if there is one. Its keys are the environment's names.
   *
   * @param flags by the environment's names
   * @throws WrongSetting when the file cannot be read
   */
  public static Source of(Map<String, String> flags, Map<String, String> environment, Path folder) {
    var path = folder.resolve(FILE);
    return new Source(
        Map.copyOf(flags),
        Map.copyOf(environment),
        Files.isRegularFile(path) ? read(path) : Map.of());
  }

  private static Map<String, String> read(Path path) {
    try {
      var tree = new YAMLMapper().readTree(path.toFile());
      var values = new HashMap<String, String>();
      if (tree != null && tree.isObject()) {
        for (var entry : tree.properties()) {
          values.put(known(entry.getKey()), scalar(entry.getKey(), entry.getValue()));
        }
      } else if (tree != null && !tree.isMissingNode() && !tree.isNull()) {
        throw new WrongSetting(FILE, "must be a list of NAME: value lines");
      }
      return values;
    } catch (JsonProcessingException wrong) {
      var place = wrong.getLocation();
      throw new WrongSetting(
          FILE, "is no YAML at line " + place.getLineNr() + ", column " + place.getColumnNr());
    } catch (IOException _) {
      throw new WrongSetting(FILE, "cannot be read");
    }
  }

  private static String known(String name) {
    if (!NAMES.contains(name)) {
      throw new WrongSetting(
          FILE, name + " is no setting of this file" + Suggestion.sentence(name, NAMES));
    }
    return name;
  }

  private static String scalar(String name, JsonNode value) {
    if (!value.isValueNode()) {
      throw new WrongSetting(FILE, name + " must have a plain value");
    }
    return value.asText();
  }

  /** The setting of that name; blank counts as unset. */
  public Optional<String> find(String name) {
    if (!NAMES.contains(name)) {
      throw new IllegalArgumentException(
          "name: " + name + " is missing among the names of settings");
    }
    return Optional.ofNullable(flags.get(name))
        .or(() -> Optional.ofNullable(environment.get(name)))
        .or(() -> Optional.ofNullable(file.get(name)))
        .filter(value -> !value.isBlank());
  }
}
