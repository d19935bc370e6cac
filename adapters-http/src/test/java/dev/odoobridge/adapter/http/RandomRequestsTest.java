package dev.odoobridge.adapter.http;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever is sent, it is never the server that was wrong, and every refusal is a problem. {@code
 * -Drequests.rounds=200} sends that many to each route for each seed.
 */
final class RandomRequestsTest {
  private static final int ROUNDS = Integer.getInteger("requests.rounds", 8);
  private static final List<String> TYPES =
      List.of(
          "application/json",
          "application/json",
          "application/merge-patch+json",
          "application/x-ndjson",
          "text/plain");
  private static final List<String> NAMES =
      List.of(
          "id",
          "name",
          "url",
          "database",
          "username",
          "password",
          "api_key",
          "entities",
          "company",
          "batch_size",
          "paused",
          "transport",
          "direction",
          "limit",
          "dry_run",
          "lines",
          "product",
          "email",
          "überall",
          "\\u0000",
          "overlap_seconds",
          "delete_brake_percent",
          "conflict_policies",
          "winner",
          "fields",
          "phone",
          "language",
          "role",
          "disabled",
          "refresh_token",
          "expires_in_days",
          "integrations",
          "models",
          "read_only");
  private static final List<String> WORDS =
      List.of(
          "main",
          "customer",
          "order",
          "http://odoo",
          "both",
          "host",
          "",
          " ",
          "../..",
          "\\\"",
          "\\ud83d",
          "ÄÖ😀",
          "json2",
          "a b",
          "http://[",
          "\\n",
          "*");
  private static final List<String> NUMBERS =
      List.of("0", "-1", "1", "17", "1.50", "1e400", "1e-999999999", "9223372036854775808", "00");
  private static final List<String> QUERIES =
      List.of(
          "",
          "?limit=5",
          "?limit=-9",
          "?wait=0",
          "?wait=x",
          "?after=%FF",
          "?decided=true&before=2",
          "?x=%E2%82%AC&&=");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void neverMakeTheServerFail(long seed) {
    var random = new Random(seed);
    try (var served = new Served().withIntegration()) {
      served.conflicts.open("main", "c1", "phone", "1", "2");
      for (var route : served.routes()) {
        for (var round = 0; round < ROUNDS; round++) {
          var body = random.nextInt(8) == 0 ? garbage(random) : json(random, 0);
          var type = pick(random, TYPES);
          var path = path(route.path(), random) + pick(random, QUERIES);
          var withBody = random.nextInt(10) > 0;

          var answer =
              served.send(
                  route.method().name(), path, withBody ? body : null, "Content-Type", type);

          var sent = "seed " + seed + ": " + route.method() + " " + path + " " + type + " " + body;
          assertTrue(answer.status() < 500, () -> sent + "\n" + answer.text());
          if (answer.status() >= 400) {
            answer.isProblem(answer.status(), answer.at("/code"));
          }
        }
      }
    }
  }

  private static String path(String template, Random random) {
    var path = template;
    for (var name :
        Pattern.compile("\\{\\w+}").matcher(template).results().map(MatchResult::group).toList()) {
      var known =
          switch (name) {
            case "{entity}" -> "customer";
            case "{model}" -> "res.partner";
            case "{number}", "{odooId}" -> "1";
            default -> "main";
          };
      var word = random.nextBoolean() ? known : random.nextInt(9) + pick(random, WORDS);
      path =
          path.replace(name, URLEncoder.encode(word, StandardCharsets.UTF_8).replace("+", "%20"));
    }
    return path;
  }

  private static String json(Random random, int depth) {
    return switch (random.nextInt(depth == 0 ? 2 : depth > 4 ? 5 : 8)) {
      case 0, 1 -> depth == 0 ? object(random, depth) : '"' + pick(random, WORDS) + '"';
      case 2 -> pick(random, NUMBERS);
      case 3 -> pick(random, List.of("true", "false"));
      case 4 -> "null";
      case 5 -> array(random, depth);
      default -> object(random, depth);
    };
  }

  private static String object(Random random, int depth) {
    return IntStream.range(0, random.nextInt(6))
        .mapToObj(_ -> '"' + pick(random, NAMES) + "\":" + json(random, depth + 1))
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static String array(Random random, int depth) {
    return IntStream.range(0, random.nextInt(4))
        .mapToObj(_ -> json(random, depth + 1))
        .collect(Collectors.joining(",", "[", "]"));
  }

  private static String garbage(Random random) {
    return random
        .ints(random.nextInt(200), 1, 0x3000)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  private static <T> T pick(Random random, List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
