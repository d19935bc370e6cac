package dev.odoobridge.bootstrap.runtime;

import dev.odoobridge.application.port.in.ManageConflicts;
import dev.odoobridge.application.port.in.ManageFailures;
import dev.odoobridge.application.port.in.ManageFailures.Records;
import dev.odoobridge.application.port.in.SwitchAutoSync;
import dev.odoobridge.application.port.in.WriteRecords;
import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.failure.FailureFilter;
import dev.odoobridge.domain.failure.FailureGroup;
import dev.odoobridge.domain.failure.FailureGroupId;
import dev.odoobridge.domain.failure.ParkedChange;
import dev.odoobridge.domain.journal.ConflictFilter;
import dev.odoobridge.domain.journal.NumberedConflict;
import dev.odoobridge.domain.listing.Page;
import dev.odoobridge.domain.listing.Slice;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.HostId;
import dev.odoobridge.domain.record.IntegrationId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes whoever sends changes to Odoo as soon as there is one. Thread-safe. */
public final class Wake {
  private final Semaphore calls = new Semaphore(0);

  void call() {
    calls.release();
  }

  /** Waits for a call, at most so long; several calls count as one. */
  void await(Duration atMost) throws InterruptedException {
    if (calls.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS)) {
      calls.drainPermits();
    }
  }

  /** The same use case, calling after each retry. */
  public ManageFailures after(ManageFailures failures) {
    return new ManageFailures() {
      @Override
      public Page<FailureGroup> list(FailureFilter filter, Slice<FailureGroup> slice) {
        return failures.list(filter, slice);
      }

      @Override
      public Optional<Records> records(FailureGroupId group, Slice<ParkedChange> slice) {
        return failures.records(group, slice);
      }

      @Override
      public ManageFailures.Result retry(Caller caller, FailureGroupId group) {
        return called(failures.retry(caller, group));
      }

      @Override
      public ManageFailures.Result retry(
          Caller caller, IntegrationId integration, EntityName entity, HostId id) {
        return called(failures.retry(caller, integration, entity, id));
      }

      @Override
      public ManageFailures.Result retryAll(
          Caller caller, IntegrationId integration, Optional<EntityName> entity) {
        return called(failures.retryAll(caller, integration, entity));
      }
    };
  }

  /** The same use case, calling after each decision. */
  public ManageConflicts after(ManageConflicts conflicts) {
    return new ManageConflicts() {
      @Override
      public Optional<NumberedConflict> find(long number) {
        return conflicts.find(number);
      }

      @Override
      public Page<NumberedConflict> list(ConflictFilter filter, Slice<NumberedConflict> slice) {
        return conflicts.list(filter, slice);
      }

      @Override
      public ManageConflicts.Result resolve(Caller caller, long number, Choice choice) {
        var result = conflicts.resolve(caller, number, choice);
        call();
        return result;
      }
    };
  }

  /** The same use case, calling after each switch. */
  public SwitchAutoSync after(SwitchAutoSync switches) {
    return new SwitchAutoSync() {
      @Override
      public Optional<State> state(IntegrationId integration) {
        return switches.state(integration);
      }

      @Override
      public SwitchAutoSync.Result turn(
          Caller caller, IntegrationId integration, Optional<EntityName> entity, boolean on) {
        return called(switches.turn(caller, integration, entity, on));
      }
    };
  }

  private <T> T called(T result) {
    call();
    return result;
  }

  /** The same use case, calling after each write. */
  public WriteRecords after(WriteRecords writes) {
    return new WriteRecords() {
      @Override
      public WriteRecords.Result write(
          Caller caller, IntegrationId integration, EntityName entity, Write write) {
        var result = writes.write(caller, integration, entity, write);
        call();
        return result;
      }

      @Override
      public List<WriteRecords.Result> writeAll(
          Caller caller, IntegrationId integration, EntityName entity, List<Write> all) {
        var results = writes.writeAll(caller, integration, entity, all);
        call();
        return results;
      }

      @Override
      public WriteRecords.Result delete(
          Caller caller,
          IntegrationId integration,
          EntityName entity,
          HostId id,
          Optional<Long> ifVersion) {
        var result = writes.delete(caller, integration, entity, id, ifVersion);
        call();
        return result;
      }
    };
  }
}
