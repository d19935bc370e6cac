package dev.odoobridge.bootstrap.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.odoobridge.adapter.persistence.DatabaseAddress;
import dev.odoobridge.bootstrap.config.Settings;
import dev.odoobridge.bootstrap.runtime.Bridge;
import dev.odoobridge.bootstrap.scenario.MigratedDatabase;
import dev.odoobridge.domain.integration.Secret;
import dev.odoobridge.testkit.database.TestDatabase;
import dev.odoobridge.testkit.odoo.OdooDouble;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A shell and curl do what docs/api.md shows of a session, line by line. */
final class ApiSessionIT {
  private static final Pattern BLOCK = Pattern.compile("```sh\n(.+?)```", Pattern.DOTALL);

  @Test
  void goesFromTheSignInToTheChangesAsWritten(@TempDir Path data) throws Exception {
    try (var odoo = OdooDouble.start(OdooDouble.Settings.of(19));
        var database = MigratedDatabase.create();
        var bridge = Bridge.start(settings(data, database), InstantSource.system())) {
      bridge.ensureAdmin();
      var typed =
          session()
              .replace("http://127.0.0.1:8085", bridge.url().toString())
              .replace("https://odoo.example.com", odoo.url())
              .replace("mycompany", odoo.database())
              .replace("me@example.com", odoo.login())
              .replace("THE-API-KEY", odoo.apiKey());

      var answers = run(Files.writeString(data.resolve("session.sh"), "set -eu\n" + typed));

      assertEquals(5, answers.size(), answers::toString);
      assertEquals("shop", answers.get(0).path("id").asText());
      assertEquals("new", answers.get(1).path("sync").path("state").asText());
      assertEquals("succeeded", answers.get(2).path("status").asText(), answers::toString);
      assertTrue(answers.get(3).path("odoo_id").asLong() > 0, answers::toString);
      assertEquals("synced", answers.get(3).path("sync").path("state").asText());
      assertFalse(answers.get(4).path("items").isEmpty(), answers::toString);
    }
  }

  private static String session() {
    var page = Repository.text("docs/api.md");
    var start = page.indexOf("## A session");
    return BLOCK
        .matcher(page.substring(start, page.indexOf("\n## ", start)))
        .results()
        .map(block -> block.group(1))
        .collect(Collectors.joining());
  }

  private static List<JsonNode> run(Path script) throws IOException, InterruptedException {
    var printed = script.resolveSibling("printed");
    var shell =
        new ProcessBuilder("sh", script.toString())
            .redirectErrorStream(true)
            .redirectOutput(printed.toFile())
            .start();
    var isOver = shell.waitFor(5, TimeUnit.MINUTES);
    shell.destroyForcibly();
    var lines = Files.readString(printed, StandardCharsets.UTF_8);
    assertTrue(isOver && shell.exitValue() == 0, lines);
    var json = new JsonMapper();
    var answers = new ArrayList<JsonNode>();
    for (var line : lines.lines().toList()) {
      answers.add(json.readTree(line));
    }
    return answers;
  }

  private static Settings settings(Path data, TestDatabase database) {
    return Settings.in(data)
        .with(
            new DatabaseAddress(
                database.jdbcUrl(),
                database.username(),
                Optional.of(new Secret(database.password()))))
        .withAdminPassword(new Secret("THE-PASSWORD"));
  }
}
