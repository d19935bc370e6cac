package dev.odoobridge.domain.bundle;

import dev.odoobridge.domain.listing.SortKey;
import dev.odoobridge.domain.listing.Sorting;
import dev.odoobridge.domain.record.IntegrationId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Steps that belong together: when one of them can never be done, those before it are undone.
 *
 * @param number gives the order in which bundles were taken; 0 before it is stored
 * @param by who asked for it
 * @param changedAt when something of it was done or begun last
 * @param tries how often it was tried in vain since something of it was done
 * @param due when to go on with it; has no meaning once it has ended
 * @param waiting why it waits
 */
public record Bundle(
    long number,
    IntegrationId integration,
    String by,
    State state,
    List<Step> steps,
    Instant createdAt,
    Instant changedAt,
    int tries,
    Instant due,
    Optional<Progress.Trouble> waiting) {
  /** Bundles are listed from the newest to the oldest. */
  public static final Sorting<Bundle> SORTING =
      Sorting.newestFirst(
          SortKey.number("number", Bundle::number),
          List.of(SortKey.moment("changed_at", Bundle::changedAt)));

  public static final int MOST_STEPS = 100;
  private static final Duration LONGEST = Duration.ofMinutes(1);
  private static final int MOST_DOUBLINGS = 6;

  public Bundle {
    steps = List.copyOf(steps);
    if (steps.isEmpty() || steps.size() > MOST_STEPS) {
      throw new IllegalArgumentException("steps: must be 1 to 100");
    }
  }

  /** One that was just taken. */
  public static Bundle taken(IntegrationId integration, String by, List<Step> steps, Instant now) {
    return new Bundle(0, integration, by, State.GOING, steps, now, now, 0, now, Optional.empty());
  }

  /** How a bundle stands. */
  public enum State {
    GOING,
    UNDOING,
    /** All steps are done. */
    DONE,
    /** One step cannot be done, and nothing of the others is there any more. */
    UNDONE,
    /** One step cannot be done, and something of the others is still there. */
    LEFT;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    public boolean hasEnded() {
      return this != GOING && this != UNDOING;
    }
  }

  /** The bundle with one step further; that is a reason to try on. */
  public Bundle with(Step step, Instant now) {
    var next = new ArrayList<>(steps);
    next.replaceAll(it -> it.name().equals(step.name()) ? step : it);
    return new Bundle(
        number, integration, by, state, next, createdAt, now, 0, now, Optional.empty());
  }

  /** The bundle with a step to be begun anew, of which nothing was done. */
  public Bundle reopened(Step step) {
    var next = new ArrayList<>(steps);
    next.replaceAll(it -> it.name().equals(step.name()) ? step.with(Progress.OPEN) : it);
    return new Bundle(
        number, integration, by, state, next, createdAt, changedAt, tries, due, waiting);
  }

  public Bundle in(State next, Instant now) {
    return new Bundle(
        number, integration, by, next, steps, createdAt, now, 0, now, Optional.empty());
  }

  /** The bundle, to be gone on with later; the longer it waits the rarer it is tried. */
  public Bundle waiting(Progress.Trouble why, Instant now) {
    var pause = Duration.ofSeconds(1L << Math.min(tries, MOST_DOUBLINGS));
    var next = now.plus(pause.compareTo(LONGEST) < 0 ? pause : LONGEST);
    return new Bundle(
        number,
        integration,
        by,
        state,
        steps,
        createdAt,
        changedAt,
        tries + 1,
        next,
        Optional.of(why));
  }

  public Bundle numbered(long given) {
    return new Bundle(
        given, integration, by, state, steps, createdAt, changedAt, tries, due, waiting);
  }

  public Step step(String name) {
    return steps.stream().filter(it -> it.name().equals(name)).findFirst().orElseThrow();
  }
}
