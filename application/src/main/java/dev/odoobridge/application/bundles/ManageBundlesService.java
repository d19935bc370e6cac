package dev.odoobridge.application.bundles;

import dev.odoobridge.application.port.in.ManageBundles;
import dev.odoobridge.application.port.out.BundleStore;
import dev.odoobridge.application.port.out.IntegrationStore;
import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.access.OdooAccess;
import dev.odoobridge.domain.bundle.Bundle;
import dev.odoobridge.domain.bundle.Deed;
import dev.odoobridge.domain.bundle.Step;
import dev.odoobridge.domain.listing.Slice;
import dev.odoobridge.domain.odoo.FieldName;
import dev.odoobridge.domain.record.FieldProblem;
import dev.odoobridge.domain.record.IntegrationId;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds a bundle against the caller's rights, stores it, and has it run. */
public final class ManageBundlesService implements ManageBundles {
  private final IntegrationStore integrations;
  private final BundleStore bundles;
  private final BundleRunner runner;
  private final InstantSource clock;

  public ManageBundlesService(
      IntegrationStore integrations,
      BundleStore bundles,
      BundleRunner runner,
      InstantSource clock) {
    this.integrations = integrations;
    this.bundles = bundles;
    this.runner = runner;
    this.clock = clock;
  }

  @Override
  public Result start(Caller caller, IntegrationId id, List<Step> steps) {
    var isNext = !bundles.isWaiting(id);
    var taken = queue(caller, id, steps);
    if (isNext && taken instanceof Result.Known(var bundle)) {
      runner.run(bundle);
      return find(id, bundle.number());
    }
    return taken;
  }

  @Override
  public Result queue(Caller caller, IntegrationId id, List<Step> steps) {
    if (integrations.find(id).isEmpty()) {
      return new Result.NoSuchIntegration(id);
    }
    var problems = problems(steps);
    if (!problems.isEmpty()) {
      return new Result.Invalid(problems);
    }
    var access = OdooAccess.of(caller);
    var denied = steps.stream().flatMap(step -> refusal(access, step.deed()).stream()).findFirst();
    if (denied.isPresent()) {
      return new Result.Denied(denied.get());
    }
    return new Result.Known(bundles.add(Bundle.taken(id, caller.name(), steps, clock.instant())));
  }

  private static List<FieldProblem> problems(List<Step> steps) {
    var problems = new ArrayList<FieldProblem>();
    if (steps.isEmpty() || steps.size() > Bundle.MOST_STEPS) {
      problems.add(new FieldProblem("steps", "must be 1 to " + Bundle.MOST_STEPS));
    }
    Map<String, Deed> before = new HashMap<>();
    for (var index = 0; index < steps.size(); index++) {
      var step = steps.get(index);
      var path = "steps[" + index + "]";
      for (var named : References.of(step.deed())) {
        var deed = Optional.ofNullable(before.get(named));
        if (deed.filter(it -> it.kind() == Deed.Kind.CREATE).isEmpty()) {
          problems.add(new FieldProblem(path, "no step before it makes a record as " + named));
        }
      }
      if (step.deed().kind() == Deed.Kind.DELETE && index < steps.size() - 1) {
        problems.add(new FieldProblem(path, "deletes, which nothing undoes, so it must be last"));
      }
      if (before.put(step.name(), step.deed()) != null) {
        problems.add(new FieldProblem(path + ".as", "is the name of another step too"));
      }
    }
    return problems;
  }

  private static Optional<String> refusal(OdooAccess access, Deed deed) {
    var wanted =
        switch (deed.kind()) {
          case CREATE, UPDATE, DOCUMENT, VIRTUAL -> OdooAccess.Deed.WRITE;
          case DELETE -> OdooAccess.Deed.DELETE;
        };
    var ownFields = deed.kind() == Deed.Kind.CREATE || deed.kind() == Deed.Kind.UPDATE;
    return access
        .refusal(deed.model(), wanted)
        .or(
            () ->
                deed.values().values().keySet().stream()
                    .filter(_ -> ownFields)
                    .filter(name -> FieldName.isWellFormed(name))
                    .filter(name -> !access.sees(deed.model(), new FieldName(name)))
                    .findFirst()
                    .map(name -> "You may not write " + deed.model() + "." + name));
  }

  @Override
  public Result find(IntegrationId id, long number) {
    return bundles
        .find(id, number)
        .<Result>map(Result.Known::new)
        .orElseGet(() -> new Result.NoSuchBundle(number));
  }

  @Override
  public Result list(IntegrationId id, Optional<Bundle.State> state, Slice<Bundle> slice) {
    if (integrations.find(id).isEmpty()) {
      return new Result.NoSuchIntegration(id);
    }
    var found = bundles.list(id, state, slice.andOneMore());
    return new Result.Listed(slice.page(found, bundles.count(id, state)));
  }
}
