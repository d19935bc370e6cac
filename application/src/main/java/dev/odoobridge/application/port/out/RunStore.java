package dev.odoobridge.application.port.out;

import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.sync.Direction;
import dev.odoobridge.domain.sync.Outcome;
import dev.odoobridge.domain.sync.Run;
import dev.odoobridge.domain.sync.RunId;
import dev.odoobridge.domain.sync.RunItem;
import dev.odoobridge.domain.sync.RunStatus;
import java.util.List;
import java.util.Optional;

/** Keeps runs and their items: the sync log. Thread-safe; takes part in {@link Transactions}. */
public interface RunStore {

  /** Stores the run, or its new state when it is known. */
  void save(Run run);

  Optional<Run> find(RunId id);

  /** Runs from the newest to the oldest. */
  List<Run> list(Filter filter, Optional<RunId> before, int limit);

  long count(Filter filter);

  /** Adds items behind those the run has. An unknown run is an error. */
  void addItems(RunId run, List<RunItem> items);

  /** A run's items in the order they were added, each with its number, counted from 1. */
  List<NumberedItem> items(RunId run, ItemFilter filter, long after, int limit);

  /** Which runs: every condition that is given must hold. */
  record Filter(
      Optional<IntegrationId> integration,
      Optional<RunStatus> status,
      Optional<Direction> direction,
      Optional<EntityName> entity) {
    public static final Filter ALL =
        new Filter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** Which items: every condition that is given must hold. */
  record ItemFilter(Optional<EntityName> entity, Optional<Outcome> outcome) {
    public static final ItemFilter ALL = new ItemFilter(Optional.empty(), Optional.empty());
  }

  /** An item and its place in the run. */
  record NumberedItem(long number, RunItem item) {}
}
