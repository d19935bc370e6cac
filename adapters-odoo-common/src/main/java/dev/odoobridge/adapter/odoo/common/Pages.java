package dev.odoobridge.adapter.odoo.common;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.regex.Pattern;

/** Answers that are pages for people rather than for programs. */
final class Pages {
  private static final int LOOKED_AT = 20_000;
  private static final Pattern TITLE =
      Pattern.compile("<title>([^<]{1,200})</title>", Pattern.CASE_INSENSITIVE);

  /** What our own calls add to an address, and what a person may see in the browser instead. */
  private static final Pattern BELOW_ODOO =
      Pattern.compile("/(?:jsonrpc|(?:json|xmlrpc|web|odoo)(?:/[^?#]*)?)?(?:[?#].*)?$");

  private Pages() {}

  /** Its status, type, title or the address it points to. */
  static String describe(Answer answer, Discretion discretion) {
    var type = answer.contentType().isEmpty() ? "no content type" : answer.contentType();
    var description = new StringBuilder("HTTP " + answer.status() + " (" + type + ")");
    if (answer.isRedirect()) {
      description.append(" and points to ");
      description.append(
          answer.headers().firstValue("Location").map(Pages::base).orElse("nowhere"));
    } else if (answer.contentType().contains("html")) {
      var title = TITLE.matcher(start(answer));
      description.append(title.find() ? " titled \"" + title.group(1).strip() + "\"" : "");
    }
    return discretion.sentence(description.toString());
  }

  /** The address that an integration could have instead. */
  private static String base(String target) {
    return target.startsWith("http") ? BELOW_ODOO.matcher(target).replaceFirst("") : target;
  }

  /** Odoo 19, when the header names a database it does not serve; not translated. */
  static boolean saysNoDatabase(Answer answer) {
    return start(answer).contains("No database is selected");
  }

  private static String start(Answer answer) {
    var body = answer.body();
    return new String(body, 0, Math.min(body.length, LOOKED_AT), UTF_8);
  }
}
