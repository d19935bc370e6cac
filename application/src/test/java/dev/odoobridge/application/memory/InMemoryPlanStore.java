package dev.odoobridge.application.memory;

import dev.odoobridge.application.port.out.PlanStore;
import dev.odoobridge.domain.listing.Slice;
import dev.odoobridge.domain.plan.NumberedOperation;
import dev.odoobridge.domain.plan.Operation;
import dev.odoobridge.domain.plan.OperationFilter;
import dev.odoobridge.domain.plan.OperationKind;
import dev.odoobridge.domain.plan.Plan;
import dev.odoobridge.domain.plan.PlanId;
import dev.odoobridge.domain.record.IntegrationId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Plans in memory. */
public final class InMemoryPlanStore implements PlanStore {
  private final InMemoryDatabase database;

  public InMemoryPlanStore(InMemoryDatabase database) {
    this.database = database;
  }

  @Override
  public void save(Plan plan) {
    database.write(
        state -> {
          database.requireKnown(state, plan.integration());
          return state.plans.put(plan.id(), StoredTime.cut(plan));
        });
  }

  @Override
  public Optional<Plan> find(PlanId id) {
    return database.read(state -> Optional.ofNullable(state.plans.get(id)));
  }

  @Override
  public List<Plan> list(IntegrationId integration, Slice<Plan> slice) {
    return slice.of(ofIntegration(integration));
  }

  private List<Plan> ofIntegration(IntegrationId integration) {
    return database.read(state -> state.plans).values().stream()
        .filter(plan -> plan.integration().equals(integration))
        .toList();
  }

  @Override
  public long count(IntegrationId integration) {
    return ofIntegration(integration).size();
  }

  @Override
  public void add(PlanId plan, List<Operation> operations) {
    database.write(
        state -> {
          if (!state.plans.containsKey(plan)) {
            throw new IllegalArgumentException("plan: is not known: " + plan);
          }
          var all = new ArrayList<>(state.operations.getOrDefault(plan, List.of()));
          for (var operation : operations) {
            if (all.stream().noneMatch(each -> each.operation().key().equals(operation.key()))) {
              all.add(new NumberedOperation(all.size() + 1L, StoredTime.cut(operation)));
            }
          }
          return state.operations.put(plan, all);
        });
  }

  @Override
  public Map<OperationKind, Long> counts(PlanId plan) {
    var counts = new EnumMap<OperationKind, Long>(OperationKind.class);
    matching(plan, OperationFilter.ALL)
        .forEach(each -> counts.merge(each.operation().kind(), 1L, Long::sum));
    return counts;
  }

  @Override
  public List<NumberedOperation> operations(
      PlanId plan, OperationFilter filter, Slice<NumberedOperation> slice) {
    return slice.of(matching(plan, filter));
  }

  @Override
  public long countOperations(PlanId plan, OperationFilter filter) {
    return matching(plan, filter).size();
  }

  private List<NumberedOperation> matching(PlanId plan, OperationFilter filter) {
    return database.read(state -> state.operations.getOrDefault(plan, List.of())).stream()
        .filter(each -> holds(filter.entity(), each.operation().entity()))
        .filter(each -> holds(filter.kind(), each.operation().kind()))
        .toList();
  }

  @Override
  public boolean remove(PlanId id) {
    return database.write(
        state -> {
          state.operations.remove(id);
          return state.plans.remove(id) != null;
        });
  }

  @Override
  public void removeExpired(Instant before) {
    database.write(
        state -> {
          state.plans.values().removeIf(plan -> plan.expiresAt().isBefore(before));
          return state.operations.keySet().retainAll(state.plans.keySet());
        });
  }

  private static <T> boolean holds(Optional<T> wanted, T actual) {
    return wanted.isEmpty() || wanted.get().equals(actual);
  }
}
