package dev.odoobridge.bootstrap.runtime;

import dev.odoobridge.application.port.in.ManageIntegrations;
import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.integration.Integration;
import dev.odoobridge.domain.record.IntegrationId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Wakes who starts what is due, and who keeps schedules as integrations say. Thread-safe. */
public final class ScheduleWake {
  private final Wake starting = new Wake();
  private final Wake keeping = new Wake();

  Wake starting() {
    return starting;
  }

  Wake keeping() {
    return keeping;
  }

  /** Something waits to be started. */
  public void start() {
    starting.call();
  }

  /** The same use case, calling after each change of an integration. */
  public ManageIntegrations after(ManageIntegrations integrations) {
    return new ManageIntegrations() {
      @Override
      public Result create(Caller caller, Draft draft) {
        return called(integrations.create(caller, draft));
      }

      @Override
      public Result replace(
          Caller caller, IntegrationId id, Draft draft, Predicate<Integration> asRead) {
        return called(integrations.replace(caller, id, draft, asRead));
      }

      @Override
      public Result pause(Caller caller, IntegrationId id) {
        return called(integrations.pause(caller, id));
      }

      @Override
      public Result resume(Caller caller, IntegrationId id) {
        return called(integrations.resume(caller, id));
      }

      @Override
      public Optional<Integration> find(IntegrationId id) {
        return integrations.find(id);
      }

      @Override
      public List<Integration> list() {
        return integrations.list();
      }

      @Override
      public Result delete(Caller caller, IntegrationId id, Predicate<Integration> asRead) {
        return called(integrations.delete(caller, id, asRead));
      }
    };
  }

  private <T> T called(T result) {
    keeping.call();
    return result;
  }
}
