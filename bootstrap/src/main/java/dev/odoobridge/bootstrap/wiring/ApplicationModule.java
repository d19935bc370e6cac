package dev.odoobridge.bootstrap.wiring;

import dagger.Module;
import dagger.Provides;
import dev.odoobridge.application.access.FirstAdmin;
import dev.odoobridge.application.access.Renewal;
import dev.odoobridge.application.access.SignInService;
import dev.odoobridge.application.access.TokenCheck;
import dev.odoobridge.application.failures.ManageFailuresService;
import dev.odoobridge.application.integrations.HookMaker;
import dev.odoobridge.application.integrations.ManageIntegrationsService;
import dev.odoobridge.application.integrations.PrepareOdooService;
import dev.odoobridge.application.integrations.ReadStatusService;
import dev.odoobridge.application.integrations.TestConnectionService;
import dev.odoobridge.application.mapping.ViewKeepingSync;
import dev.odoobridge.application.odoo.Availability;
import dev.odoobridge.application.odoo.Breakers;
import dev.odoobridge.application.odoo.CallGates;
import dev.odoobridge.application.odoo.ChangeMarks;
import dev.odoobridge.application.odoo.OdooOpener;
import dev.odoobridge.application.odoo.OdooWatch;
import dev.odoobridge.application.odoo.OpenOdoos;
import dev.odoobridge.application.odoo.Pacer;
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
import dev.odoobridge.application.port.out.AccessTokens;
import dev.odoobridge.application.port.out.BreakerStore;
import dev.odoobridge.application.port.out.ChangeFeed;
import dev.odoobridge.application.port.out.ConflictStore;
import dev.odoobridge.application.port.out.FailureStore;
import dev.odoobridge.application.port.out.IdSource;
import dev.odoobridge.application.port.out.IntegrationStore;
import dev.odoobridge.application.port.out.Journal;
import dev.odoobridge.application.port.out.Leases;
import dev.odoobridge.application.port.out.MirrorViews;
import dev.odoobridge.application.port.out.OdooConnector;
import dev.odoobridge.application.port.out.PasswordHasher;
import dev.odoobridge.application.port.out.ProfileSource;
import dev.odoobridge.application.port.out.RecordStore;
import dev.odoobridge.application.port.out.RunStore;
import dev.odoobridge.application.port.out.SyncObserver;
import dev.odoobridge.application.port.out.Transactions;
import dev.odoobridge.application.port.out.UserStore;
import dev.odoobridge.application.records.CombinedWrites;
import dev.odoobridge.application.records.Entities;
import dev.odoobridge.application.records.ManageConflictsService;
import dev.odoobridge.application.records.ReadJournalService;
import dev.odoobridge.application.records.ReadRecordsService;
import dev.odoobridge.application.records.WriteRecordsService;
import dev.odoobridge.application.runs.ReadRunsService;
import dev.odoobridge.application.sync.AbandonedRuns;
import dev.odoobridge.application.sync.AutoSync;
import dev.odoobridge.application.sync.DueChanges;
import dev.odoobridge.application.sync.RunSyncService;
import dev.odoobridge.application.sync.RunSyncService.SyncWork;
import dev.odoobridge.application.sync.Stores;
import dev.odoobridge.application.sync.SyncWorker;
import dev.odoobridge.bootstrap.runtime.RunExecutor;
import dev.odoobridge.bootstrap.runtime.ScheduleWake;
import dev.odoobridge.bootstrap.runtime.TimeOrderedIds;
import dev.odoobridge.bootstrap.runtime.Wake;
import dev.odoobridge.domain.record.IntegrationId;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;

/** The use cases. */
@Module
interface ApplicationModule {
  ThreadFactory BESIDE = Thread.ofVirtual().name("beside-run-", 0).factory();

  @Provides
  static SignIn signIn(
      UserStore users,
      PasswordHasher hasher,
      AccessTokens tokens,
      Renewal renewal,
      TokenCheck tokenCheck,
      InstantSource clock) {
    return new SignInService(users, hasher, tokens, renewal, tokenCheck, clock);
  }

  @Provides
  static FirstAdmin firstAdmin(UserStore users, PasswordHasher hasher, InstantSource clock) {
    return new FirstAdmin(users, hasher, clock);
  }

  @Provides
  static ManageIntegrations manageIntegrations(
      IntegrationStore integrations,
      ProfileSource profiles,
      Breakers breakers,
      InstantSource clock,
      ScheduleWake schedules) {
    return schedules.after(new ManageIntegrationsService(integrations, profiles, breakers, clock));
  }

  @Provides
  static Breakers breakers(BreakerStore store, InstantSource clock, SecureRandom random) {
    return new Breakers(store, clock, random);
  }

  @Provides
  static ReadStatus readStatus(
      IntegrationStore integrations,
      Breakers breakers,
      RunStore runs,
      ProfileSource profiles,
      Availability availability,
      Pacer pacer,
      OdooWatch watch) {
    var seen = new ReadStatusService.Seen(availability, pacer, watch);
    return new ReadStatusService(integrations, breakers, runs, profiles, seen);
  }

  @Provides
  static ManageFailures manageFailures(
      FailureStore failures,
      RecordStore records,
      IntegrationStore integrations,
      ProfileSource profiles,
      InstantSource clock,
      Wake wake) {
    return wake.after(new ManageFailuresService(failures, records, integrations, profiles, clock));
  }

  @Provides
  @Singleton
  static OdooOpener odooOpener(OdooConnector connector, ChangeMarks marks, InstantSource clock) {
    return new OdooOpener(connector, new CallGates(clock, Thread::sleep), marks);
  }

  @Provides
  static TestConnection testConnection(
      IntegrationStore integrations,
      ProfileSource profiles,
      OdooOpener opener,
      Breakers breakers,
      OpenOdoos odoos,
      OdooWatch watch) {
    var test = new TestConnectionService(integrations, profiles, opener, breakers, watch);
    return id -> {
      // A person who looks after an Odoo has changed something: what is known of it is old.
      odoos.forget(id);
      return test.test(id);
    };
  }

  @Provides
  static PrepareOdoo prepareOdoo(
      IntegrationStore integrations,
      ProfileSource profiles,
      OdooOpener opener,
      OpenOdoos odoos,
      HookMaker hooks) {
    var preparing = new PrepareOdooService(integrations, profiles, opener, hooks);
    return new PrepareOdoo() {
      @Override
      public Result prepare(IntegrationId id) {
        try {
          return preparing.prepare(id);
        } finally {
          odoos.forget(id);
        }
      }

      @Override
      public Result removeHooks(IntegrationId id) {
        return preparing.removeHooks(id);
      }
    };
  }

  @Provides
  static Entities entities(IntegrationStore integrations, ProfileSource profiles) {
    return new Entities(integrations, profiles);
  }

  @Provides
  static ReadRecords readRecords(Entities entities, RecordStore records, InstantSource clock) {
    return new ReadRecordsService(entities, records, clock);
  }

  @Provides
  static WriteRecords writeRecords(
      Entities entities,
      RecordStore records,
      Journal journal,
      Transactions transactions,
      InstantSource clock,
      Wake wake) {
    var writes = new WriteRecordsService(entities, records, journal, transactions, clock);
    return wake.after(new CombinedWrites(writes));
  }

  @Provides
  static ReadJournal readJournal(Journal journal) {
    return new ReadJournalService(journal);
  }

  @Provides
  static ManageConflicts manageConflicts(
      ConflictStore conflicts,
      RecordStore records,
      Journal journal,
      ChangeFeed feed,
      Entities entities,
      Transactions transactions,
      InstantSource clock,
      Wake wake) {
    return wake.after(
        new ManageConflictsService(
            conflicts, records, journal, feed, entities, transactions, clock));
  }

  @Provides
  @Singleton
  static IdSource idSource(InstantSource clock, SecureRandom random) {
    return new TimeOrderedIds(clock, random);
  }

  @Provides
  @Singleton
  static Pacer pacer(InstantSource clock, SyncObserver observer) {
    return new Pacer(clock, observer);
  }

  @Provides
  @Singleton
  static SyncWork syncWork(
      Stores stores,
      OpenOdoos odoos,
      Breakers breakers,
      Pacer pacer,
      RunExecutor executor,
      InstantSource clock) {
    var worker =
        new SyncWorker(
            stores, odoos, breakers, pacer, clock, () -> Executors.newSingleThreadExecutor(BESIDE));
    return new SyncWork(worker.stoppingWhen(executor::isStopping), executor, clock);
  }

  @Provides
  @Singleton
  static RunSync runSync(
      IntegrationStore integrations,
      ProfileSource profiles,
      Leases leases,
      IdSource ids,
      Stores stores,
      MirrorViews views,
      SyncWork work) {
    var runs = new RunSyncService(integrations, profiles, leases, stores.runs(), ids, work);
    return new ViewKeepingSync(runs, integrations, profiles, views);
  }

  @Provides
  static AbandonedRuns abandonedRuns(RunStore runs, Leases leases, InstantSource clock) {
    return new AbandonedRuns(runs, leases, clock);
  }

  @Provides
  static ReadRuns readRuns(RunStore runs, InstantSource clock) {
    return new ReadRunsService(runs, clock, Thread::sleep);
  }

  @Provides
  static AutoSync autoSync(
      DueChanges due,
      IntegrationStore integrations,
      RunStore runs,
      RunSync runSync,
      Breakers breakers,
      InstantSource clock,
      SecureRandom random) {
    var rests = new AutoSync.Rests(breakers, clock, random);
    return new AutoSync(due, integrations, runs, runSync, rests);
  }
}
