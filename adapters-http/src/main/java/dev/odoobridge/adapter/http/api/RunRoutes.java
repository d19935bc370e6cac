package dev.odoobridge.adapter.http.api;

import dev.odoobridge.adapter.http.auth.Sight;
import dev.odoobridge.application.port.in.ManageIntegrations;
import dev.odoobridge.application.port.in.ReadRuns;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.sync.Direction;
import dev.odoobridge.domain.sync.ItemFilter;
import dev.odoobridge.domain.sync.NumberedItem;
import dev.odoobridge.domain.sync.Outcome;
import dev.odoobridge.domain.sync.Run;
import dev.odoobridge.domain.sync.RunFilter;
import dev.odoobridge.domain.sync.RunStatus;
import dev.odoobridge.domain.sync.Trigger;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code /api/v1/runs}: the sync log. */
public final class RunRoutes {
  public static final List<String> LIST =
      Slices.with("integration", "status", "direction", "entity", "trigger", "from", "until");
  public static final List<String> ITEMS = Slices.with("outcome", "entity");

  private final ReadRuns runs;
  private final ManageIntegrations integrations;

  public RunRoutes(ReadRuns runs, ManageIntegrations integrations) {
    this.runs = runs;
    this.integrations = integrations;
  }

  public void list(Context context) {
    var query = Query.of(context, LIST);
    var slice = Slices.of(query, Run.SORTING);
    var page = runs.list(filter(query, Sight.of(context)), slice);
    Answers.json(context, Answers.OK, Slices.view(slice, page, RunView::from));
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
    var slice = Slices.of(query, NumberedItem.SORTING);
    var run = seen(context);
    var outcome = word(query, "outcome", Outcome::parse, Outcome.values(), Outcome::word);
    var filter = new ItemFilter(Sight.of(context).entity(query.entity()), outcome);
    var page = runs.items(run.id(), filter, slice).orElseThrow(Paths::noSuchRun);
    Answers.json(context, Answers.OK, Slices.view(slice, page, RunItemView::from));
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
        word(query, "trigger", Trigger::parse, Trigger.values(), Trigger::word),
        query.period());
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
}
