package dev.odoobridge.adapter.http.api;

import dev.odoobridge.adapter.http.auth.Guard;
import dev.odoobridge.adapter.http.auth.Sight;
import dev.odoobridge.adapter.http.problem.Problems;
import dev.odoobridge.application.port.in.AcknowledgeChanges;
import dev.odoobridge.application.port.in.ReadChanges;
import dev.odoobridge.domain.feed.FeedCursor;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.FieldProblem;
import dev.odoobridge.domain.record.IntegrationId;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** {@code /api/v1/changes}: what became of host records that the host did not say itself. */
public final class ChangeRoutes {
  public static final List<String> LIST =
      List.of("integration", "entity", "after", "limit", "wait");

  private static final int LONGEST_WAIT = 30;

  private final ReadChanges changes;
  private final AcknowledgeChanges acknowledge;
  private final Listeners listeners;

  public ChangeRoutes(ReadChanges changes, AcknowledgeChanges acknowledge, Listeners listeners) {
    this.changes = changes;
    this.acknowledge = acknowledge;
    this.listeners = listeners;
  }

  public void list(Context context) {
    var query = Query.of(context, LIST);
    var wanted = new ChangeQuery(changes, Sight.of(context)).of(query);
    var wait = Duration.ofSeconds(query.number("wait", 0, LONGEST_WAIT, 0));
    var page = ChangeQuery.page(wait.isZero() ? changes.read(wanted) : await(wanted, wait));
    Answers.json(context, Answers.OK, ChangeView.PageView.from(page));
  }

  private ReadChanges.Result await(ReadChanges.Query wanted, Duration wait) {
    try (var _ = listeners.enter()) {
      return changes.await(wanted, wait);
    }
  }

  public void acknowledge(Context context) throws IOException {
    var fields = new Fields(Bodies.object(context, Bodies.JSON));
    var integration = fields.text("integration");
    var cursor = fields.text("cursor");
    var entities = fields.texts("entities").orElse(List.of());
    fields.require("integration", integration);
    fields.require("cursor", cursor);
    if (cursor.isPresent() && FeedCursor.parse(cursor.get()).isEmpty()) {
      fields.wrong("cursor", "is no cursor; give one that an answer had");
    }
    fields.end();
    var sight = Sight.of(context);
    var meant = integration(integration.orElseThrow());
    var named = sight.entities(entities.stream().map(ChangeRoutes::entity).toList());
    sight.require(meant, named);
    answer(
        context,
        acknowledge.acknowledge(
            Guard.caller(context), meant, named, cursor.flatMap(FeedCursor::parse).orElseThrow()));
  }

  private static void answer(Context context, AcknowledgeChanges.Result result) {
    switch (result) {
      case AcknowledgeChanges.Result.Acknowledged(var count) ->
          Answers.json(context, Answers.OK, new ChangeView.AcknowledgedView(count));
      case AcknowledgeChanges.Result.NotReached(var newest) ->
          throw Problems.invalidFields(
              List.of(
                  new FieldProblem(
                      "cursor", "lies ahead of the feed, which ends at " + newest + " now")));
      case AcknowledgeChanges.Result.NoSuchIntegration(var id) ->
          throw Problems.noSuchIntegration(id);
      case AcknowledgeChanges.Result.NoSuchEntity(var entity, var known) ->
          throw Problems.noSuchEntity(entity, known);
    }
  }

  private static IntegrationId integration(String text) {
    return Optional.of(text)
        .filter(IntegrationId::isWellFormed)
        .map(IntegrationId::new)
        .orElseThrow(() -> Problems.noSuchIntegration(text));
  }

  private static EntityName entity(String text) {
    return Optional.of(text)
        .filter(EntityName::isWellFormed)
        .map(EntityName::new)
        .orElseThrow(
            () ->
                Problems.invalidFields(
                    List.of(new FieldProblem("entities", "\"" + text + "\" is no entity's name"))));
  }
}
