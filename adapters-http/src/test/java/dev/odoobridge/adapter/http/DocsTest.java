package dev.odoobridge.adapter.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The page that shows the API. */
final class DocsTest {
  private final Served served = new Served();

  @AfterEach
  void close() {
    served.close();
  }

  @Test
  void isMadeOfFilesThatAreThere() {
    var page = served.sendUnsigned("GET", "/docs", null).is(200);
    var files = Pattern.compile("(?:src|href)=\"(/docs/[^\"]+)\"").matcher(page.text());
    var count = 0;
    while (files.find()) {
      count++;
      var file = served.sendUnsigned("GET", files.group(1), null).is(200);
      assertFalse(file.text().isEmpty(), files.group(1));
      assertEquals("nosniff", file.header("X-Content-Type-Options"));
    }

    assertEquals(4, count);
  }

  @Test
  void allowsNoScriptOfAnybodyElse() {
    var page = served.sendUnsigned("GET", "/docs", null).is(200);

    assertTrue(page.header("Content-Security-Policy").contains("script-src 'self';"));
    assertFalse(page.text().contains("<script>"), "an inline script would not run");
  }

  @Test
  void leadsNowhereElse() {
    served.sendUnsigned("GET", "/docs/swagger-ui.js.map", null).isProblem(404, "path-not-found");
    served.sendUnsigned("GET", "/docs/..%2fdocs.html", null).isProblem(404, "path-not-found");
  }
}
