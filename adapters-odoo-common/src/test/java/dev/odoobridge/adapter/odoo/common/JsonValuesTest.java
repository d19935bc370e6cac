package dev.odoobridge.adapter.odoo.common;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.odoobridge.application.port.out.OdooFailure;
import dev.odoobridge.domain.value.RawValue;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonValuesTest {

  @Nested
  class Reading {
    @Test
    void readsEveryShape() {
      var members = new LinkedHashMap<String, RawValue>();
      members.put("b", RawValue.list(RawValue.of(1), RawValue.NOTHING, RawValue.FALSE));
      members.put("a", RawValue.of("é\n"));

      assertEquals(new RawValue.Members(members), read("{\"b\":[1,null,false],\"a\":\"é\\n\"}"));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "0.1",
          "12.345",
          "19.990000000000002",
          "1234567890123456789012345678901234567890",
          "9223372036854775807",
          "-0.00001",
          "1e-7"
        })
    void keepsNumbersExact(String number) {
      assertEquals(RawValue.of(new BigDecimal(number)), read(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "-Infinity"})
    void readsPythonsNonNumbersAsTexts(String word) {
      assertEquals(RawValue.list(RawValue.of(word)), read("[" + word + "]"));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          " ",
          "{",
          "[1,",
          "[1 2]",
          "{\"a\":1,\"a\":2}",
          "{\"a\"}",
          "nul",
          "1 2",
          "[]]",
          "'a'",
          "\"open",
          "1e99999",
          "-1e-99999",
          "<html>",
          "\u0000"
        })
    void refusesWhatIsNoJson(String text) {
      assertThrows(OdooFailure.Incomprehensible.class, () -> read(text));
    }

    @Test
    void refusesDeepNestingAndLongNumbers() {
      assertThrows(OdooFailure.Incomprehensible.class, () -> read("[".repeat(100_000)));
      assertThrows(OdooFailure.Incomprehensible.class, () -> read("1".repeat(100_000)));
    }

    @Test
    void quotesNothingOfWhatItCannotRead() {
      var failure = assertThrows(OdooFailure.Incomprehensible.class, () -> read("[secret]"));

      assertFalse(String.valueOf(failure.getMessage()).contains("secret"));
    }

    @Test
    void readsTextsOfManyMegabytes() {
      var text = "x".repeat(30_000_000);

      assertEquals(RawValue.of(text), read("\"" + text + "\""));
    }
  }

  @Nested
  class Writing {
    @ParameterizedTest
    @CsvSource({"1E+2, 100", "100, 100", "0.10, 0.10", "-1E-3, -0.001", "5.0, 5.0"})
    void writesNumbersWithoutExponent(BigDecimal number, String expected) {
      assertEquals(expected, new String(JsonValues.write(RawValue.of(number)), UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E+99999999", "1E-99999999"})
    void refusesNumbersOfTooManyDigits(BigDecimal number) {
      assertThrows(OdooFailure.Refused.class, () -> JsonValues.write(RawValue.of(number)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\ud83d", "\ud83d-", "\ude00", "\ud83d\ud83d\ude00"})
    void refusesHalfACharacter(String text) {
      assertThrows(OdooFailure.Refused.class, () -> JsonValues.write(RawValue.of(text)));
    }
  }

  @Test
  void readsBackWhateverItWrites() {
    for (var seed = 0; seed < 300; seed++) {
      var value = any(new SplittableRandom(seed), 0);

      assertEquals(value, JsonValues.read(JsonValues.write(value)), "seed " + seed);
    }
  }

  private static RawValue any(RandomGenerator random, int depth) {
    return switch (random.nextInt(depth > 4 ? 5 : 7)) {
      case 0 -> RawValue.NOTHING;
      case 1 -> RawValue.of(random.nextBoolean());
      case 2 -> RawValue.of(random.nextLong());
      case 3 -> RawValue.of(BigDecimal.valueOf(random.nextLong(), random.nextInt(1, 20)));
      case 4 -> RawValue.of(text(random));
      case 5 ->
          new RawValue.Items(
              IntStream.range(0, random.nextInt(5)).mapToObj(_ -> any(random, depth + 1)).toList());
      default -> {
        var members = new LinkedHashMap<String, RawValue>();
        IntStream.range(0, random.nextInt(5))
            .forEach(_ -> members.put(text(random), any(random, depth + 1)));
        yield new RawValue.Members(members);
      }
    };
  }

  private static String text(RandomGenerator random) {
    var alphabet = List.of("a", "\"", "\\", "\n", "é", "漢", "🎉", "<", "\u0001", "/");
    var text = new StringBuilder();
    IntStream.range(0, random.nextInt(12))
        .forEach(_ -> text.append(alphabet.get(random.nextInt(alphabet.size()))));
    return text.toString();
  }

  private static RawValue read(String text) {
    return JsonValues.read(text.getBytes(UTF_8));
  }
}
