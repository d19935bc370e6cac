package dev.odoobridge.bootstrap.wiring;

import dagger.Module;
import dagger.Provides;
import dev.odoobridge.adapter.http.ScheduleUseCases;
import dev.odoobridge.adapter.http.metrics.Metrics;
import dev.odoobridge.adapter.http.metrics.PoolUse;
import dev.odoobridge.adapter.persistence.Database;
import dev.odoobridge.application.odoo.Availability;
import dev.odoobridge.application.odoo.OdooWatch;
import dev.odoobridge.application.port.in.ReadBacklog;
import dev.odoobridge.application.port.out.BreakerStore;
import dev.odoobridge.application.port.out.ConflictStore;
import dev.odoobridge.application.port.out.FailureStore;
import dev.odoobridge.application.port.out.IntegrationStore;
import dev.odoobridge.application.port.out.ProfileSource;
import dev.odoobridge.application.port.out.RecordStore;
import dev.odoobridge.application.port.out.RunStore;
import dev.odoobridge.application.port.out.SyncObserver;
import dev.odoobridge.application.runs.ReadBacklogService;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** What is counted, and where. */
@Module
interface MetricsModule {

  @Provides
  static ReadBacklogService.Trouble trouble(
      ConflictStore conflicts, FailureStore failures, BreakerStore breakers) {
    return new ReadBacklogService.Trouble(conflicts, failures, breakers);
  }

  @Provides
  static ReadBacklog readBacklog(
      IntegrationStore integrations,
      ProfileSource profiles,
      RecordStore records,
      RunStore runs,
      ReadBacklogService.Trouble trouble,
      Availability availability,
      OdooWatch watch) {
    var seen = new ReadBacklogService.Seen(availability, watch);
    return new ReadBacklogService(integrations, profiles, records, runs, trouble, seen);
  }

  @Provides
  @Singleton
  static Metrics metrics(
      Provider<ReadBacklog> backlog,
      Provider<ScheduleUseCases> schedules,
      Database database,
      InstantSource clock) {
    return new Metrics(
        () -> backlog.get().all(),
        () -> schedules.get().manageSchedules().scheduler().late().size(),
        () -> use(database.connections()),
        clock);
  }

  private static PoolUse use(Database.Connections connections) {
    return new PoolUse(
        connections.active(), connections.idle(), connections.waiting(), connections.most());
  }

  @Provides
  static SyncObserver syncObserver(Metrics metrics) {
    return metrics.observer();
  }
}
