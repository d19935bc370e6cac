package dev.odoobridge.bootstrap.wiring;

import dagger.Module;
import dagger.Provides;
import dev.odoobridge.adapter.http.ScheduleUseCases;
import dev.odoobridge.adapter.persistence.Database;
import dev.odoobridge.adapter.persistence.DbSchedulerTrigger;
import dev.odoobridge.adapter.persistence.JdbcTransactions;
import dev.odoobridge.adapter.persistence.PostgresScheduleStore;
import dev.odoobridge.application.odoo.Breakers;
import dev.odoobridge.application.port.in.RunSync;
import dev.odoobridge.application.port.out.IntegrationStore;
import dev.odoobridge.application.port.out.Leases;
import dev.odoobridge.application.port.out.ProfileSource;
import dev.odoobridge.application.port.out.RunStore;
import dev.odoobridge.application.port.out.ScheduleStore;
import dev.odoobridge.application.runs.CancelRunService;
import dev.odoobridge.application.runs.RunRetention;
import dev.odoobridge.application.schedules.ManageSchedulesService;
import dev.odoobridge.application.schedules.ScheduleFiring;
import dev.odoobridge.application.schedules.ScheduleKeeper;
import dev.odoobridge.application.schedules.ScheduleStarter;
import dev.odoobridge.bootstrap.config.Settings;
import dev.odoobridge.bootstrap.runtime.ScheduleWake;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** What is done again and again. */
@Module
interface ScheduleModule {

  @Provides
  @Singleton
  static ScheduleStore scheduleStore(JdbcTransactions transactions) {
    return new PostgresScheduleStore(transactions);
  }

  @Provides
  @Singleton
  static ScheduleWake scheduleWake() {
    return new ScheduleWake();
  }

  @Provides
  @Singleton
  static DbSchedulerTrigger trigger(
      Database database, ScheduleStore schedules, InstantSource clock, ScheduleWake wake) {
    return new DbSchedulerTrigger(
        database.dataSource(), new ScheduleFiring(schedules, clock, wake::start), clock);
  }

  @Provides
  static ScheduleStarter starter(
      ScheduleStore schedules,
      RunStore runs,
      RunSync runSync,
      Leases leases,
      Breakers breakers,
      InstantSource clock) {
    return new ScheduleStarter(schedules, runs, runSync, leases, breakers, clock);
  }

  @Provides
  static RunRetention runRetention(RunStore runs, Settings settings, InstantSource clock) {
    return new RunRetention(runs, settings.recurring().runsKept(), clock);
  }

  @Provides
  static ScheduleKeeper keeper(
      ScheduleStore schedules,
      DbSchedulerTrigger trigger,
      IntegrationStore integrations,
      InstantSource clock) {
    return new ScheduleKeeper(schedules, trigger, integrations, clock);
  }

  @Provides
  static ScheduleUseCases scheduleUseCases(
      ScheduleStore schedules,
      DbSchedulerTrigger trigger,
      IntegrationStore integrations,
      ProfileSource profiles,
      RunStore runs,
      InstantSource clock) {
    return new ScheduleUseCases(
        new ManageSchedulesService(schedules, trigger, integrations, profiles, clock),
        new CancelRunService(runs));
  }
}
