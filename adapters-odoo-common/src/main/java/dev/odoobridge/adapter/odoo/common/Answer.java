package dev.odoobridge.adapter.odoo.common;

import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Locale;

/**
 * A whole HTTP answer, whatever its status.
 *
 * @param body not copied; treat it as read-only
 */
@SuppressWarnings("ArrayRecordComponent") // large bodies are handed over, not copied or compared
public record Answer(int status, HttpHeaders headers, byte[] body) {

  /** Whether the answer calls itself JSON. */
  public boolean isJson() {
    return contentType().contains("json");
  }

  /** The content type in lower case, empty when none is given. */
  public String contentType() {
    return headers.firstValue("Content-Type").orElse("").toLowerCase(Locale.ROOT);
  }

  /** What the answer would have a browser keep, in its order. */
  public List<String> cookies() {
    return headers.allValues("Set-Cookie");
  }

  /** Whether the server promises in words to take another request on the same connection. */
  boolean keepsConnection() {
    return headers.firstValue("Connection").orElse("").equalsIgnoreCase("keep-alive");
  }

  boolean isRedirect() {
    return status >= 300 && status < 400;
  }

  /** Whether the answer points to that path of the same server, with whatever query. */
  public boolean isRedirectTo(String path) {
    return isRedirect()
        && headers
            .firstValue("Location")
            .filter(target -> target.matches("(?:https?://[^/]+)?\\Q" + path + "\\E(?:\\?.*)?"))
            .isPresent();
  }
}
