package dev.odoobridge.bootstrap.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.odoobridge.domain.schedule.Cadence;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** PROD-6, PROD-13, MIRROR-8: how often the integration that the environment describes syncs. */
class SyncIntervalTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "mirror, '', PT5M",
    "production, '', PT5M",
    "go4rent, '', ''",
    "mirror, off, ''",
    "mirror, 90, PT90S",
    "go4rent, PT1H, PT1H"
  })
  void isFiveMinutesForProfilesThatShowWhatOdooHas(String profile, String given, String every) {
    var environment =
        new HashMap<>(
            Map.of(
                "ODOO_URL", "https://odoo.example",
                "ODOO_DB", "prod",
                "ODOO_USERNAME", "bot",
                "ODOO_API_KEY", "k",
                "ODOO_BRIDGE_PROFILE", profile));
    if (!given.isEmpty()) {
      environment.put("ODOO_SYNC_INTERVAL", given);
    }

    var settings = new SettingsReader(Source.of(Map.of(), environment, folder)).read();

    var wanted =
        Optional.of(every)
            .filter(text -> !text.isEmpty())
            .map(text -> (Cadence) new Cadence.Every(Duration.parse(text)));
    assertEquals(wanted, settings.defaultIntegration().orElseThrow().syncInterval());
  }
}
