package dev.odoobridge.adapter.http;

import dev.odoobridge.adapter.http.metrics.Metrics;
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

/** What the server serves. All of it is called from many threads at once. */
public record UseCases(
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
    OperatorUseCases operators) {}
