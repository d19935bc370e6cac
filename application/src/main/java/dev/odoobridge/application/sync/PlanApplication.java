package dev.odoobridge.application.sync;

import dev.odoobridge.application.odoo.Domain;
import dev.odoobridge.application.odoo.IdReader;
import dev.odoobridge.application.port.out.PlanStore;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.plan.NumberedOperation;
import dev.odoobridge.domain.plan.Operation;
import dev.odoobridge.domain.plan.OperationFilter;
import dev.odoobridge.domain.plan.OperationKind;
import dev.odoobridge.domain.plan.Plan;
import dev.odoobridge.domain.plan.PlanStatus;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.HostId;
import dev.odoobridge.domain.sync.Direction;
import dev.odoobridge.domain.sync.Outcome;
import dev.odoobridge.domain.sync.Run;
import dev.odoobridge.domain.sync.RunItem;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Carries a plan out: plans its records anew, first all of them and without doing anything, then
 * group by group as it does them. What comes out otherwise than it was kept has moved: then nothing
 * is done, or when a person wants that, everything else.
 */
final class PlanApplication implements SessionWork {
  /** The cause of an operation that no longer holds. */
  static final String MOVED_CODE = "plan-moved";

  private static final int PAGE = 1000;
  private final PlanStore plans;
  private final Plan plan;
  private final boolean skipsMoved;
  private final BitSet moved = new BitSet();

  PlanApplication(PlanStore plans, Plan plan, boolean skipsMoved) {
    this.plans = plans;
    this.plan = plan;
    this.skipsMoved = skipsMoved;
  }

  @Override
  public Optional<Run.RunError> in(SyncSession session) {
    go(session, session.rehearsing());
    if (!moved.isEmpty() && !skipsMoved) {
      plans.save(plan.with(PlanStatus.READY));
      return Optional.of(
          new Run.RunError(
              "plan-moved",
              moved.cardinality()
                  + " of "
                  + plan.operations()
                  + " operations no longer hold, so nothing was done; the run's items say what"
                  + " moved. Make a new plan, or apply this one leaving them out"));
    }
    go(session, session);
    plans.save(plan.with(PlanStatus.APPLIED));
    return Optional.empty();
  }

  /**
   * Goes through the plan once.
   *
   * @param real whose log tells what moved
   */
  private void go(SyncSession real, SyncSession session) {
    var held = new HeldPlan();
    session.holdTo(held);
    var slice = NumberedOperation.SORTING.first(PAGE);
    var page = plans.operations(plan.id(), OperationFilter.ALL, slice);
    while (!page.isEmpty()) {
      var going = page.stream().filter(each -> !moved.get(Math.toIntExact(each.number())));
      for (var group : groups(going.toList(), real.integration().settings().batchSize())) {
        held.hold(group.stream().map(NumberedOperation::operation).toList());
        carryOut(session, group.stream().map(NumberedOperation::operation).toList());
        note(real, group, held.moved());
      }
      page = plans.operations(plan.id(), OperationFilter.ALL, slice.behind(page.getLast()));
    }
  }

  private void note(
      SyncSession real, List<NumberedOperation> group, Map<Operation, String> reasons) {
    var items = new ArrayList<RunItem>();
    for (var each : group) {
      var why = reasons.get(each.operation());
      if (why != null) {
        moved.set(Math.toIntExact(each.number()));
        items.add(item(each.operation(), why));
      }
    }
    real.stores()
        .transactions()
        .run(() -> real.log().add(group.getFirst().operation().entity(), items, 0));
  }

  private static RunItem item(Operation operation, String why) {
    return new RunItem(
        operation.entity(),
        operation.direction(),
        operation.hostId(),
        operation.odooId(),
        Outcome.SKIPPED,
        Optional.of(MOVED_CODE),
        why,
        operation.changes());
  }

  /** What can be done together: neighbours of one entity that are done the same way. */
  private static List<List<NumberedOperation>> groups(List<NumberedOperation> page, int most) {
    var groups = new ArrayList<List<NumberedOperation>>();
    for (var each : page) {
      var last = groups.isEmpty() ? List.<NumberedOperation>of() : groups.getLast();
      if (last.isEmpty()
          || last.size() >= most
          || !way(last.getFirst().operation()).equals(way(each.operation()))) {
        groups.add(new ArrayList<>());
      }
      groups.getLast().add(each);
    }
    return groups;
  }

  private static Way way(Operation operation) {
    return new Way(
        operation.entity(),
        operation.direction(),
        operation.kind() == OperationKind.HOST_DELETE,
        operation.kind() == OperationKind.RETIRE);
  }

  private void carryOut(SyncSession session, List<Operation> group) {
    var way = way(group.getFirst());
    // An entity that no longer fits this Odoo is not there: nobody comes up with its operations.
    session
        .entity(way.entity())
        .ifPresent(
            entity -> {
              if (way.retires()) {
                new Doubles(session, entity).retire(odooIds(group));
              } else if (way.direction() == Direction.EXPORT) {
                export(session, entity, group);
              } else if (way.removes()) {
                var absent = new IdReader(entity.client(), entity.mapping()).absent(odooIds(group));
                new Vanished(session, entity).store(absent);
              } else {
                importAgain(session, entity, group);
              }
            });
  }

  private static void export(SyncSession session, EntitySync entity, List<Operation> group) {
    var batch = new ExportBatch(session, entity, hostIds(group));
    if (session.request().dryRun()) {
      batch.preview();
    } else {
      batch.prepare();
      batch.send();
      batch.store();
    }
  }

  private static void importAgain(SyncSession session, EntitySync entity, List<Operation> group) {
    if (entity.mapping().travel().reachesOdoo()) {
      var known = session.stores().records().find(session.id(), entity.name(), hostIds(group));
      new Linking(session, entity)
          .link(known.values().stream().filter(record -> record.link().isEmpty()).toList());
    }
    var domain = Domain.and(entity.mapping().filter(), Domain.in("id", odooIds(group)));
    ImportPage.store(session, entity, entity.reader().search(domain));
  }

  private static List<HostId> hostIds(List<Operation> group) {
    return group.stream().flatMap(operation -> operation.hostId().stream()).toList();
  }

  private static List<OdooId> odooIds(List<Operation> group) {
    return group.stream().flatMap(operation -> operation.odooId().stream()).toList();
  }

  /** How operations are done. */
  private record Way(EntityName entity, Direction direction, boolean removes, boolean retires) {}
}
