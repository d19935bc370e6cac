package dev.odoobridge.bootstrap.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceTest {
  @TempDir private Path folder;

  private Source source(String file, Map<String, String> environment) throws IOException {
    Files.writeString(folder.resolve(Source.FILE), file);
    return Source.of(Map.of("ODOO_BRIDGE_HOST", "flag"), environment, folder);
  }

  @Test
  void asksFlagsThenTheEnvironmentThenTheFile() throws IOException {
    var source =
        source(
            "ODOO_BRIDGE_HOST: file\nODOO_BRIDGE_PORT: 1\nODOO_URL: http://x\n",
            Map.of("ODOO_BRIDGE_HOST", "environment", "ODOO_BRIDGE_PORT", "2"));

    assertEquals(Optional.of("flag"), source.find("ODOO_BRIDGE_HOST"));
    assertEquals(Optional.of("2"), source.find("ODOO_BRIDGE_PORT"));
    assertEquals(Optional.of("http://x"), source.find("ODOO_URL"));
  }

  @ParameterizedTest
  @CsvSource({
    "ODOO_BRIDGE_PROT, did you mean ODOO_BRIDGE_PORT?",
    "port, port is no setting of this file",
    "ODOO_BRIDGE_LOG_LEVEL, is no setting of this file"
  })
  void refusesANameThatNobodyReads(String name, String said) {
    var wrong = assertThrows(WrongSetting.class, () -> source(name + ": 1\n", Map.of()));

    assertEquals(true, String.valueOf(wrong.getMessage()).contains(said), wrong::getMessage);
  }

  @Test
  void knowsOnlyLevelsOfTheLog() {
    assertEquals(LogLevel.DEBUG, LogLevel.of(Optional.of("debug"), LogLevel.INFO));
    assertEquals(LogLevel.INFO, LogLevel.of(Optional.empty(), LogLevel.INFO));
    assertEquals(LogLevel.INFO, LogLevel.of(Optional.of(" "), LogLevel.INFO));
    assertThrows(WrongSetting.class, () -> LogLevel.of(Optional.of("LOUD"), LogLevel.INFO));
  }
}
