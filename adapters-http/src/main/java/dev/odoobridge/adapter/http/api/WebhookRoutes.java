package dev.odoobridge.adapter.http.api;

import dev.odoobridge.adapter.http.auth.Guard;
import dev.odoobridge.adapter.http.problem.Problem;
import dev.odoobridge.adapter.http.problem.ProblemType;
import dev.odoobridge.adapter.http.problem.Problems;
import dev.odoobridge.application.port.in.ManageWebhooks;
import dev.odoobridge.domain.record.FieldProblem;
import dev.odoobridge.domain.webhook.Webhook;
import dev.odoobridge.domain.webhook.WebhookId;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** {@code /api/v1/webhooks}: where changes are delivered to. */
public final class WebhookRoutes {
  public static final List<String> DELIVERIES = List.of("limit");

  private static final String WEBHOOKS = "/api/v1/webhooks";
  private static final int STANDARD_LIMIT = 50;

  private final ManageWebhooks webhooks;

  public WebhookRoutes(ManageWebhooks webhooks) {
    this.webhooks = webhooks;
  }

  public void list(Context context) {
    var views = webhooks.list().stream().map(WebhookView::from).toList();
    Answers.json(context, Answers.OK, new ListView(views, views.size(), null));
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
    var limit =
        (int)
            Query.of(context, DELIVERIES)
                .number("limit", 1, ManageWebhooks.MAX_LIMIT, STANDARD_LIMIT);
    var views =
        webhooks.deliveries(id(context), limit).orElseThrow(WebhookRoutes::noSuchWebhook).stream()
            .map(WebhookView.DeliveryView::from)
            .toList();
    Answers.json(context, Answers.OK, new ListView(views, views.size(), null));
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
