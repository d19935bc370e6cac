package dev.odoobridge.adapter.http;

import static dev.odoobridge.adapter.http.auth.Permission.MANAGE_WEBHOOKS;
import static dev.odoobridge.adapter.http.auth.Permission.READ_WEBHOOKS;
import static io.javalin.http.HandlerType.DELETE;
import static io.javalin.http.HandlerType.GET;
import static io.javalin.http.HandlerType.POST;

import dev.odoobridge.adapter.http.api.WebhookRoutes;
import java.util.List;

/** The routes of web hooks. */
final class WebhookRouteTable {
  private static final String WEBHOOKS = "/api/v1/webhooks";
  private static final String WEBHOOK = WEBHOOKS + "/{id}";

  private WebhookRouteTable() {}

  static List<Route> of(FeedUseCases useCases) {
    var routes = new WebhookRoutes(useCases.manageWebhooks());
    return List.of(
        new Route(GET, WEBHOOKS, READ_WEBHOOKS, WebhookRoutes.LIST, routes::list),
        new Route(POST, WEBHOOKS, MANAGE_WEBHOOKS, routes::create),
        new Route(GET, WEBHOOK, READ_WEBHOOKS, routes::read),
        new Route(DELETE, WEBHOOK, MANAGE_WEBHOOKS, routes::delete).showing(routes::shown),
        new Route(POST, WEBHOOK + "/pause", MANAGE_WEBHOOKS, routes::pause).showing(routes::shown),
        new Route(POST, WEBHOOK + "/resume", MANAGE_WEBHOOKS, routes::resume)
            .showing(routes::shown),
        new Route(
            GET,
            WEBHOOK + "/deliveries",
            READ_WEBHOOKS,
            WebhookRoutes.DELIVERIES,
            routes::deliveries));
  }
}
