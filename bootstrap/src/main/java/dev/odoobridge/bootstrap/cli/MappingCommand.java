package dev.odoobridge.bootstrap.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.odoobridge.adapter.profiles.YamlProfiles;
import dev.odoobridge.application.port.out.ProfileReading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code odoo-bridge mapping}: an integration's mapping as a file. */
@Command(
    name = "mapping",
    description = "Drafts, checks, compares, stores and exports the mapping of an integration.",
    mixinStandardHelpOptions = true)
final class MappingCommand extends CommandGroup {
  private static final String YAML = "application/yaml";
  private static final YamlProfiles PROFILES = new YamlProfiles();

  private final Surroundings surroundings;

  MappingCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Command(
      description = "Writes the beginning of a mapping from what Odoo says of these models.",
      mixinStandardHelpOptions = true)
  int init(
      @Mixin ServiceOptions service,
      @Mixin IntegrationOption chosen,
      @Parameters(arity = "1..*", paramLabel = "MODEL", description = "Such as res.partner.")
          List<String> models,
      @Option(names = "--mirror", description = "Only from Odoo to here, with all that is stored.")
          boolean mirror,
      @Option(
              names = "--out",
              paramLabel = "FILE",
              description = "Write there, not to the terminal; a file that is there stays.")
          @Nullable Path out) {
    if (out != null && Files.exists(out)) {
      throw wrongUse(out + " is there already; it stays as it is");
    }
    try (var session = service.open(surroundings)) {
      var body = Map.of("models", models, "mirror", mirror);
      var text = session.api().postForText(path(session, chosen) + "/draft", body);
      if (out == null) {
        System.out.print(text);
      } else {
        write(out, text);
      }
      return 0;
    }
  }

  @Command(
      description = "Holds a file against the integration's Odoo; changes nothing.",
      mixinStandardHelpOptions = true)
  int validate(
      @Mixin ServiceOptions service,
      @Mixin IntegrationOption chosen,
      @Parameters(paramLabel = "FILE", description = "A mapping in YAML.") Path file) {
    var text = read(file);
    try (var session = service.open(surroundings)) {
      var answer = validated(session, chosen, text);
      if (service.json()) {
        System.out.println(answer.toPrettyString());
      } else {
        print(file, answer);
      }
      return answer.path("ok").asBoolean() ? 0 : OdooBridgeCommand.FAILED;
    }
  }

  @Command(
      description = "Shows how a file differs from the mapping in use; exits with 1 when it does.",
      mixinStandardHelpOptions = true)
  int diff(
      @Mixin ServiceOptions service,
      @Mixin IntegrationOption chosen,
      @Parameters(paramLabel = "FILE", description = "A mapping in YAML.") Path file) {
    var text = read(file);
    try (var session = service.open(surroundings)) {
      var current = session.api().getText(path(session, chosen));
      var lines = LineDifference.between(plain(current), plain(text));
      if (service.json()) {
        System.out.println(ApiClient.JSON.valueToTree(lines).toPrettyString());
      } else {
        lines.forEach(System.out::println);
      }
      return lines.isEmpty() ? 0 : OdooBridgeCommand.FAILED;
    }
  }

  @Command(
      aliases = "import",
      description = "Checks a file against Odoo and makes it the integration's mapping.",
      mixinStandardHelpOptions = true)
  int apply(
      @Mixin ServiceOptions service,
      @Mixin IntegrationOption chosen,
      @Parameters(paramLabel = "FILE", description = "A mapping in YAML.") Path file,
      @Option(names = "--unchecked", description = "Without asking Odoo, which may be away.")
          boolean unchecked) {
    var text = read(file);
    try (var session = service.open(surroundings)) {
      if (!unchecked) {
        var checked = validated(session, chosen, text);
        if (!checked.path("ok").asBoolean()) {
          print(file, checked);
          return OdooBridgeCommand.FAILED;
        }
      }
      var stored = session.api().sendText("PUT", path(session, chosen), YAML, text);
      if (service.json()) {
        System.out.println(stored.toPrettyString());
      } else {
        System.out.println("Version " + stored.path("version").asInt() + " is in use.");
        stored
            .path("read_anew")
            .forEach(it -> System.out.println("  the next import reads all of " + it.asText()));
      }
      return 0;
    }
  }

  @Command(description = "Prints the mapping in use as a file.", mixinStandardHelpOptions = true)
  int export(
      @Mixin ServiceOptions service,
      @Mixin IntegrationOption chosen,
      @Option(names = "--version-number", paramLabel = "N", description = "An earlier version.")
          @Nullable Integer number) {
    try (var session = service.open(surroundings)) {
      var version = number == null ? "" : "?version=" + number;
      System.out.print(session.api().getText(path(session, chosen) + version));
      return 0;
    }
  }

  @Command(
      description = "Lists the versions of the integration's own mapping.",
      mixinStandardHelpOptions = true)
  int versions(@Mixin ServiceOptions service, @Mixin IntegrationOption chosen) {
    try (var session = service.open(surroundings)) {
      var versions = Pages.all(session.api(), path(session, chosen) + "/versions", Map.of());
      if (service.json()) {
        System.out.println(versions.toPrettyString());
        return 0;
      }
      var table = new Table("VERSION", "AT", "BY");
      versions.forEach(
          it ->
              table.add(
                  it.path("version").asText(), it.path("at").asText(), it.path("by").asText()));
      table.print();
      return 0;
    }
  }

  private static String path(Session session, IntegrationOption chosen) {
    return "/api/v1/integrations/" + Pages.encoded(chosen.of(session)) + "/mapping";
  }

  private static JsonNode validated(Session session, IntegrationOption chosen, String text) {
    return session.api().sendText("POST", path(session, chosen) + "/validate", YAML, text);
  }

  private static void print(Path file, JsonNode answer) {
    answer.path("notes").forEach(note -> System.out.println("note: " + note.asText()));
    for (var problem : answer.path("problems")) {
      System.out.println(
          "%s:%d:%d: %s%s"
              .formatted(
                  file,
                  problem.path("line").asInt(),
                  problem.path("column").asInt(),
                  problem.path("path").asText().isEmpty()
                      ? ""
                      : problem.path("path").asText() + ": ",
                  problem.path("message").asText()));
    }
    if (answer.path("ok").asBoolean()) {
      System.out.println(file + " fits this Odoo.");
    }
  }

  /** Without comments and with everything in its usual form, so that only meaning differs. */
  private static String plain(String text) {
    return PROFILES.read(text) instanceof ProfileReading.Valid(var profile)
        ? PROFILES.write(profile)
        : text;
  }

  private String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw wrongUse(
          Files.exists(file) ? file + " cannot be read as a text" : "there is no file " + file);
    }
  }

  private void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException unwritable) {
      throw wrongUse(file + " cannot be written");
    }
  }

  private RuntimeException wrongUse(String message) {
    return new ParameterException(line(), message);
  }
}
