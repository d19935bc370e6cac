package dev.odoobridge.domain.plan;

import dev.odoobridge.domain.sync.RunId;

/** Names a plan: the id of the run that made it, so newer plans sort after older ones. */
public record PlanId(String value) implements Comparable<PlanId> {
  public PlanId {
    if (!isWellFormed(value)) {
      throw new IllegalArgumentException("value: not a plan id: " + value);
    }
  }

  public static boolean isWellFormed(String value) {
    return RunId.isWellFormed(value);
  }

  /** The plan that run makes. */
  public static PlanId of(RunId run) {
    return new PlanId(run.value());
  }

  /** The run that made the plan. */
  public RunId run() {
    return new RunId(value);
  }

  @Override
  public int compareTo(PlanId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
