package dev.odoobridge.application.bundles;

import dev.odoobridge.application.port.out.BundleStore;
import dev.odoobridge.application.port.out.IntegrationStore;
import dev.odoobridge.application.port.out.Leases;
import dev.odoobridge.application.port.out.OdooFailure;
import dev.odoobridge.domain.bundle.Bundle;
import dev.odoobridge.domain.bundle.Bundle.State;
import dev.odoobridge.domain.bundle.Progress;
import dev.odoobridge.domain.bundle.Progress.Status;
import dev.odoobridge.domain.bundle.Progress.Trouble;
import dev.odoobridge.domain.bundle.Step;
import dev.odoobridge.domain.record.IntegrationId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Optional;

/**
 * Goes on with bundles, one step after the other, and stores before and after each step how far it
 * came: whoever comes after a crash looks in Odoo for what the step that was under way made, until
 * it cannot arrive any more, before it is done again.
 */
public final class BundleRunner {
  private static final int SOME = 100;
  private static final Duration KEPT = Duration.ofDays(30);

  private final IntegrationStore integrations;
  private final BundleStore bundles;
  private final Leases leases;
  private final StepWork work;
  private final InstantSource clock;

  public BundleRunner(
      IntegrationStore integrations,
      BundleStore bundles,
      Leases leases,
      StepWork work,
      InstantSource clock) {
    this.integrations = integrations;
    this.bundles = bundles;
    this.leases = leases;
    this.work = work;
    this.clock = clock;
  }

  /** Goes on with all that are due; of one integration in the order they were taken. */
  public void tick() {
    var held = new HashSet<IntegrationId>();
    for (var bundle : bundles.open(SOME)) {
      var isDue = !bundle.due().isAfter(clock.instant());
      if (!held.contains(bundle.integration()) && !(isDue && run(bundle))) {
        held.add(bundle.integration());
      }
    }
    bundles.forget(clock.instant().minus(KEPT));
  }

  /**
   * Goes on with it as far as can be.
   *
   * @return whether it has ended
   */
  boolean run(Bundle given) {
    var lease = leases.tryAcquire("bundle/" + given.number());
    if (lease.isEmpty()) {
      return false;
    }
    try (var _ = lease.get()) {
      return bundles
          .find(given.integration(), given.number())
          .map(this::advanced)
          .map(bundle -> bundle.state().hasEnded())
          .orElse(true);
    }
  }

  private Bundle advanced(Bundle found) {
    var bundle = found;
    while (!bundle.state().hasEnded()) {
      try {
        bundle = bundle.state() == State.GOING ? forward(bundle) : back(bundle);
      } catch (OdooFailure failure) {
        var why = new Trouble(failure.code(), failure.explanation());
        return saved(current(bundle).waiting(why, clock.instant()));
      }
    }
    return bundle;
  }

  /** What was begun is stored; the bundle in hand may not know of it yet. */
  private Bundle current(Bundle bundle) {
    return bundles.find(bundle.integration(), bundle.number()).orElse(bundle);
  }

  private Bundle forward(Bundle bundle) {
    var next =
        bundle.steps().stream().filter(it -> it.is(Status.OPEN) || it.is(Status.BEGUN)).findFirst();
    if (next.isEmpty()) {
      return saved(bundle.in(State.DONE, clock.instant()));
    }
    var step = next.get();
    if (step.is(Status.BEGUN)) {
      var made = work.made(bundle, step);
      if (made.isPresent()) {
        return done(bundle, step, made);
      }
      if (mayStillArrive(bundle, step)) {
        throw new OdooFailure.Uncertain(
            "what was sent may still arrive; it is looked for until it cannot", "begun");
      }
      return performed(bundle, step);
    }
    try {
      var begun = step.with(Progress.begun(work.before(bundle, step)));
      return performed(saved(bundle.with(begun, clock.instant())), begun);
    } catch (Impossible impossible) {
      return failed(bundle, step, impossible.trouble());
    }
  }

  /** Odoo may be at it yet: done again now, there would be two. */
  private boolean mayStillArrive(Bundle bundle, Step step) {
    var begun = bundle.changedAt();
    return StepWork.makes(step)
        && integrations
            .find(bundle.integration())
            .map(it -> begun.plus(it.settings().limits().patience()))
            .filter(over -> over.isAfter(clock.instant()))
            .isPresent();
  }

  private Bundle performed(Bundle bundle, Step step) {
    try {
      return done(bundle, step, work.perform(bundle, step));
    } catch (OdooFailure.Unavailable nothingArrived) {
      saved(bundle.reopened(step));
      throw nothingArrived;
    } catch (Impossible impossible) {
      return failed(bundle, step, impossible.trouble());
    }
  }

  private Bundle done(Bundle bundle, Step step, Optional<Long> made) {
    var lighter = new Step(step.name(), StepWork.withoutContent(step.deed()), step.progress());
    return saved(bundle.with(lighter.with(step.progress().done(made)), clock.instant()));
  }

  private Bundle failed(Bundle bundle, Step step, Trouble why) {
    var now = clock.instant();
    return saved(bundle.with(step.with(step.progress().failed(why)), now).in(State.UNDOING, now));
  }

  private Bundle back(Bundle bundle) {
    var last = bundle.steps().reversed().stream().filter(it -> it.is(Status.DONE)).findFirst();
    if (last.isEmpty()) {
      var left = bundle.steps().stream().anyMatch(it -> it.is(Status.LEFT));
      return saved(bundle.in(left ? State.LEFT : State.UNDONE, clock.instant()));
    }
    var step = last.get();
    try {
      work.undo(bundle, step);
      return saved(bundle.with(step.with(step.progress().undone()), clock.instant()));
    } catch (Impossible impossible) {
      var left = step.progress().left(impossible.trouble());
      return saved(bundle.with(step.with(left), clock.instant()));
    }
  }

  private Bundle saved(Bundle bundle) {
    bundles.save(bundle);
    return bundle;
  }
}
