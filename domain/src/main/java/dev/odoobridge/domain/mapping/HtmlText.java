package dev.odoobridge.domain.mapping;

import java.util.Locale;
import java.util.Set;

/** Turns plain text into the HTML Odoo keeps for it, and HTML into the text it shows. */
final class HtmlText {
  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "div",
          "ul",
          "ol",
          "li",
          "dl",
          "dt",
          "dd",
          "table",
          "tr",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "hr",
          "blockquote",
          "pre",
          "section",
          "article",
          "header",
          "footer");
  private static final Set<String> CELLS = Set.of("td", "th");
  private static final Set<String> UNSEEN = Set.of("script", "style");

  private final String html;
  private final ShownText text = new ShownText();

  private HtmlText(String html) {
    this.html = html;
  }

  /** One paragraph, its lines divided by breaks: the form Odoo gives back unchanged. */
  static String fromPlain(String text) {
    var escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    return "<p>" + escaped.replace("\r\n", "\n").replace("\n", "<br>") + "</p>";
  }

  /** The text a reader sees: a new line for each block and break, blanks folded, ends stripped. */
  static String toPlain(String html) {
    return new HtmlText(html).shown();
  }

  private String shown() {
    var position = 0;
    while (position < html.length()) {
      position = isTag(position) ? afterTag(position) : afterCharacter(position);
    }
    return text.toString();
  }

  private boolean isTag(int position) {
    if (html.charAt(position) != '<' || position + 1 == html.length()) {
      return false;
    }
    var next = html.charAt(position + 1);
    return next == '/' || next == '!' || next == '?' || isLetter(next);
  }

  private static boolean isLetter(char character) {
    return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
  }

  private int afterTag(int open) {
    if (html.startsWith("<!--", open)) {
      var end = html.indexOf("-->", open + 4);
      return end < 0 ? html.length() : end + 3;
    }
    var close = closeOf(open);
    if (close == html.length()) {
      return afterUnclosed(open);
    }
    var name = tagName(open + 1, close);
    if (name.equals("br")) {
      text.lineBreak();
    } else if (BLOCKS.contains(name.startsWith("/") ? name.substring(1) : name)) {
      text.block();
    } else if (CELLS.contains(name)) {
      text.blank();
    } else if (UNSEEN.contains(name)) {
      return endOf(name, close);
    }
    return close + 1;
  }

  /** Where the tag ends, which is not inside an attribute; the end of all when it does not. */
  private int closeOf(int open) {
    var quote = '\0';
    for (var position = open + 1; position < html.length(); position++) {
      var character = html.charAt(position);
      if (quote == '\0' && character == '>') {
        return position;
      }
      if (quote == '\0' && (character == '"' || character == '\'')) {
        quote = character;
      } else if (character == quote) {
        quote = '\0';
      }
    }
    return html.length();
  }

  /** A tag without an end is shown as it is, with all that follows, rather than lost. */
  private int afterUnclosed(int open) {
    var position = open;
    while (position < html.length()) {
      position = afterCharacter(position);
    }
    return position;
  }

  private String tagName(int start, int close) {
    var end = start + 1;
    while (end < close && !Character.isWhitespace(html.charAt(end)) && html.charAt(end) != '/') {
      end++;
    }
    return html.substring(start, end).toLowerCase(Locale.ROOT);
  }

  private int endOf(String name, int from) {
    for (var position = from; position < html.length(); position++) {
      if (html.regionMatches(true, position, "</" + name, 0, name.length() + 2)) {
        return position;
      }
    }
    return html.length();
  }

  private int afterCharacter(int position) {
    var limit = Math.min(html.length(), position + HtmlEntity.MAX_LENGTH);
    var end = html.charAt(position) == '&' ? html.indexOf(';', position, limit) : -1;
    if (end < 0) {
      text.character(html.charAt(position));
      return position + 1;
    }
    HtmlEntity.meaning(html.substring(position + 1, end))
        .chars()
        .forEach(unit -> text.character((char) unit));
    return end + 1;
  }
}
