package dev.odoobridge.testkit.odoo.orm;

import java.util.regex.Pattern;

/** What Odoo 19's sanitizer makes of a text written to an HTML field. */
final class Html {
  private static final Pattern SCRIPT =
      Pattern.compile(
          "<(script|style|iframe|object)\\b.*?(</\\1\\s*>|$)",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern TAG_FIRST = Pattern.compile("^<([a-zA-Z][a-zA-Z0-9]*)");
  private static final Pattern INLINE =
      Pattern.compile("b|i|u|em|strong|a|small|font|code|br", Pattern.CASE_INSENSITIVE);

  private Html() {}

  /** Text becomes one paragraph; what starts with a block stays, with an inline tag gets a span. */
  static String sanitize(String text) {
    var clean = SCRIPT.matcher(text.stripLeading()).replaceAll("");
    if (clean.isBlank()) {
      return "";
    }
    var tag = TAG_FIRST.matcher(clean);
    if (!tag.find()) {
      return "<p>" + escaped(clean) + "</p>";
    }
    return INLINE.matcher(tag.group(1)).matches() ? "<span>" + clean + "</span>" : clean;
  }

  private static String escaped(String text) {
    return text.replaceAll("&(?![a-zA-Z]+;|#\\d+;)", "&amp;")
        .replaceAll("<(?![a-zA-Z/])", "&lt;")
        .replaceAll("(?<![a-zA-Z0-9/\"'])>", "&gt;");
  }
}
