package dev.odoobridge.bootstrap.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.odoobridge.adapter.security.SecretKeyFile;
import dev.odoobridge.application.port.out.StoreFailure;
import dev.odoobridge.bootstrap.config.WrongSetting;
import dev.odoobridge.embeddedpostgres.EmbeddedPostgresFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code odoo-bridge doctor}: what is wrong with this set-up, and what to do. */
@Command(
    name = "doctor",
    description = "Looks for what is wrong with this set-up and says what to do.",
    mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {
  private static final long LITTLE_SPACE = 1L << 30;
  private final Surroundings surroundings;
  private final List<Finding> findings = new ArrayList<>();
  @Mixin private ServiceOptions service = new ServiceOptions();

  DoctorCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    examine();
    if (service.json()) {
      System.out.println(json().toPrettyString());
    } else {
      findings.forEach(
          finding ->
              System.out.printf(
                  "  %-5s %-14s %s%n",
                  finding.fine() ? "ok" : "WRONG", finding.part(), finding.words()));
    }
    return findings.stream().allMatch(Finding::fine) ? 0 : OdooBridgeCommand.FAILED;
  }

  private void examine() {
    fine("java", Runtime.version().toString());
    try {
      var settings = service.settings(surroundings);
      fine("settings", "can be read");
      folder(settings.data());
      if (service.startsOneOfItsOwn(surroundings) && ServiceOptions.isUnused(settings)) {
        fine("service", "has not worked here yet; odoo-bridge serve starts it");
        return;
      }
    } catch (WrongSetting wrong) {
      wrong("settings", wrong);
      return;
    }
    try (var session = service.open(surroundings)) {
      fine(
          "service",
          session.own().isPresent() ? "can be started" : "runs at " + session.api().base());
      session
          .api()
          .get("/health/ready")
          .path("parts")
          .properties()
          .forEach(part -> fine(part.getKey(), part.getValue().path("detail").asText()));
      integrations(session.api());
    } catch (WrongSetting
        | ApiFailure
        | StoreFailure
        | EmbeddedPostgresFailure
        | SecretKeyFile.Unusable failed) {
      wrong("service", failed);
    }
  }

  private void folder(Path data) {
    try {
      var existing = data;
      while (!Files.exists(existing) && existing.getParent() != null) {
        existing = existing.getParent();
      }
      var space = Files.getFileStore(existing).getUsableSpace();
      var words = data + ", " + space / (1 << 20) + " MiB free";
      if (!Files.isWritable(existing)) {
        findings.add(
            new Finding("data folder", false, existing + " cannot be written by this user"));
      } else if (space < LITTLE_SPACE) {
        findings.add(new Finding("data folder", false, words + "; make room for the database"));
      } else {
        fine("data folder", words);
      }
    } catch (IOException _) {
      findings.add(new Finding("data folder", false, data + " cannot be examined"));
    }
  }

  private void integrations(ApiClient api) {
    var integrations = Pages.all(api, "/api/v1/integrations", Map.of());
    if (integrations.isEmpty()) {
      fine("integrations", "there is none yet; create one with POST /api/v1/integrations");
    }
    for (var integration : integrations) {
      var id = integration.path("id").asText();
      var path = "/api/v1/integrations/" + id;
      examine("odoo " + id, api.post(path + "/test-connection", ""));
      api.get(path + "/status").path("notices").forEach(notice -> notice("odoo " + id, notice));
    }
  }

  private void examine(String part, JsonNode tested) {
    if (!tested.path("ok").asBoolean()) {
      findings.add(new Finding(part, false, tested.path("message").asText()));
    } else if (!tested.path("problems").isEmpty()) {
      findings.add(
          new Finding(part, false, "the mapping does not fit: " + tested.path("problems")));
    } else {
      fine(
          part,
          "Odoo " + tested.path("version").asText() + " over " + tested.path("transport").asText());
    }
  }

  /** That a version is not known yet is good to know, and nothing anybody could mend. */
  private void notice(String part, JsonNode notice) {
    var stopsNothing = notice.path("code").asText().equals("version-unknown");
    findings.add(new Finding(part, stopsNothing, notice.path("message").asText()));
  }

  private void fine(String part, String words) {
    findings.add(new Finding(part, true, words));
  }

  private void wrong(String part, RuntimeException failed) {
    var words = failed instanceof ApiFailure refused ? refused.explanation() : failed.getMessage();
    findings.add(new Finding(part, false, Optional.ofNullable(words).orElse("does not work")));
  }

  private JsonNode json() {
    var list = JsonNodeFactory.instance.arrayNode();
    for (var finding : findings) {
      list.addObject()
          .put("part", finding.part())
          .put("ok", finding.fine())
          .put("detail", finding.words());
    }
    return list;
  }

  /** What was found of one part. */
  private record Finding(String part, boolean fine, String words) {}
}
