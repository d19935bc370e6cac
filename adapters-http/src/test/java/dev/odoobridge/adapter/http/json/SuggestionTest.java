package dev.odoobridge.adapter.http.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SuggestionTest {
  private static final List<String> KNOWN = List.of("limit", "after", "api_key", "auto_sync");

  @ParameterizedTest
  @CsvSource({
    "limt, limit",
    "limits, limit",
    "apikey, api_key",
    "autosync, auto_sync",
    "x, ''",
    "password, ''",
    "'', ''"
  })
  void namesTheNearestOrNone(String given, String expected) {
    var sentence = expected.isEmpty() ? "" : "; did you mean \"" + expected + "\"?";

    assertEquals(sentence, Suggestion.of(given, KNOWN));
  }
}
