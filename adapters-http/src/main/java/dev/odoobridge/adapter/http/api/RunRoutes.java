package dev.odoobridge.adapter.http.api;

import dev.odoobridge.adapter.http.auth.Sight;
import dev.odoobridge.adapter.http.problem.Problems;
import dev.odoobridge.application.port.in.ManageIntegrations;
import dev.odoobridge.application.port.in.ReadRuns;
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
    var outcome = query.word("outcome", Outcome.values(), Outcome::word);
    var filter = new ItemFilter(Sight.of(context).entity(query.entity()), outcome);
    var page = runs.items(run.id(), filter, slice).orElseThrow(Paths::noSuchRun);
    Answers.json(context, Answers.OK, Slices.view(slice, page, RunItemView::from));
  }

  private RunFilter filter(Query query, Sight sight) {
    var integration = sight.integration(query.integration());
    if (integration.filter(id -> integrations.find(id).isEmpty()).isPresent()) {
      throw Problems.invalidParameter("integration", "there is no integration of that id");
    }
    return new RunFilter(
        integration,
        query.word("status", RunStatus.values(), RunStatus::word),
        query.word("direction", Direction.values(), Direction::word),
        sight.entity(query.entity()),
        query.word("trigger", Trigger.values(), Trigger::word),
        query.period());
  }
}
