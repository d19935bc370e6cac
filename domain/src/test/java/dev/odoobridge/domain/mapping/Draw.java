package dev.odoobridge.domain.mapping;

import dev.odoobridge.domain.value.FieldValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** Draws values from a seed, with a liking for those that break things. */
final class Draw {
  private static final List<String> PIECES =
      List.of(
          "a", "b", "Ana", "Maria", "López", " ", "  ", "X-", "X", "-", "x", "y", "draft", "sale",
          "0", "é", "密", "🚚", "'", "\"", "\u00a0", "\u3000", "\u200b");
  private static final List<String> HTML_PIECES =
      List.of(
          "a",
          "b",
          " ",
          "   ",
          "\n",
          "\r\n",
          "\r",
          "\t",
          "<",
          ">",
          "&",
          ";",
          "&amp;",
          "&lt;",
          "&gt;",
          "&nbsp;",
          "&#13;",
          "&#9;",
          "&#10;",
          "&#x41;",
          "&#0;",
          "&#xD800;",
          "&#9999999999;",
          "&quot;",
          "&unknown;",
          "<p>",
          "</p>",
          "<br>",
          "<br/>",
          "<br />",
          "<div class=\"a > b\">",
          "</div>",
          "<b>",
          "</b>",
          "<ul>",
          "<li>",
          "</li>",
          "<td>",
          "<!-- <p> -->",
          "<!--",
          "<script>",
          "</script>",
          "<STYLE>",
          "</style>",
          "İ",
          "é",
          "🚚",
          "\u00a0",
          "\u2028",
          "\"",
          "'",
          "<a href='");

  private final Random random;

  Draw(long seed) {
    this.random = new Random(seed);
  }

  int number(int bound) {
    return random.nextInt(bound);
  }

  FieldValue text() {
    return FieldValue.text(joined(PIECES, 4));
  }

  FieldValue html() {
    return FieldValue.text(joined(HTML_PIECES, 12));
  }

  FieldValue plainText() {
    return FieldValue.text(joined(random.nextBoolean() ? PIECES : HTML_PIECES, 8));
  }

  FieldValue word(List<String> words) {
    return random.nextInt(5) == 0
        ? FieldValue.EMPTY
        : FieldValue.text(words.get(random.nextInt(words.size())));
  }

  FieldValue decimal() {
    return switch (random.nextInt(6)) {
      case 0 -> FieldValue.EMPTY;
      case 1 -> FieldValue.number(0);
      case 2 -> FieldValue.number(random.nextInt(200) - 100);
      default ->
          FieldValue.number(
              BigDecimal.valueOf(random.nextInt(2_000_000) - 1_000_000, random.nextInt(7)));
    };
  }

  FieldValue integer() {
    return random.nextInt(5) == 0 ? FieldValue.EMPTY : FieldValue.number(random.nextInt(9) - 4);
  }

  FieldValue flag() {
    return random.nextInt(3) == 0 ? FieldValue.EMPTY : new FieldValue.Flag(random.nextBoolean());
  }

  FieldValue day() {
    return random.nextInt(5) == 0
        ? FieldValue.EMPTY
        : new FieldValue.Day(LocalDate.ofEpochDay(random.nextInt(40_000) - 10_000));
  }

  FieldValue moment() {
    return random.nextInt(5) == 0
        ? FieldValue.EMPTY
        : new FieldValue.Moment(Instant.ofEpochMilli(random.nextLong(4_000_000_000_000L)));
  }

  private String joined(List<String> pieces, int most) {
    var text = new StringBuilder();
    for (var count = random.nextInt(most + 1); count > 0; count--) {
      text.append(pieces.get(random.nextInt(pieces.size())));
    }
    return text.toString();
  }
}
