package dev.odoobridge.bootstrap.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.odoobridge.bootstrap.config.Settings;
import dev.odoobridge.bootstrap.runtime.Bridge;
import dev.odoobridge.bootstrap.scenario.TestAddress;
import dev.odoobridge.domain.integration.Secret;
import dev.odoobridge.testkit.database.TestDatabase;
import dev.odoobridge.testkit.odoo.OdooDouble;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the README tells readers to type works, with an Odoo double in place of the reader's Odoo.
 */
final class ReadmeIT {
  private static final int PATIENCE = 20_000;
  private static final Pattern SIGN_IN =
      Pattern.compile("curl -sS (\\S+) -H 'Content-Type: application/json' -d '(\\{.+?})'");
  private static final Pattern CALL =
      Pattern.compile("^api (?:-X ([A-Z]+) )?\"?([^\\s\"]+)\"?(?: -d '(.+?)')?$", Pattern.DOTALL);

  @Test
  void syncsTheReadersCustomerAsWritten(@TempDir Path data) throws Exception {
    try (var odoo = OdooDouble.start(OdooDouble.Settings.of(19));
        var database = TestDatabase.create();
        var bridge = Bridge.start(settings(data, database), InstantSource.system());
        var http = HttpClient.newHttpClient()) {
      bridge.ensureAdmin();
      var typed = commands(bridge.url(), odoo);
      var signIn = matched(SIGN_IN, typed.getFirst());
      var token =
          answer(http, request(signIn.group(1), "POST", signIn.group(2)), "").path("access_token");
      var answers = new ArrayList<JsonNode>();
      for (var command : typed.subList(1, typed.size())) {
        var call = matched(CALL, command);
        var body = Optional.ofNullable(call.group(3));
        var method = Optional.ofNullable(call.group(1)).orElse(body.isPresent() ? "POST" : "GET");
        var answer = answer(http, request(call.group(2), method, body.orElse("")), token.asText());
        // She is in Odoo "a moment later", says the page: the first look waits for that moment.
        for (var again = 0;
            answers.size() == 4 && isOnTheWay(answer) && again < PATIENCE;
            again++) {
          answer = answer(http, request(call.group(2), method, ""), token.asText());
        }
        answers.add(answer);
      }

      assertEquals(9, answers.size(), "calls in the README");
      assertTrue(answers.get(1).path("ok").asBoolean(), answers.get(1).toString());
      assertEquals("new", answers.get(3).path("sync").path("state").asText());
      assertEquals("synced", answers.get(4).path("sync").path("state").asText());
      assertEquals("succeeded", answers.get(5).path("status").asText());
      assertEquals("synced", answers.get(6).path("sync").path("state").asText());
      assertTrue(answers.get(6).path("odoo_id").asLong() > 0, answers.get(6).toString());
      assertTrue(answers.get(7).path("total").asLong() >= 2, answers.get(7).toString());
      assertEquals(0, answers.get(8).path("total").asLong(), answers.get(8).toString());
    }
  }

  private static boolean isOnTheWay(JsonNode record) {
    return !record.path("sync").path("state").asText().equals("synced");
  }

  private static Settings settings(Path data, TestDatabase database) {
    return Settings.in(data)
        .with(TestAddress.of(database))
        .withAdminPassword(new Secret("THE-PASSWORD"));
  }

  /** The calls in their order, with this test's addresses and keys in place of the reader's. */
  private static List<String> commands(URI bridge, OdooDouble odoo) {
    var readme = Repository.text("README.md");
    var start = readme.indexOf("## Sync your own application");
    var section = readme.substring(start, readme.indexOf("\n## ", start));
    var text =
        section
            .replaceAll("\\\\\n +", "")
            .replace("$BRIDGE", bridge.toString())
            .replace("https://odoo.example.com", odoo.url())
            .replace("mycompany", odoo.database())
            .replace("me@example.com", odoo.login())
            .replace("THE-API-KEY", odoo.apiKey());
    return Pattern.compile(
            "^(?:TOKEN=|api [^(]).+?(?=\n(?:api|```))", Pattern.MULTILINE | Pattern.DOTALL)
        .matcher(text)
        .results()
        .map(found -> found.group().strip())
        .toList();
  }

  private static Matcher matched(Pattern pattern, String command) {
    var matcher = pattern.matcher(command);
    assertTrue(matcher.find(), "the test cannot read: " + command);
    return matcher;
  }

  private static HttpRequest.Builder request(String url, String method, String body) {
    return HttpRequest.newBuilder(URI.create(url))
        .header("Content-Type", "application/json")
        .method(method, HttpRequest.BodyPublishers.ofString(body));
  }

  private static JsonNode answer(HttpClient http, HttpRequest.Builder request, String token)
      throws IOException, InterruptedException {
    var asked = token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    var response = http.send(asked.build(), HttpResponse.BodyHandlers.ofString());
    // A reader is slower than the run that the write before has started.
    for (var again = 0; response.statusCode() == 409 && again < PATIENCE; again++) {
      response = http.send(asked.build(), HttpResponse.BodyHandlers.ofString());
    }

    assertTrue(response.statusCode() < 300, response.body());
    return new JsonMapper().readTree(response.body());
  }
}
