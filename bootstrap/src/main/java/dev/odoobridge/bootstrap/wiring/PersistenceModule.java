package dev.odoobridge.bootstrap.wiring;

import dagger.Binds;
import dagger.Module;
import dagger.Provides;
import dev.odoobridge.adapter.persistence.Database;
import dev.odoobridge.adapter.persistence.JdbcTransactions;
import dev.odoobridge.adapter.persistence.PostgresBreakerStore;
import dev.odoobridge.adapter.persistence.PostgresConflictStore;
import dev.odoobridge.adapter.persistence.PostgresCursorStore;
import dev.odoobridge.adapter.persistence.PostgresFailureStore;
import dev.odoobridge.adapter.persistence.PostgresIntegrationStore;
import dev.odoobridge.adapter.persistence.PostgresJournal;
import dev.odoobridge.adapter.persistence.PostgresRecordStore;
import dev.odoobridge.adapter.persistence.PostgresRunStore;
import dev.odoobridge.adapter.persistence.PostgresUserStore;
import dev.odoobridge.application.port.out.BreakerStore;
import dev.odoobridge.application.port.out.ChangeFeed;
import dev.odoobridge.application.port.out.ConflictStore;
import dev.odoobridge.application.port.out.CursorStore;
import dev.odoobridge.application.port.out.DifferenceStore;
import dev.odoobridge.application.port.out.FailureStore;
import dev.odoobridge.application.port.out.IntegrationStore;
import dev.odoobridge.application.port.out.Journal;
import dev.odoobridge.application.port.out.Leases;
import dev.odoobridge.application.port.out.OdooFindings;
import dev.odoobridge.application.port.out.RecordStore;
import dev.odoobridge.application.port.out.RunStore;
import dev.odoobridge.application.port.out.SecretVault;
import dev.odoobridge.application.port.out.SyncObserver;
import dev.odoobridge.application.port.out.Transactions;
import dev.odoobridge.application.port.out.UserStore;
import dev.odoobridge.application.runs.ObservedRunStore;
import dev.odoobridge.application.sync.Stores;
import dev.odoobridge.bootstrap.runtime.FeedWake;
import jakarta.inject.Singleton;

/** The stores on PostgreSQL. */
@Module
interface PersistenceModule {

  @Provides
  @Singleton
  static JdbcTransactions jdbcTransactions(Database database) {
    return database.transactions();
  }

  @Binds
  Transactions transactions(JdbcTransactions transactions);

  @Provides
  static Leases leases(Database database) {
    return database.leases();
  }

  @Provides
  @Singleton
  static RecordStore recordStore(JdbcTransactions transactions) {
    return new PostgresRecordStore(transactions);
  }

  @Provides
  @Singleton
  static CursorStore cursorStore(JdbcTransactions transactions) {
    return new PostgresCursorStore(transactions);
  }

  @Provides
  @Singleton
  static RunStore runStore(JdbcTransactions transactions, SyncObserver observer) {
    return new ObservedRunStore(new PostgresRunStore(transactions), observer);
  }

  @Provides
  @Singleton
  static UserStore userStore(JdbcTransactions transactions) {
    return new PostgresUserStore(transactions);
  }

  @Provides
  @Singleton
  static IntegrationStore integrationStore(JdbcTransactions transactions, SecretVault vault) {
    return new PostgresIntegrationStore(transactions, vault);
  }

  @Provides
  @Singleton
  static FailureStore failureStore(JdbcTransactions transactions) {
    return new PostgresFailureStore(transactions);
  }

  @Provides
  @Singleton
  static ConflictStore conflictStore(JdbcTransactions transactions) {
    return new PostgresConflictStore(transactions);
  }

  @Provides
  @Singleton
  static BreakerStore breakerStore(JdbcTransactions transactions) {
    return new PostgresBreakerStore(transactions);
  }

  @Provides
  @Singleton
  static Journal journal(JdbcTransactions transactions) {
    return new PostgresJournal(transactions);
  }

  @Provides
  static Stores stores(
      Transactions transactions,
      RecordStore records,
      CursorStore cursors,
      RunStore runs,
      ConflictStore conflicts,
      Journal journal,
      ChangeFeed feed,
      OdooFindings findings,
      DifferenceStore differences,
      FeedWake wake) {
    return new Stores(
        wake.after(transactions),
        records,
        cursors,
        runs,
        conflicts,
        journal,
        wake.noting(feed),
        findings,
        differences);
  }
}
