package dev.odoobridge.adapter.profiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not a profile at all, by accident or by malice. */
class BoundsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\n\n",
        "# nothing\n",
        "---\n",
        "profile",
        "[a]",
        "1",
        "a: b: c",
        "a: [1, 2",
        "\ta: 1",
        "a: \"\\q\"",
        "a: \u0000",
        "%YAML 9.9\n---\na: 1",
        "? [a, b]\n: c",
        "a: !x y",
        "a: .inf",
        "a: &x [*x]",
        "- a\n- b",
        "}",
        "a: \ud800",
        "\ufeff",
        "!!java/object:x {}"
      })
  void refusesWhatIsNoProfile(String text) {
    assertFalse(Yaml.problems(text).isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "a: 1\\nb: [1, 2\\nc: 3| 3| 2| expected ',' or ']'",
        "a: b: c| 1| 5| mapping values are not allowed",
        "a: 1\\na: 2| 2| 1| 'a' occurs twice, first in line 1",
        "a: 1\\n---\\nb: 1| 3| 1| second document",
        "a: &x 1\\nb: *x| 2| 4| aliases",
        "a:\\n  b: !t c| 2| 6| tags"
      })
  void saysWhereAndWhyTheTextIsRefused(String text, int line, int column, String message) {
    var problems = Yaml.problems(text.replace("\\n", "\n"));

    assertTrue(
        problems.stream()
            .filter(problem -> problem.line() == line && problem.column() == column)
            .anyMatch(problem -> problem.message().contains(message)),
        problems::toString);
  }

  @Test
  void refusesATextThatIsTooLong() {
    var problem = Yaml.problems("#".repeat(YamlProfiles.MAX_LENGTH + 1)).getFirst();

    assertTrue(problem.message().contains("more than 262144 characters"), problem::toString);
  }

  @Test
  void refusesAliasesThatMultiply() {
    var bomb = new StringBuilder("a0: &a0 [x, x]\n");
    for (var level = 1; level < 40; level++) {
      bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(level, level, level - 1, level - 1));
    }

    assertTimeout(
        Duration.ofSeconds(2),
        () -> assertTrue(Yaml.problems(bomb.toString()).getFirst().message().contains("aliases")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{a: ", "- ", "a: ["})
  void refusesDeepNesting(String opening) {
    assertTimeout(
        Duration.ofSeconds(5), () -> assertFalse(Yaml.problems(opening.repeat(60_000)).isEmpty()));
  }

  @Test
  void refusesMoreMembersThanAProfileNeeds() {
    var fields =
        IntStream.range(0, 1001)
            .mapToObj(number -> "f%d: o%d".formatted(number, number))
            .collect(Collectors.joining("\n"));

    var problem = Yaml.problems(Yaml.field(fields)).getFirst();

    assertTrue(problem.message().contains("1000 fit"), problem::toString);
    assertEquals(1007, problem.line());
  }

  @Test
  void takesALongChainOfReferences() {
    assertEquals(100, Yaml.valid(chain(100)).entities().size());
  }

  @Test
  void refusesMoreEntitiesThanAnyProfileHas() {
    var problem = Yaml.problems(chain(101)).getFirst();

    assertEquals("entities", problem.path());
    assertTrue(problem.message().contains("more than 100 entities"), problem::toString);
  }

  private static String chain(int length) {
    return IntStream.range(0, length)
        .mapToObj(
            number ->
                "  e%d: {model: x.y, fields: {a: {odoo: b, ref: e%d}}}"
                    .formatted(number, Math.min(length - 1, number + 1)))
        .collect(Collectors.joining("\n", "version: 1\nprofile: p\nentities:\n", "\n"));
  }

  @Test
  void namesAtMostAHundredProblems() {
    var fields =
        IntStream.range(0, 900)
            .mapToObj(number -> "f%d: o-%d".formatted(number, number))
            .collect(Collectors.joining("\n"));

    assertEquals(100, Yaml.problems(Yaml.field(fields)).size());
  }

  @Test
  void answersWhateverIsChangedInATextWithAProfileOrProblems() {
    var text = Yaml.go4rent();
    var marks = "{}[]:,'\"&*!|>#%@-\n\t ~?=0aé\u0000\u0085";
    for (var seed = 0L; seed < 2000; seed++) {
      var random = new Random(seed);
      var changed = new StringBuilder(text);
      for (var count = random.nextInt(4); count >= 0; count--) {
        var at = random.nextInt(changed.length());
        switch (random.nextInt(3)) {
          case 0 -> changed.deleteCharAt(at);
          case 1 -> changed.insert(at, marks.charAt(random.nextInt(marks.length())));
          default -> changed.delete(at, Math.min(changed.length(), at + random.nextInt(200)));
        }
      }
      try {
        assertNotNull(new YamlProfiles().read(changed.toString()));
      } catch (RuntimeException e) {
        throw new AssertionError("seed " + seed, e);
      }
    }
  }
}
