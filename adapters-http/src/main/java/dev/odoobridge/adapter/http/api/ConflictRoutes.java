package dev.odoobridge.adapter.http.api;

import dev.odoobridge.adapter.http.auth.Guard;
import dev.odoobridge.adapter.http.auth.Sight;
import dev.odoobridge.adapter.http.problem.Problem;
import dev.odoobridge.adapter.http.problem.ProblemType;
import dev.odoobridge.adapter.http.problem.Problems;
import dev.odoobridge.application.port.in.ManageConflicts;
import dev.odoobridge.application.port.in.ManageConflicts.Result;
import dev.odoobridge.domain.journal.ConflictFilter;
import dev.odoobridge.domain.journal.NumberedConflict;
import dev.odoobridge.domain.record.HostId;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** {@code /api/v1/conflicts}: what waits for a person, and what the person decides. */
public final class ConflictRoutes {
  public static final List<String> LIST =
      Slices.with("integration", "entity", "host_id", "decided");

  private final ManageConflicts conflicts;

  public ConflictRoutes(ManageConflicts conflicts) {
    this.conflicts = conflicts;
  }

  public void list(Context context) {
    var query = Query.of(context, LIST);
    var slice = Slices.of(query, NumberedConflict.SORTING);
    var page = conflicts.list(filter(query, Sight.of(context)), slice);
    Answers.json(context, Answers.OK, Slices.view(slice, page, ConflictView::from));
  }

  public void read(Context context) {
    var number = Paths.number(context);
    var found = seen(context, number);
    Answers.json(context, Answers.OK, ConflictView.from(found));
  }

  private NumberedConflict seen(Context context, long number) {
    var sight = Sight.of(context);
    return conflicts
        .find(number)
        .filter(it -> sight.sees(it.conflict().key().integration(), it.conflict().key().entity()))
        .orElseThrow(ConflictRoutes::noSuchConflict);
  }

  public void resolve(Context context) throws IOException {
    var number = seen(context, Paths.number(context)).number();
    var choice = ResolveBody.choice(Bodies.object(context, Bodies.JSON));
    switch (conflicts.resolve(Guard.caller(context), number, choice)) {
      case Result.Decided(var decided) ->
          Answers.json(context, Answers.OK, ConflictView.from(decided));
      case Result.NoSuchConflict _ -> throw noSuchConflict();
      case Result.Invalid(var problems) -> throw Problems.invalidFields(ResolveBody.in(problems));
    }
  }

  /** The conflict as shown, if there is one. */
  public Optional<?> shown(Context context) {
    return conflicts.find(Paths.number(context)).map(ConflictView::from);
  }

  private static ConflictFilter filter(Query query, Sight sight) {
    return new ConflictFilter(
        sight.integration(query.integration()),
        sight.entity(query.entity()),
        query.parsed(
            "host_id",
            text -> Optional.of(text).filter(HostId::isWellFormed).map(HostId::new),
            "is no record's id"),
        query.flag("decided"));
  }

  private static Problem noSuchConflict() {
    return Problem.of(
        ProblemType.CONFLICT_NOT_FOUND, "There is no conflict of that number, or none any more.");
  }
}
