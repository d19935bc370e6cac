package dev.odoobridge.bootstrap.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;

final class LogFormatTest {

  @Test
  void isTextUnlessJsonIsAskedFor() {
    assertEquals(LogFormat.TEXT, LogFormat.of(Optional.empty()));
    assertEquals(LogFormat.TEXT, LogFormat.of(Optional.of("Text")));
    assertEquals(LogFormat.JSON, LogFormat.of(Optional.of(" JSON ")));
  }

  @Test
  void refusesOtherWords() {
    assertThrows(WrongSetting.class, () -> LogFormat.of(Optional.of("xml")));
  }
}
