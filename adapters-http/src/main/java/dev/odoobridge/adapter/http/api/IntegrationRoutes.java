package dev.odoobridge.adapter.http.api;

import dev.odoobridge.adapter.http.auth.Guard;
import dev.odoobridge.adapter.http.auth.Sight;
import dev.odoobridge.adapter.http.problem.Problem;
import dev.odoobridge.adapter.http.problem.ProblemType;
import dev.odoobridge.adapter.http.problem.Problems;
import dev.odoobridge.application.port.in.ManageIntegrations;
import dev.odoobridge.application.port.in.ManageIntegrations.Result;
import dev.odoobridge.domain.integration.Integration;
import dev.odoobridge.domain.record.FieldProblem;
import dev.odoobridge.domain.record.IntegrationId;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** {@code /api/v1/integrations}. */
public final class IntegrationRoutes {
  public static final List<String> LIST = Slices.with("search", "paused");

  private final ManageIntegrations integrations;

  public IntegrationRoutes(ManageIntegrations integrations) {
    this.integrations = integrations;
  }

  public void list(Context context) {
    list(context, Slices.STANDARD_LIMIT);
  }

  /** As {@link #list}, but as many as there can be when nothing is said: who asks does not page. */
  public void all(Context context) {
    list(context, Slices.MAX_LIMIT);
  }

  private void list(Context context, int standardLimit) {
    var query = Query.of(context, LIST);
    var slice = Slices.of(query, Integration.SORTING, standardLimit);
    var paused = query.flag("paused");
    var search = query.text("search").map(text -> text.toLowerCase(Locale.ROOT));
    var sight = Sight.of(context);
    var found =
        integrations.list().stream()
            .filter(it -> sight.sees(it.id()))
            .filter(it -> paused.map(wanted -> wanted == it.paused()).orElse(true))
            .filter(it -> search.map(words(it)::contains).orElse(true))
            .toList();
    var view = Slices.of(slice, found, IntegrationView::from);
    Answers.json(context, Answers.OK, view);
  }

  /** What of it can be searched for. */
  private static String words(Integration integration) {
    return (integration.id() + " " + integration.name()).toLowerCase(Locale.ROOT);
  }

  public void create(Context context) throws IOException {
    var draft = IntegrationBody.draft(Bodies.object(context, Bodies.JSON));
    requireReachable(draft);
    var stored = stored(integrations.create(Guard.caller(context), draft));
    var view = IntegrationView.from(stored);
    Versions.tag(context, view);
    Answers.located(context, Answers.CREATED, Paths.INTEGRATIONS + "/" + stored.id(), view);
  }

  public void read(Context context) {
    var id = Paths.integration(context);
    var integration = integrations.find(id).orElseThrow(() -> Problems.noSuchIntegration(id));
    var view = IntegrationView.from(integration);
    Versions.tag(context, view);
    Answers.json(context, Answers.OK, view);
  }

  public void replace(Context context) throws IOException {
    var id = Paths.integration(context);
    var draft = IntegrationBody.draft(Bodies.object(context, Bodies.JSON), id.value());
    requireReachable(draft);
    Predicate<Integration> asRead = Versions.asRead(context, IntegrationView::from);
    answer(context, integrations.replace(Guard.caller(context), id, draft, asRead));
  }

  public void pause(Context context) {
    answer(context, integrations.pause(Guard.caller(context), Paths.integration(context)));
  }

  public void resume(Context context) {
    answer(context, integrations.resume(Guard.caller(context), Paths.integration(context)));
  }

  private static void answer(Context context, Result result) {
    var view = IntegrationView.from(stored(result));
    Versions.tag(context, view);
    Answers.json(context, Answers.OK, view);
  }

  public void delete(Context context) {
    var id = Paths.integration(context);
    Predicate<Integration> asRead = Versions.asRead(context, IntegrationView::from);
    switch (integrations.delete(Guard.caller(context), id, asRead)) {
      case Result.Deleted _ -> Answers.nothing(context);
      case Result other -> stored(other);
    }
  }

  /** Names are looked at when they are looked up, at each call. */
  private static void requireReachable(ManageIntegrations.Draft draft) {
    draft
        .url()
        .flatMap(Targets::objectionToFigures)
        .ifPresent(
            why -> {
              throw Problems.invalidFields(List.of(new FieldProblem("url", why)));
            });
  }

  /** The integration as shown, if there is one. */
  public Optional<?> shown(Context context) {
    return Optional.of(context.pathParam("id"))
        .filter(IntegrationId::isWellFormed)
        .flatMap(id -> integrations.find(new IntegrationId(id)))
        .map(IntegrationView::from);
  }

  private static Integration stored(Result result) {
    return switch (result) {
      case Result.Stored(var integration) -> integration;
      case Result.Deleted(var id) -> throw Problems.noSuchIntegration(id);
      case Result.Invalid(var problems) -> throw Problems.invalidFields(problems);
      case Result.IdTaken(var id) ->
          throw Problem.of(ProblemType.ID_TAKEN, "There is an integration \"" + id + "\" already.")
              .at("id", "is taken");
      case Result.Moved _ -> throw Versions.moved();
      case Result.NoSuchIntegration(var id) -> throw Problems.noSuchIntegration(id);
    };
  }
}
