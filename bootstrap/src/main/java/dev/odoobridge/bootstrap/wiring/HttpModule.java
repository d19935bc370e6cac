package dev.odoobridge.bootstrap.wiring;

import dagger.Module;
import dagger.Provides;
import dev.odoobridge.adapter.http.AccessUseCases;
import dev.odoobridge.adapter.http.CareUseCases;
import dev.odoobridge.adapter.http.DirectUseCases;
import dev.odoobridge.adapter.http.FeedUseCases;
import dev.odoobridge.adapter.http.HttpServer;
import dev.odoobridge.adapter.http.HttpSettings;
import dev.odoobridge.adapter.http.LicenseUseCases;
import dev.odoobridge.adapter.http.Limits;
import dev.odoobridge.adapter.http.MappingUseCases;
import dev.odoobridge.adapter.http.OperatorUseCases;
import dev.odoobridge.adapter.http.PlanUseCases;
import dev.odoobridge.adapter.http.ScheduleUseCases;
import dev.odoobridge.adapter.http.StoreUseCases;
import dev.odoobridge.adapter.http.UseCases;
import dev.odoobridge.adapter.http.metrics.Metrics;
import dev.odoobridge.adapter.persistence.Database;
import dev.odoobridge.application.odoo.Availability;
import dev.odoobridge.application.port.in.ManageConflicts;
import dev.odoobridge.application.port.in.ManageFailures;
import dev.odoobridge.application.port.in.ManageIntegrations;
import dev.odoobridge.application.port.in.PrepareOdoo;
import dev.odoobridge.application.port.in.ReadJournal;
import dev.odoobridge.application.port.in.ReadRecords;
import dev.odoobridge.application.port.in.ReadRuns;
import dev.odoobridge.application.port.in.ReadStatus;
import dev.odoobridge.application.port.in.RunSync;
import dev.odoobridge.application.port.in.SignIn;
import dev.odoobridge.application.port.in.TestConnection;
import dev.odoobridge.application.port.in.WriteRecords;
import dev.odoobridge.bootstrap.config.Settings;
import dev.odoobridge.bootstrap.runtime.LogbackLevels;
import dev.odoobridge.bootstrap.runtime.PartsReadiness;
import dev.odoobridge.bootstrap.runtime.Version;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.InstantSource;

/** The HTTP API. */
@Module
interface HttpModule {

  @Provides
  @Singleton
  static OperatorUseCases operatorUseCases(Database database, Availability availability) {
    return new OperatorUseCases(
        new PartsReadiness(database::answers, availability), new LogbackLevels());
  }

  @Provides
  static UseCases useCases(
      SignIn signIn,
      ManageIntegrations manageIntegrations,
      TestConnection testConnection,
      PrepareOdoo prepareOdoo,
      ReadRecords readRecords,
      WriteRecords writeRecords,
      RunSync runSync,
      ReadRuns readRuns,
      PlanUseCases plans,
      ManageConflicts manageConflicts,
      ReadJournal readJournal,
      FeedUseCases feed,
      MappingUseCases mapping,
      AccessUseCases access,
      ManageFailures manageFailures,
      ReadStatus readStatus,
      ScheduleUseCases schedules,
      StoreUseCases store,
      LicenseUseCases licenses,
      DirectUseCases direct,
      CareUseCases care,
      Metrics metrics,
      OperatorUseCases operators) {
    return new UseCases(
        signIn,
        manageIntegrations,
        testConnection,
        prepareOdoo,
        readRecords,
        writeRecords,
        runSync,
        readRuns,
        plans,
        manageConflicts,
        readJournal,
        feed,
        mapping,
        access,
        manageFailures,
        readStatus,
        schedules,
        store,
        licenses,
        direct,
        care,
        metrics,
        operators);
  }

  @Provides
  @Singleton
  static HttpServer httpServer(
      UseCases useCases, Settings settings, InstantSource clock, SecureRandom random) {
    var guarding = settings.guarding();
    var limits = new Limits(guarding.calls(), guarding.unsignedCalls(), guarding.connectionTests());
    var http =
        HttpSettings.of(settings.host(), settings.port(), Version.current())
            .with(limits, guarding.origins());
    return new HttpServer(useCases, http, clock, random);
  }
}
