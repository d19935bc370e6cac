package dev.odoobridge.bootstrap.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

final class LogFormatTest {

  @Test
  void isTextUnlessJsonIsAskedFor() {
    assertEquals(LogFormat.TEXT, LogFormat.of(Optional.empty()));
    assertEquals(LogFormat.TEXT, LogFormat.of(Optional.of("Text")));
    assertEquals(LogFormat.JSON, LogFormat.of(Optional.of(" JSON ")));
  }

  /** By the settings of the service, for a line that would be two as a text. */
  @Test
  void makesOneObjectOfEachLineOfJson() throws Exception {
    var written = new ByteArrayOutputStream();
    var before = System.err;
    var context = new LoggerContext();
    System.setErr(new PrintStream(written, true, StandardCharsets.UTF_8));
    try {
      context.setMDCAdapter(MDC.getMDCAdapter());
      context.putProperty("odoo-bridge.log.format", LogFormat.JSON.name());
      var reader = new JoranConfigurator();
      reader.setContext(context);
      reader.doConfigure(LogFormat.class.getResource("/logback.xml"));
      var logger = context.getLogger("dev.odoobridge.a");
      logger.atWarn().addKeyValue("run", "r-1\n\"x\"").log("a run\nended");
      logger.debug("not at this level");
    } finally {
      System.setErr(before);
      context.stop();
    }

    var lines = written.toString(StandardCharsets.UTF_8).lines().toList();
    assertEquals(1, lines.size(), lines::toString);
    var line = new JsonMapper().readTree(lines.getFirst());
    assertEquals("WARN", line.path("level").asText());
    assertEquals("a run\nended", line.path("message").asText());
    assertEquals("r-1\n\"x\"", line.path("kvpList").path(0).path("run").asText());
  }

  @Test
  void refusesOtherWords() {
    assertThrows(WrongSetting.class, () -> LogFormat.of(Optional.of("xml")));
  }
}
