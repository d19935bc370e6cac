package dev.odoobridge.adapter.http;

import static dev.odoobridge.adapter.http.auth.Permission.READ_ODOO;
import static io.javalin.http.HandlerType.GET;

import dev.odoobridge.adapter.http.api.ChoiceRoutes;
import dev.odoobridge.application.port.in.ReadChoices;
import java.util.List;

/** What a host's forms offer. */
final class ChoiceRouteTable {
  private static final String CHOICES = "/api/v1/integrations/{id}/odoo/choices/{entity}";

  private ChoiceRouteTable() {}

  static List<Route> of(ReadChoices choices) {
    var routes = new ChoiceRoutes(choices);
    return List.of(new Route(GET, CHOICES, READ_ODOO, ChoiceRoutes.LIST, routes::list));
  }
}
