package dev.odoobridge.adapter.http.api;

import dev.odoobridge.adapter.http.auth.Sight;
import dev.odoobridge.application.port.in.ManageIntegrations;
import dev.odoobridge.application.port.in.ReadRuns;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.sync.Direction;
import dev.odoobridge.domain.sync.ItemFilter;
import dev.odoobridge.domain.sync.Outcome;
import dev.odoobridge.domain.sync.Run;
import dev.odoobridge.domain.sync.RunFilter;
import dev.odoobridge.domain.sync.RunId;
import dev.odoobridge.domain.sync.RunStatus;
import dev.odoobridge.domain.sync.Trigger;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code /api/v1/runs}: the sync log. */
public final class RunRoutes {
  public static final List<String> LIST =
      List.of("integration", "status", "direction", "entity", "trigger", "before", "limit");
  public static final List<String> ITEMS = List.of("outcome", "entity", "after", "limit");

  private static final int STANDARD_LIMIT = 100;

  private final ReadRuns runs;
  private final ManageIntegrations integrations;

  public RunRoutes(ReadRuns runs, ManageIntegrations integrations) {
    this.runs = runs;
    this.integrations = integrations;
  }

  public void list(Context context) {
    var query = Query.of(context, LIST);
    var limit = limit(query);
    var before =
        query.parsed(
            "before",
            text ->
                formed(text, RunId::isWellFormed, RunId::new)
                    .filter(id -> runs.find(id).isPresent()),
            "there is no run of that id");
    var page = runs.list(filter(query, Sight.of(context)), before, limit);
    var views = page.entries().stream().map(RunView::from).toList();
    var next = views.size() < limit ? null : views.getLast().id();
    Answers.json(context, Answers.OK, new ListView(views, page.total(), next));
  }

  public void read(Context context) {
    Answers.json(context, Answers.OK, RunView.from(seen(context)));
  }

  private Run seen(Context context) {
    var sight = Sight.of(context);
    return runs.find(Paths.run(context))
        .filter(run -> sight.sees(run.integration(), run.request().entities()))
        .orElseThrow(Paths::noSuchRun);
  }

  public void items(Context context) {
    var query = Query.of(context, ITEMS);
    var run = seen(context);
    var limit = limit(query);
    var outcome = word(query, "outcome", Outcome::parse, Outcome.values(), Outcome::word);
    var after = query.number("after", 0, Long.MAX_VALUE, 0);
    var views =
        runs
            .items(
                run.id(),
                new ItemFilter(Sight.of(context).entity(query.entity()), outcome),
                after,
                limit)
            .orElseThrow(Paths::noSuchRun)
            .stream()
            .map(RunItemView::from)
            .toList();
    var next = views.size() < limit ? null : views.getLast().number();
    Answers.json(context, Answers.OK, new ItemsView(views, next));
  }

  private RunFilter filter(Query query, Sight sight) {
    var integration =
        query.parsed(
            "integration",
            text ->
                formed(text, IntegrationId::isWellFormed, IntegrationId::new)
                    .filter(id -> integrations.find(id).isPresent()),
            "there is no integration of that id");
    return new RunFilter(
        sight.integration(integration),
        word(query, "status", RunStatus::parse, RunStatus.values(), RunStatus::word),
        word(query, "direction", Direction::parse, Direction.values(), Direction::word),
        sight.entity(query.entity()),
        word(query, "trigger", Trigger::parse, Trigger.values(), Trigger::word));
  }

  private static int limit(Query query) {
    return (int) query.number("limit", 1, ReadRuns.MAX_LIMIT, STANDARD_LIMIT);
  }

  private static <T> Optional<T> word(
      Query query,
      String name,
      Function<String, Optional<T>> parser,
      T[] all,
      Function<T, String> word) {
    var words = Stream.of(all).map(word).collect(Collectors.joining(", "));
    return query.parsed(name, parser, "must be one of " + words);
  }

  private static <T> Optional<T> formed(
      String text, Predicate<String> form, Function<String, T> maker) {
    return Optional.of(text).filter(form).map(maker);
  }

  /**
   * A page of a run's items.
   *
   * @param next what to give as {@code after}; null when there is no more
   */
  record ItemsView(List<RunItemView> items, @Nullable Long next) {}
}
