package dev.odoobridge.domain.mapping;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Turns plain text into the HTML Odoo keeps for it, and HTML into the text it shows. */
final class HtmlText {
  private static final Set<String> BLOCKS =
      Set.of("p", "div", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre");
  private static final Set<String> UNSEEN = Set.of("script", "style");
  private static final Map<String, String> ENTITIES =
      Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ");

  private HtmlText() {}

  /** One paragraph, its lines divided by breaks: the form Odoo gives back unchanged. */
  static String fromPlain(String text) {
    var escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    return "<p>" + escaped.replace("\r\n", "\n").replace("\n", "<br>") + "</p>";
  }

  /** The text a reader sees: a new line for each block and break, blanks folded, ends stripped. */
  static String toPlain(String html) {
    var text = new StringBuilder(html.length());
    var position = 0;
    while (position < html.length()) {
      var open = html.indexOf('<', position);
      var end = open < 0 ? html.length() : open;
      appendText(html.substring(position, end), text);
      position = open < 0 ? end : afterTag(html, open, text);
    }
    return strippedLines(text);
  }

  private static int afterTag(String html, int open, StringBuilder text) {
    var close = html.indexOf('>', open);
    if (close < 0) {
      appendText(html.substring(open), text);
      return html.length();
    }
    var name = tagName(html.substring(open + 1, close));
    if (name.equals("br") || BLOCKS.contains(name.startsWith("/") ? name.substring(1) : "")) {
      text.append('\n');
    } else if (BLOCKS.contains(name) && !text.isEmpty() && !endsWithNewLine(text)) {
      text.append('\n');
    } else if (UNSEEN.contains(name)) {
      var end = html.toLowerCase(Locale.ROOT).indexOf("</" + name, close);
      return end < 0 ? html.length() : end;
    }
    return close + 1;
  }

  private static boolean endsWithNewLine(StringBuilder text) {
    return text.charAt(text.length() - 1) == '\n';
  }

  private static String tagName(String tag) {
    var end = 0;
    while (end < tag.length() && !Character.isWhitespace(tag.charAt(end))) {
      end++;
    }
    var name = tag.substring(0, end).toLowerCase(Locale.ROOT);
    return name.length() > 1 && name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
  }

  private static void appendText(String part, StringBuilder text) {
    var position = 0;
    while (position < part.length()) {
      var character = part.charAt(position);
      var end = character == '&' ? part.indexOf(';', position) : -1;
      if (end > 0 && end - position <= 10) {
        text.append(entity(part.substring(position + 1, end)));
        position = end + 1;
      } else {
        text.append(character == '\n' || character == '\r' || character == '\t' ? ' ' : character);
        position++;
      }
    }
  }

  private static String entity(String name) {
    if (ENTITIES.containsKey(name)) {
      return ENTITIES.getOrDefault(name, "");
    }
    try {
      var hexadecimal = name.startsWith("#x") || name.startsWith("#X");
      if (name.startsWith("#")) {
        var digits = name.substring(hexadecimal ? 2 : 1);
        return Character.toString(Integer.parseInt(digits, hexadecimal ? 16 : 10));
      }
    } catch (IllegalArgumentException _) {
      // No such character: it is shown as it was written.
    }
    return "&" + name + ";";
  }

  private static String strippedLines(StringBuilder text) {
    var lines = text.toString().split("\n", -1);
    var result = new StringBuilder(text.length());
    for (var line : lines) {
      result.append(line.strip()).append('\n');
    }
    return result.toString().strip();
  }
}
