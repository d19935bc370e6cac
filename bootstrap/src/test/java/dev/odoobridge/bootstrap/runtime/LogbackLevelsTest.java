package dev.odoobridge.bootstrap.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

final class LogbackLevelsTest {
  private static final String PACKAGE = "dev.odoobridge.some.package";

  @Test
  void setsALevelForAllBelowAndTakesItBack() {
    var levels = new LogbackLevels();
    var below = LoggerFactory.getLogger(PACKAGE + ".SomeClass");
    var before = below.isTraceEnabled();

    levels.set(PACKAGE, "TRACE");
    assertTrue(below.isTraceEnabled());
    assertEquals("TRACE", levels.all().get(PACKAGE));
    assertTrue(levels.all().containsKey("root"));
    levels.set(PACKAGE, "ERROR");
    assertFalse(below.isWarnEnabled());
    levels.reset(PACKAGE);
    levels.reset(PACKAGE);

    assertEquals(before, below.isTraceEnabled());
    assertFalse(levels.all().containsKey(PACKAGE));
  }
}
