package dev.odoobridge.adapter.http.api;

import dev.odoobridge.adapter.http.auth.Guard;
import dev.odoobridge.adapter.http.problem.Problem;
import dev.odoobridge.adapter.http.problem.ProblemType;
import dev.odoobridge.adapter.http.problem.Problems;
import dev.odoobridge.application.port.in.ManageBundles;
import dev.odoobridge.application.port.in.ManageBundles.Result;
import dev.odoobridge.domain.bundle.Bundle;
import dev.odoobridge.domain.bundle.Progress.Status;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** {@code /api/v1/integrations/{id}/bundles}: several steps as one. */
public final class BundleRoutes {
  public static final List<String> LIST = Slices.with("state");

  private final ManageBundles bundles;

  public BundleRoutes(ManageBundles bundles) {
    this.bundles = bundles;
  }

  public void start(Context context) throws IOException {
    var steps = BundleBody.steps(Bodies.object(context, Bodies.JSON));
    var id = Paths.integration(context);
    var result = bundles.start(Guard.caller(context), id, steps);
    if (result instanceof Result.Known(var bundle)) {
      answer(context, bundle);
      return;
    }
    throw problem(result);
  }

  static void answer(Context context, Bundle bundle) {
    switch (bundle.state()) {
      case DONE -> located(context, Answers.CREATED, bundle);
      case GOING, UNDOING -> located(context, Answers.ACCEPTED, bundle);
      case UNDONE -> throw Problem.of(ProblemType.BUNDLE_UNDONE, told(bundle));
      case LEFT -> throw Problem.of(ProblemType.BUNDLE_LEFT, told(bundle));
    }
  }

  /** It was taken; where to ask how far it came. */
  static void located(Context context, int status, Bundle bundle) {
    var location = "/api/v1/integrations/" + bundle.integration() + "/bundles/" + bundle.number();
    Answers.located(context, status, location, BundleView.from(bundle));
  }

  private static String told(Bundle bundle) {
    var troubles =
        bundle.steps().stream()
            .filter(step -> step.is(Status.FAILED) || step.is(Status.LEFT))
            .map(
                step ->
                    "\""
                        + step.name()
                        + "\" "
                        + step.progress().status().word()
                        + ": "
                        + step.progress().trouble().map(it -> it.message()).orElse(""))
            .collect(Collectors.joining("; "));
    return "Bundle " + bundle.number() + ": " + troubles + ".";
  }

  public void read(Context context) {
    var text = context.pathParam("bundle");
    var number = text.matches("[1-9][0-9]{0,17}") ? Long.parseLong(text) : 0;
    if (bundles.find(Paths.integration(context), number) instanceof Result.Known(var bundle)) {
      Answers.json(context, Answers.OK, BundleView.from(bundle));
      return;
    }
    throw Problem.of(ProblemType.BUNDLE_NOT_FOUND, "The integration has no such bundle.");
  }

  public void list(Context context) {
    var query = Query.of(context, LIST);
    var slice = Slices.of(query, Bundle.SORTING);
    var state = query.word("state", Bundle.State.values(), Bundle.State::word);
    var result = bundles.list(Paths.integration(context), state, slice);
    if (result instanceof Result.Listed(var page)) {
      Answers.json(context, Answers.OK, Slices.view(slice, page, BundleView::from));
      return;
    }
    throw problem(result);
  }

  static RuntimeException problem(Result result) {
    return switch (result) {
      case Result.Invalid(var problems) -> Problems.invalidFields(problems);
      case Result.Denied(var reason) -> OdooPaths.denied(reason);
      case Result.NoSuchIntegration(var id) -> Problems.noSuchIntegration(id);
      case Result.NoSuchBundle _, Result.Known _, Result.Listed _ ->
          new IllegalStateException("no answer to what was asked: " + result);
    };
  }
}
