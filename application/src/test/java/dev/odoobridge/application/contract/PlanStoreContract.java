package dev.odoobridge.application.contract;

import static dev.odoobridge.application.contract.SampleRecords.CUSTOMER;
import static dev.odoobridge.application.contract.SampleRecords.INTEGRATION;
import static dev.odoobridge.application.contract.SampleRecords.NOON;
import static dev.odoobridge.application.contract.SampleRecords.ORDER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.application.port.out.PlanStore;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.plan.Basis;
import dev.odoobridge.domain.plan.NumberedOperation;
import dev.odoobridge.domain.plan.Operation;
import dev.odoobridge.domain.plan.OperationFilter;
import dev.odoobridge.domain.plan.OperationKind;
import dev.odoobridge.domain.plan.Plan;
import dev.odoobridge.domain.plan.PlanId;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.HostId;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.sync.Direction;
import dev.odoobridge.domain.sync.FieldChange;
import dev.odoobridge.domain.sync.RunId;
import dev.odoobridge.domain.sync.Sweep;
import dev.odoobridge.domain.sync.SyncRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Holds for every {@link PlanStore}. */
public interface PlanStoreContract extends StoreContract {
  PlanId PLAN = new PlanId("p-1");

  default PlanStore plans() {
    return stores().plans();
  }

  private static Plan begun(String id) {
    var request =
        new SyncRequest(
            List.of(ORDER, CUSTOMER), Direction.IMPORT, false, true, Optional.of(7), Sweep.NOW);
    return Plan.begun(new PlanId(id), INTEGRATION, request, "alice \"a\"", NOON);
  }

  private static Operation operation(String hostId, OperationKind kind) {
    return operation(CUSTOMER, hostId, kind);
  }

  private static Operation operation(EntityName entity, String hostId, OperationKind kind) {
    return new Operation(
        entity,
        Direction.EXPORT,
        kind,
        Optional.of(new HostId(hostId)),
        Optional.empty(),
        List.of(),
        "",
        new Basis(Optional.empty(), Optional.empty(), Optional.empty()),
        "effect");
  }

  private static Operation full() {
    return new Operation(
        ORDER,
        Direction.IMPORT,
        OperationKind.HOST_UPDATE,
        Optional.of(new HostId("o-1")),
        Optional.of(new OdooId(12)),
        List.of(new FieldChange("total", "1", "2"), new FieldChange("notes", "", "line\nbreak")),
        "mind this",
        new Basis(Optional.of(3L), Optional.of(NOON.plusMillis(5)), Optional.of("abc")),
        "0123abcd");
  }

  private List<NumberedOperation> operations(OperationFilter filter) {
    var operations = plans().operations(PLAN, filter, Slices.all(NumberedOperation.SORTING));
    assertEquals(operations.size(), plans().countOperations(PLAN, filter));
    return operations;
  }

  private List<Long> numbers(OperationFilter filter) {
    return operations(filter).stream().map(NumberedOperation::number).toList();
  }

  private void givenPlan(Operation... operations) {
    addIntegration();
    plans().save(begun("p-1"));
    plans().add(PLAN, List.of(operations));
  }

  @Test
  default void findsAPlanInTheStateItWasSavedLast() {
    givenPlan();
    assertEquals(Optional.of(begun("p-1")), plans().find(PLAN));

    var applying =
        begun("p-1").ready(Map.of(OperationKind.CREATE, 5_000_000_000L)).applying(new RunId("r-9"));
    plans().save(applying);

    assertEquals(Optional.of(applying), plans().find(PLAN));
    assertEquals(Optional.empty(), plans().find(new PlanId("p-2")));
  }

  @Test
  default void listsPlansFromTheNewestToTheOldest() {
    addIntegration();
    IntStream.rangeClosed(1, 4).forEach(number -> plans().save(begun("p-" + number)));

    assertEquals(
        List.of(begun("p-4"), begun("p-3")), plans().list(INTEGRATION, Plan.SORTING.first(2)));
    assertEquals(
        List.of(begun("p-2"), begun("p-1")),
        plans().list(INTEGRATION, Slices.after(Plan.SORTING, begun("p-3"), 10)));
    assertEquals(4, plans().count(INTEGRATION));
    assertEquals(0, plans().count(new IntegrationId("other")));
    assertEquals(List.of(), plans().list(new IntegrationId("other"), Slices.all(Plan.SORTING)));
    Slices.check(Plan.SORTING, slice -> plans().list(INTEGRATION, slice));
  }

  @Test
  default void keepsOperationsAsTheyWereAdded() {
    givenPlan(full(), operation("a", OperationKind.CREATE));

    assertEquals(
        List.of(
            new NumberedOperation(1, full()),
            new NumberedOperation(2, operation("a", OperationKind.CREATE))),
        operations(OperationFilter.ALL));
  }

  @Test
  default void hasOneOperationForARecord() {
    givenPlan(operation("a", OperationKind.CREATE), operation("a", OperationKind.UPDATE));
    plans().add(PLAN, List.of(operation("a", OperationKind.UPDATE), full(), full()));
    plans().add(PLAN, List.of(operation(ORDER, "a", OperationKind.UPDATE)));

    var kept = operations(OperationFilter.ALL);

    assertEquals(
        List.of(
            operation("a", OperationKind.CREATE),
            full(),
            operation(ORDER, "a", OperationKind.UPDATE)),
        kept.stream().map(NumberedOperation::operation).toList());
    assertEquals(
        Map.of(OperationKind.CREATE, 1L, OperationKind.HOST_UPDATE, 1L, OperationKind.UPDATE, 1L),
        plans().counts(PLAN));
  }

  @Test
  default void listsOperationsForWhichEveryConditionHolds() {
    givenPlan(
        operation("a", OperationKind.CREATE),
        operation("b", OperationKind.UPDATE),
        operation(ORDER, "c", OperationKind.UPDATE),
        operation(ORDER, "d", OperationKind.CREATE));
    var orders = new OperationFilter(Optional.of(ORDER), Optional.empty());
    var updates = new OperationFilter(Optional.empty(), Optional.of(OperationKind.UPDATE));

    assertEquals(List.of(1L, 2L, 3L, 4L), numbers(OperationFilter.ALL));
    assertEquals(List.of(3L, 4L), numbers(orders));
    assertEquals(List.of(2L, 3L), numbers(updates));
    Slices.check(
        NumberedOperation.SORTING, slice -> plans().operations(PLAN, OperationFilter.ALL, slice));
  }

  @Test
  default void takesThousandsOfOperations() {
    givenPlan(
        IntStream.range(0, 3000)
            .mapToObj(it -> operation("i-" + it, OperationKind.CREATE))
            .toArray(Operation[]::new));

    assertEquals(Map.of(OperationKind.CREATE, 3000L), plans().counts(PLAN));
    assertEquals(3000, operations(OperationFilter.ALL).size());
  }

  @Test
  default void refusesOperationsOfAnUnknownPlan() {
    assertThrows(IllegalArgumentException.class, () -> plans().add(PLAN, List.of(full())));
  }

  @Test
  default void removesAPlanWithItsOperations() {
    givenPlan(full());

    assertTrue(plans().remove(PLAN));

    assertFalse(plans().remove(PLAN));
    assertEquals(Optional.empty(), plans().find(PLAN));
    assertEquals(List.of(), operations(OperationFilter.ALL));
  }

  @Test
  default void removesWhatExpiredBefore() {
    givenPlan(full());

    plans().removeExpired(NOON.plus(Plan.LIFE));
    assertTrue(plans().find(PLAN).isPresent());

    plans().removeExpired(NOON.plus(Plan.LIFE).plus(Duration.ofSeconds(1)));
    assertEquals(Optional.empty(), plans().find(PLAN));
    assertEquals(Map.of(), plans().counts(PLAN));
  }

  @Test
  default void goesWithItsIntegration() {
    givenPlan(full());

    stores().integrations().remove(INTEGRATION);

    assertEquals(Optional.empty(), plans().find(PLAN));
    assertEquals(List.of(), operations(OperationFilter.ALL));
  }
}
