package dev.odoobridge.testkit.real;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class RealOdooTest {
  private final List<String> startedVersions = new ArrayList<>();

  private RealOdoo odoo(Map<String, String> environment, boolean dockerAnswers) {
    return new RealOdoo(environment, () -> dockerAnswers, this::start);
  }

  private Map<String, String> start(String version) {
    startedVersions.add(version);
    return Map.of("ODOO_URL", "http://docker", "ODOO_VERSION", version);
  }

  @Test
  void isTheOneThatIsNamedThoughDockerAnswers() {
    var odoo = odoo(Map.of("ODOO_URL", "http://named", "ODOO_DB", " "), true);

    assertEquals(Optional.of("http://named"), odoo.find("ODOO_URL"));
    assertEquals(Optional.empty(), odoo.find("ODOO_DB"));
    assertEquals(List.of(), startedVersions);
  }

  @Test
  void isStartedOnceInDockerWhenNoneIsNamed() {
    var odoo = odoo(Map.of("ODOO_VERSION", "14"), true);

    assertEquals(Optional.of("http://docker"), odoo.find("ODOO_URL"));
    assertEquals(Optional.of("14"), odoo.find("ODOO_VERSION"));
    assertEquals(List.of("14"), startedVersions);
  }

  @Test
  void isNoneWithoutDocker() {
    assertEquals(Optional.empty(), odoo(Map.of(), false).find("ODOO_URL"));
  }
}
