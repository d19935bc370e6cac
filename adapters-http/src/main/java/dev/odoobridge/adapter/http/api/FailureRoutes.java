package dev.odoobridge.adapter.http.api;

import dev.odoobridge.adapter.http.auth.Guard;
import dev.odoobridge.adapter.http.auth.Sight;
import dev.odoobridge.adapter.http.problem.Problem;
import dev.odoobridge.adapter.http.problem.ProblemType;
import dev.odoobridge.adapter.http.problem.Problems;
import dev.odoobridge.application.port.in.ManageFailures;
import dev.odoobridge.application.port.in.ManageFailures.Records;
import dev.odoobridge.application.port.in.ManageFailures.Result;
import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.failure.FailureFilter;
import dev.odoobridge.domain.failure.FailureGroup;
import dev.odoobridge.domain.failure.FailureGroupId;
import dev.odoobridge.domain.failure.ParkedChange;
import dev.odoobridge.domain.listing.Slice;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;

/** {@code /api/v1/failures}: parked changes by their cause. */
public final class FailureRoutes {
  public static final List<String> LIST = Slices.with("integration", "entity", "code");
  public static final List<String> RECORDS = Slices.with();

  private final ManageFailures failures;

  public FailureRoutes(ManageFailures failures) {
    this.failures = failures;
  }

  public void list(Context context) {
    var query = Query.of(context, LIST);
    var sight = Sight.of(context);
    var filter =
        new FailureFilter(
            sight.integration(query.integration()),
            sight.entity(query.entity()),
            query.text("code"));
    var slice = Slices.of(query, FailureGroup.SORTING);
    var page = failures.list(filter, slice);
    Answers.json(context, Answers.OK, Slices.view(slice, page, FailureGroupView::from));
  }

  public void records(Context context) {
    var slice = Slices.of(Query.of(context, RECORDS), ParkedChange.SORTING);
    var found = seen(context, group(context), slice);
    var views = found.records().stream().flatMap(FailureView::from).toList();
    var next = Slices.next(slice, found.changes());
    Answers.json(context, Answers.OK, new ListView(views, found.changes().total(), next));
  }

  private Records seen(Context context, FailureGroupId id, Slice<ParkedChange> slice) {
    var sight = Sight.of(context);
    return failures
        .records(id, slice)
        .filter(it -> sight.sees(it.group().integration(), it.group().entity()))
        .orElseThrow(() -> noSuchGroup(id.value()));
  }

  public void retryGroup(Context context) {
    var group = group(context);
    if (Guard.caller(context).scope().narrowsRecords()) {
      seen(context, group, ParkedChange.SORTING.first(1));
    }
    answer(context, failures.retry(Guard.caller(context), group));
  }

  public void retry(Context context) throws IOException {
    var wanted = RetryBody.read(Bodies.object(context, Bodies.JSON));
    Sight.of(context).require(wanted.integration(), wanted.entity().stream().toList());
    answer(context, retry(Guard.caller(context), wanted));
  }

  private Result retry(Caller caller, RetryBody wanted) {
    return wanted.entity().isPresent() && wanted.hostId().isPresent()
        ? failures.retry(caller, wanted.integration(), wanted.entity().get(), wanted.hostId().get())
        : failures.retryAll(caller, wanted.integration(), wanted.entity());
  }

  private static void answer(Context context, Result result) {
    switch (result) {
      case Result.Released(var count) -> Answers.json(context, Answers.OK, new RetriedView(count));
      case Result.NoSuchGroup(var id) -> throw noSuchGroup(id.value());
      case Result.NoSuchIntegration(var id) -> throw Problems.noSuchIntegration(id);
      case Result.NoSuchEntity(var entity, var known) -> throw Problems.noSuchEntity(entity, known);
      case Result.NoSuchRecord _ ->
          throw Problem.of(ProblemType.RECORD_NOT_FOUND, "There is no record of that id.");
    }
  }

  private static FailureGroupId group(Context context) {
    var text = context.pathParam("id");
    if (!FailureGroupId.isWellFormed(text)) {
      throw noSuchGroup(text);
    }
    return new FailureGroupId(text);
  }

  private static Problem noSuchGroup(String id) {
    return Problem.of(
        ProblemType.FAILURE_NOT_FOUND,
        FailureGroupId.isWellFormed(id)
            ? "Nothing is parked in the group " + id + "; it may have been solved."
            : "A group's id has 20 hexadecimal digits.");
  }

  /**
   * What a retry did.
   *
   * @param retried how many changes were parked and are due now
   */
  record RetriedView(long retried) {}
}
