package dev.odoobridge.adapter.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.odoobridge.application.port.in.ReadChoices;
import dev.odoobridge.domain.access.Role;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** PROD-5: drop-down lists. */
final class ChoicesTest {
  private static final String CHOICES = "/api/v1/integrations/main/odoo/choices/";
  private final Served served = new Served().withIntegration();

  @AfterEach
  void close() {
    served.close();
  }

  @Test
  void sayWhatThereIsToChooseAndWhatTheHostCallsIt() {
    var page = served.get(CHOICES + "customer?search=n&limit=2&after=id-1").is(200);

    assertEquals("c7", page.at("/items/0/record"));
    assertEquals("Ben", page.at("/items/1/name"));
    assertEquals("null", page.at("/items/1/record"));
    assertEquals("id-8", page.at("/next"));
    assertEquals("false", page.at("/fallback"));
    assertEquals(
        Optional.of(new ReadChoices.Asked(Optional.of("n"), Optional.of("id-1"), 2)),
        served.choices.asked);
  }

  @Test
  void sayThatOdooIsAwayAndHowOldTheCopyIs() {
    served.choices.away = true;

    var page = served.get(CHOICES + "customer").is(200);

    assertEquals("true", page.at("/fallback"));
    assertEquals("copy", page.at("/source"));
    assertEquals("2026-03-01T10:00:00Z", page.at("/as_of"));
    assertEquals("true", page.header("Odoo-Bridge-Fallback"));
  }

  @Test
  void refuseWhatCannotBeAnswered() {
    served.get(CHOICES + "lead").isProblem(404, "entity-not-found");
    served.get(CHOICES + "product").isProblem(404, "entity-not-found");
    served.get(CHOICES + "customer?limit=1001").isProblem(400, "invalid-parameter");
    served.get(CHOICES + "customer?page=2").isProblem(400, "invalid-parameter");
    served
        .get("/api/v1/integrations/none/odoo/choices/customer")
        .isProblem(404, "integration-not-found");
    served.send(Role.HOST, "GET", CHOICES + "customer", null).isProblem(403, "forbidden");
  }
}
