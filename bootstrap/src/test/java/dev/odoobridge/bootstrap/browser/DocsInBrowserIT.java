package dev.odoobridge.bootstrap.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.bootstrap.config.Settings;
import dev.odoobridge.bootstrap.runtime.Bridge;
import dev.odoobridge.bootstrap.scenario.MigratedDatabase;
import dev.odoobridge.bootstrap.scenario.TestAddress;
import dev.odoobridge.domain.integration.Secret;
import dev.odoobridge.testkit.database.TestDatabase;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person opens the page of the API in a browser, signs in, and makes a call. */
@Tag("browser")
final class DocsInBrowserIT {
  /** Near the top: the page draws what comes into view. */
  private static final String ME = "#operations-sign-in-readOwn ";

  @TempDir private Path data;

  @Test
  void signsInAndMakesACall() {
    try (var database = MigratedDatabase.create();
        var bridge = Bridge.start(settings(database), InstantSource.system());
        var browser = new Browser()) {
      bridge.ensureAdmin();
      browser.open(bridge.url() + "/docs");

      browser.type("#username", "admin");
      browser.type("#password", "wrong-password");
      browser.click("#sign-in button");
      browser.waitFor("#signed-in.refused", "Nobody of that name has that password");
      browser.type("#password", "a-good-password");
      browser.click("#sign-in button");
      browser.waitFor("#signed-in", "Signed in as admin");
      browser.click(ME + ".opblock-summary-control");
      browser.click(ME + ".try-out__btn");
      browser.click(ME + ".execute");

      browser.waitFor(ME + ".live-responses-table .response-col_status", "200");
      assertTrue(browser.text(ME + ".live-responses-table .highlight-code").contains("\"admin\""));
      assertEquals("", browser.complaints(), "what the browser's console says");
    }
  }

  private Settings settings(TestDatabase database) {
    var address = TestAddress.of(database);
    return Settings.in(data).with(address).withAdminPassword(new Secret("a-good-password"));
  }
}
