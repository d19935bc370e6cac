package dev.odoobridge.bootstrap.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.adapter.odoo.common.HttpProxy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OdooAccessReaderTest {
  @TempDir Path folder;

  private OdooAccess read(Map<String, String> environment) {
    return OdooAccessReader.read(Source.of(Map.of(), environment, folder));
  }

  @Test
  void goesStraightAndWaitsLongerThanOdooWorks() {
    assertEquals(OdooAccess.STANDARD, read(Map.of()));
    assertTrue(OdooAccess.STANDARD.callTimeout().compareTo(Duration.ofSeconds(120)) > 0);
  }

  @Test
  void takesTimeCertificatesAndProxy() throws IOException {
    var file = Files.writeString(folder.resolve("ca.pem"), "-");

    assertEquals(
        new OdooAccess(
            Duration.ofSeconds(900),
            Optional.of(file),
            Optional.of(new HttpProxy("proxy.lan", 8080, List.of("odoo.lan", ".intern")))),
        read(
            Map.of(
                "ODOO_BRIDGE_CALL_TIMEOUT", "900",
                "ODOO_BRIDGE_CA_FILE", file.toString(),
                "ODOO_BRIDGE_PROXY", "http://proxy.lan:8080",
                "ODOO_BRIDGE_NO_PROXY", "odoo.lan, .intern")));
  }

  @ParameterizedTest
  @CsvSource({
    "ODOO_BRIDGE_CALL_TIMEOUT, 4",
    "ODOO_BRIDGE_CALL_TIMEOUT, 3601",
    "ODOO_BRIDGE_CALL_TIMEOUT, soon",
    "ODOO_BRIDGE_CA_FILE, /no/such/file",
    "ODOO_BRIDGE_CA_FILE, /",
    "ODOO_BRIDGE_PROXY, proxy.lan",
    "ODOO_BRIDGE_PROXY, socks://proxy.lan:1080",
    "ODOO_BRIDGE_PROXY, http://me:hidden@proxy.lan:8080",
    "ODOO_BRIDGE_PROXY, http://proxy.lan:99999"
  })
  void refusesWhatCannotBeAndTellsNoPassword(String name, String value) {
    var wrong = assertThrows(WrongSetting.class, () -> read(Map.of(name, value)));

    var said = String.valueOf(wrong.getMessage());
    assertTrue(said.contains(name), said);
    assertTrue(!said.contains("hidden"), said);
  }
}
