package dev.odoobridge.adapter.http.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.odoobridge.domain.value.RawValue;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonReaderTest {
  private static RawValue read(String text) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    return JsonReader.read(bytes, bytes.length);
  }

  @Test
  void readsEveryShape() {
    var members = (RawValue.Members) read("{\"b\": [null, true, \"ä😀\"], \"a\": {\"x\": -1.50}}");

    assertEquals(List.of("b", "a"), List.copyOf(members.values().keySet()));
    assertEquals(
        RawValue.list(RawValue.NOTHING, RawValue.TRUE, RawValue.of("ä😀")), members.member("b"));
    assertEquals(
        RawValue.of(new BigDecimal("-1.50")), ((RawValue.Members) members.member("a")).member("x"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1.7976931348623157e308", "4.9e-324", "0.1", "123456789012345678901234567890"})
  void keepsNumbersAsTheyAreWritten(String number) {
    assertEquals(RawValue.of(new BigDecimal(number)), read(number));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "[1,]",
        "{\"a\" 1}",
        "01",
        "+1",
        ".5",
        "NaN",
        "Infinity",
        "'a'",
        "// comment\n1",
        "\"\t\"",
        "\"\\x\"",
        "\"\\udc00\"",
        "\"\\ud800x\"",
        "{\"\\u0000\": 1}",
        "{\"a\": {\"b\": 1, \"b\": 1}}",
        "1e401",
        "1e-401",
        "1e99999999999999999999",
        "1 2",
        "tru",
        "hunter2"
      })
  void refusesWhatIsNotStrictJson(String text) {
    var broken = assertThrows(BrokenJson.class, () -> read(text));

    assertEquals(false, broken.reason().contains("hunter2"));
  }

  @Test
  void takesTheMarkThatSomeEditorsPutBeforeAText() {
    assertEquals(RawValue.TRUE, read("\uFEFFtrue"));
  }

  @Test
  void refusesNumbersTooLongToBeMeant() {
    assertThrows(BrokenJson.class, () -> read("1".repeat(401)));
    var number = "1".repeat(100_000);
    var broken = assertThrows(BrokenJson.class, () -> read("{\n  \"a\": " + number + "}"));

    assertEquals("the number has more digits than can be kept", broken.reason());
    assertEquals(List.of(2, 8), List.of(broken.line(), broken.column()));
  }
}
