package dev.odoobridge.testkit.odoo.orm;

import java.util.regex.Pattern;

/** What Odoo's sanitizer makes of a text written to an HTML field. */
final class Html {
  private static final Pattern SCRIPT =
      Pattern.compile(
          "<(script|style|iframe|object)\\b.*?(</\\1\\s*>|$)",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern LEADING_TAG = Pattern.compile("^<[a-zA-Z!]");

  private Html() {}

  /** Plain text becomes one paragraph; what starts with a tag stays, without scripts. */
  static String sanitize(String text) {
    var stripped = text.strip();
    if (stripped.isEmpty()) {
      return stripped;
    }
    if (LEADING_TAG.matcher(stripped).find()) {
      return SCRIPT.matcher(stripped).replaceAll("").strip();
    }
    return "<p>" + escapeText(SCRIPT.matcher(stripped).replaceAll("")) + "</p>";
  }

  private static String escapeText(String text) {
    return text.replaceAll("&(?![a-zA-Z]+;|#\\d+;)", "&amp;")
        .replaceAll("<(?![a-zA-Z/])", "&lt;")
        .replaceAll("(?<![a-zA-Z/\"'])>", "&gt;");
  }
}
