package dev.odoobridge.adapter.http.api;

import dev.odoobridge.adapter.http.auth.Guard;
import dev.odoobridge.adapter.http.problem.Problem;
import dev.odoobridge.adapter.http.problem.ProblemType;
import dev.odoobridge.adapter.http.problem.Problems;
import dev.odoobridge.application.port.in.ManageWebhooks;
import dev.odoobridge.domain.record.FieldProblem;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.webhook.Delivery;
import dev.odoobridge.domain.webhook.Webhook;
import dev.odoobridge.domain.webhook.WebhookId;
import dev.odoobridge.domain.webhook.WebhookStatus;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** {@code /api/v1/webhooks}: where changes are delivered to. */
public final class WebhookRoutes {
  public static final List<String> LIST = Slices.with("status", "integration");
  public static final List<String> DELIVERIES = Slices.with("delivered");

  private static final String WEBHOOKS = "/api/v1/webhooks";

  private final ManageWebhooks webhooks;

  public WebhookRoutes(ManageWebhooks webhooks) {
    this.webhooks = webhooks;
  }

  public void list(Context context) {
    var query = Query.of(context, LIST);
    var status = query.word("status", WebhookStatus.values(), WebhookStatus::word);
    var integration = query.integration();
    var found =
        webhooks.list().stream()
            .filter(it -> status.map(it.status()::equals).orElse(true))
            .filter(it -> integration.map(of -> tellsOf(it, of)).orElse(true))
            .toList();
    Answers.json(context, Answers.OK, Slices.of(query, Webhook.SORTING, found, WebhookView::from));
  }

  private static boolean tellsOf(Webhook webhook, IntegrationId integration) {
    var integrations = webhook.filter().integrations();
    return integrations.isEmpty() || integrations.contains(integration);
  }

  public void create(Context context) throws IOException {
    var fields = new Fields(Bodies.object(context, Bodies.JSON));
    var url = fields.text("url");
    var integrations = fields.texts("integrations").orElse(List.of());
    var entities = fields.texts("entities").orElse(List.of());
    fields.require("url", url);
    url.flatMap(text -> Targets.objection(text)).ifPresent(why -> fields.wrong("url", why));
    fields.end();
    var draft = new ManageWebhooks.Draft(url, integrations, entities);
    switch (webhooks.create(Guard.caller(context), draft)) {
      case ManageWebhooks.Result.Stored(var webhook) ->
          Answers.located(
              context, Answers.CREATED, WEBHOOKS + "/" + webhook.id(), WebhookView.made(webhook));
      case ManageWebhooks.Result.Invalid(List<FieldProblem> wrong) ->
          throw Problems.invalidFields(wrong);
    }
  }

  public void read(Context context) {
    answer(context, webhooks.find(id(context)));
  }

  public void delete(Context context) {
    if (!webhooks.delete(Guard.caller(context), id(context))) {
      throw noSuchWebhook();
    }
    Answers.nothing(context);
  }

  public void pause(Context context) {
    answer(context, webhooks.pause(Guard.caller(context), id(context)));
  }

  public void resume(Context context) {
    answer(context, webhooks.resume(Guard.caller(context), id(context)));
  }

  public void deliveries(Context context) {
    var query = Query.of(context, DELIVERIES);
    var slice = Slices.of(query, Delivery.SORTING);
    var delivered = query.flag("delivered");
    var found =
        webhooks.deliveries(id(context)).orElseThrow(WebhookRoutes::noSuchWebhook).stream()
            .filter(it -> delivered.map(wanted -> wanted == it.isDelivered()).orElse(true))
            .toList();
    var view = Slices.of(slice, found, WebhookView.DeliveryView::from);
    Answers.json(context, Answers.OK, view);
  }

  /** The web hook as shown, if there is one. */
  public Optional<?> shown(Context context) {
    return Optional.of(context.pathParam("id"))
        .filter(WebhookId::isWellFormed)
        .flatMap(id -> webhooks.find(new WebhookId(id)))
        .map(WebhookView::from);
  }

  private static void answer(Context context, Optional<Webhook> webhook) {
    Answers.json(
        context, Answers.OK, WebhookView.from(webhook.orElseThrow(WebhookRoutes::noSuchWebhook)));
  }

  private static WebhookId id(Context context) {
    return Optional.of(context.pathParam("id"))
        .filter(WebhookId::isWellFormed)
        .map(WebhookId::new)
        .orElseThrow(WebhookRoutes::noSuchWebhook);
  }

  private static Problem noSuchWebhook() {
    return Problem.of(ProblemType.WEBHOOK_NOT_FOUND, "There is no web hook of that id.");
  }
}
