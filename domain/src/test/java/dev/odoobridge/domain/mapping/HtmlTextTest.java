package dev.odoobridge.domain.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTextTest {
  @Nested
  class FromPlain {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "a|<p>a</p>",
          "a\\nb|<p>a<br>b</p>",
          "a\\r\\nb|<p>a<br>b</p>",
          "a\\n\\nb|<p>a<br><br>b</p>",
          "a & b|<p>a &amp; b</p>",
          "1 < 2 > 0|<p>1 &lt; 2 &gt; 0</p>",
          "<b>x</b>|<p>&lt;b&gt;x&lt;/b&gt;</p>",
          "<script>alert(1)</script>|<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>",
          "&amp;|<p>&amp;amp;</p>",
          "\"quoted\" and 'so'|<p>\"quoted\" and 'so'</p>"
        })
    void wrapsAndEscapes(String plain, String html) {
      assertEquals(html, HtmlText.fromPlain(lines(plain)));
    }
  }

  @Nested
  class ToPlain {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        ignoreLeadingAndTrailingWhitespace = false,
        value = {
          "<p>a</p>|a",
          "<p>a\\nb</p>|a b",
          "<p>a<br>b</p>|a\\nb",
          "<p>a<br/>b<br />c</p>|a\\nb\\nc",
          "<P>a<BR>b</P>|a\\nb",
          "<p>a &amp; b &lt;c&gt;</p>|a & b <c>",
          "<p>a</p><p>b</p>|a\\nb",
          "<p>a</p>\\n<p>b</p>\\n|a\\nb",
          "<div><p>a</p></div><div><p>b</p></div>|a\\nb",
          "<p>a</p><p><br></p><p>b</p>|a\\n\\nb",
          "<p>a<br></p><p>b</p>|a\\nb",
          "<p></p><p>a</p>|a",
          "a<div>b</div>c|a\\nb\\nc",
          "<ul>\\n  <li>a</li>\\n  <li>b</li>\\n</ul>|a\\nb",
          "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>|a b\\nc",
          "<h1>a</h1>b|a\\nb",
          "<b>a</b><i>b</i>|ab",
          "<p>a   b</p>|a b",
          "<p>a\\n      b</p>|a b",
          "<p>a\\tb</p>|a b",
          "<p>a&nbsp;b</p>|a b",
          "<p>a\u00a0b</p>|a b",
          "<p>&#65;&#x42;&#X43;</p>|ABC",
          "<p>&quot;a&quot; &apos;b&apos; &#39;c&#39;</p>|\"a\" 'b' 'c'",
          "<p>&amp;lt;</p>|&lt;",
          "<p>&euro; &#0; &#xD800; &#99999999; &#; &;</p>|&euro; &#0; &#xD800; &#99999999; &#; &;",
          "<p>&#128666;</p>|🚚",
          "AT&T; a & b|AT&T; a & b",
          "1 < 2 and 3 > 2|1 < 2 and 3 > 2",
          "a <b|a <b",
          "a <b x='1|a <b x='1",
          "a <|a <",
          "<p title=\"a > b\">c</p>|c",
          "<p title='a > b'>c</p>|c",
          "a<!-- <p>hidden > -->b|ab",
          "a<!-- hidden|a",
          "a<script>if (1 > 0) { x = '<p>'; }</script>b|ab",
          "a<STYLE>p > b {}</style>b|ab",
          "a<script>hidden|a",
          "İİ<script>x</script>b|İİb",
          "<img src=\"x.png\"/>a|a",
          "<p class=\"o_x\" data-y=\"z\">a</p>|a",
          "</p>a|a",
          "plain text|plain text"
        })
    void showsWhatAReaderSees(String html, String plain) {
      assertEquals(lines(plain), HtmlText.toPlain(lines(html)));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          " ",
          "\n",
          "<p></p>",
          "<p> </p>",
          "<p><br></p>",
          "<p>&nbsp;</p>",
          "<br>",
          "<p><br/></p>\n<p><br/></p>",
          "<!-- x -->",
          "<script>x</script>",
          "<p>\u00a0</p>"
        })
    void isEmptyWhenNothingIsSeen(String html) {
      assertEquals("", HtmlText.toPlain(html));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "&",
          "<",
          "<a",
          "</",
          "<!--",
          "<a b=\"",
          "&amp",
          "<script>",
          "<p>",
          "&#",
          "<p>&"
        })
    void readsALongTextInTime(String piece) {
      assertTimeout(
          Duration.ofSeconds(5), () -> HtmlText.toPlain(piece.repeat(1_000_000 / piece.length())));
    }
  }

  @Nested
  class RoundTrip {
    @Test
    void givesBackEveryShownText() {
      for (var seed = 0L; seed < 5000; seed++) {
        var drawn = new Draw(seed).html().display();
        var shown = HtmlText.toPlain(drawn);

        assertEquals(shown, HtmlText.toPlain(HtmlText.fromPlain(shown)), "seed " + seed);
      }
    }

    @Test
    void neverShowsWhatCannotBeStored() {
      for (var seed = 0L; seed < 5000; seed++) {
        var shown = HtmlText.toPlain(new Draw(seed).html().display());

        assertFalse(shown.contains("\0"), "seed " + seed);
        assertTrue(
            shown.codePoints().noneMatch(point -> point >= 0xd800 && point <= 0xdfff),
            "seed " + seed);
      }
    }

    @Test
    void leavesNoTagInTheHtmlOfAPlainText() {
      for (var seed = 0L; seed < 2000; seed++) {
        var html = HtmlText.fromPlain(new Draw(seed).html().display());
        var inner = html.substring(3, html.length() - 4).replace("<br>", "");

        assertFalse(inner.contains("<") || inner.contains(">"), "seed " + seed + ": " + html);
      }
    }
  }

  private static String lines(String text) {
    return text.replace("\\n", "\n").replace("\\r", "\r").replace("\\t", "\t");
  }
}
