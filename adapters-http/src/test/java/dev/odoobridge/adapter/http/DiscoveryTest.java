package dev.odoobridge.adapter.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.odoobridge.domain.access.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class DiscoveryTest {
  private static final String ODOO = "/api/v1/integrations/main/odoo";
  private final Served served = new Served().withIntegration();

  @AfterEach
  void close() {
    served.close();
  }

  @Test
  void tellsTheVersion() {
    assertEquals(
        Answer.json(
            """
            {"version": "19.0", "database": "prod", "transport": "json2",
             "reason": "Odoo 19", "note": null, "as_of": "2026-11-20T10:15:30Z"}
            """),
        served.get(ODOO + "/version").is(200).json());
  }

  @Test
  void findsModelsByNameAndByLabel() {
    assertEquals(2, served.get(ODOO + "/models").is(200).json().path("total").asInt());
    assertEquals(
        "sale.make.order", served.get(ODOO + "/models?search=AN%20order").at("/items/0/model"));
    assertEquals("true", served.get(ODOO + "/models?search=sale").at("/items/0/wizard"));
  }

  @Test
  void describesFields() {
    assertEquals(
        Answer.json(
            """
            {"name": "type", "label": "Address Type", "type": "selection", "required": true,
             "readonly": false, "stored": true, "relation": null, "relation_field": null,
             "selection": [{"value": "contact", "label": "Contact"}], "help": "What it is for"}
            """),
        served.get(ODOO + "/models/res.partner/fields").is(200).json().at("/items/0"));
  }

  @Test
  void asksAnewWhenToldTo() {
    served.get(ODOO + "/modules?state=installed").is(200);
    assertEquals(0, served.direct.asked);

    var modules = served.get(ODOO + "/modules?state=installed&fresh=true").is(200);

    assertEquals(1, served.direct.asked);
    assertEquals("19.0.1.2", modules.at("/items/0/version"));
    assertEquals("1", modules.at("/total"));
  }

  @Test
  void refusesWhatIsNotThereOrNotForThisCaller() {
    served.get(ODOO + "/models/no.such/fields").isProblem(404, "model-not-found");
    served.get(ODOO + "/models/No%20Such/fields").isProblem(404, "model-not-found");
    served.get("/api/v1/integrations/other/odoo/models").isProblem(404, "integration-not-found");
    served.get(ODOO + "/models?fresh=maybe").isProblem(400, "invalid-parameter");
    served
        .send(Role.MANAGER, "GET", ODOO + "/models/ir.config_parameter/fields", null)
        .isProblem(403, "odoo-access-denied");
    served.get(ODOO + "/models/res.users.apikeys/fields").isProblem(403, "odoo-access-denied");
  }
}
