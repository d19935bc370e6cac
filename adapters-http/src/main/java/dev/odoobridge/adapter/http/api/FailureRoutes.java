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
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.HostId;
import dev.odoobridge.domain.record.IntegrationId;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** {@code /api/v1/failures}: parked changes by their cause. */
public final class FailureRoutes {
  public static final List<String> LIST =
      List.of("integration", "entity", "code", "after", "limit");
  public static final List<String> RECORDS = List.of("after", "limit");

  private static final int STANDARD_LIMIT = 100;

  private final ManageFailures failures;

  public FailureRoutes(ManageFailures failures) {
    this.failures = failures;
  }

  public void list(Context context) {
    var query = Query.of(context, LIST);
    var sight = Sight.of(context);
    var filter =
        new FailureFilter(
            sight.integration(
                formed(query, "integration", IntegrationId::isWellFormed, IntegrationId::new)),
            sight.entity(formed(query, "entity", EntityName::isWellFormed, EntityName::new)),
            query.text("code"));
    var after = query.parsed("after", FailureRoutes::place, "is no next of such a list");
    var groups = failures.list(filter, after, limit(query));
    var views = groups.page().stream().map(FailureGroupView::from).toList();
    var next = groups.next().map(FailureRoutes::text).orElse(null);
    Answers.json(context, Answers.OK, new ListView(views, groups.total(), next));
  }

  public void records(Context context) {
    var query = Query.of(context, RECORDS);
    var after = formed(query, "after", HostId::isWellFormed, HostId::new);
    var group = group(context);
    var records = seen(context, group, after, limit(query));
    var views = records.page().stream().flatMap(FailureView::from).toList();
    var next = records.next().map(HostId::value).orElse(null);
    Answers.json(context, Answers.OK, new ListView(views, records.group().count(), next));
  }

  private Records seen(Context context, FailureGroupId id, Optional<HostId> after, int limit) {
    var sight = Sight.of(context);
    return failures
        .records(id, after, limit)
        .filter(it -> sight.sees(it.group().integration(), it.group().entity()))
        .orElseThrow(() -> noSuchGroup(id.value()));
  }

  public void retryGroup(Context context) {
    var group = group(context);
    if (Guard.caller(context).scope().narrowsRecords()) {
      seen(context, group, Optional.empty(), 1);
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

  private static int limit(Query query) {
    return (int) query.number("limit", 1, ManageFailures.MAX_LIMIT, STANDARD_LIMIT);
  }

  private static <T> Optional<T> formed(
      Query query, String name, Predicate<String> form, Function<String, T> maker) {
    return query.parsed(
        name, text -> Optional.of(text).filter(form).map(maker), "has another form");
  }

  private static String text(FailureGroup.Place place) {
    return place.count() + "-" + place.id();
  }

  private static Optional<FailureGroup.Place> place(String text) {
    var parts = text.split("-", -1);
    return parts.length == 2
            && parts[0].matches("[0-9]{1,18}")
            && FailureGroupId.isWellFormed(parts[1])
        ? Optional.of(
            new FailureGroup.Place(Long.parseLong(parts[0]), new FailureGroupId(parts[1])))
        : Optional.empty();
  }

  /**
   * What a retry did.
   *
   * @param retried how many changes were parked and are due now
   */
  record RetriedView(long retried) {}
}
