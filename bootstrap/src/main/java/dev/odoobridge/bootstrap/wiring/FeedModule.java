package dev.odoobridge.bootstrap.wiring;

import dagger.Module;
import dagger.Provides;
import dev.odoobridge.adapter.http.FeedUseCases;
import dev.odoobridge.adapter.persistence.JdbcTransactions;
import dev.odoobridge.adapter.persistence.PostgresAcknowledgementStore;
import dev.odoobridge.adapter.persistence.PostgresChangeFeed;
import dev.odoobridge.application.feed.AcknowledgeChangesService;
import dev.odoobridge.application.feed.FeedBell;
import dev.odoobridge.application.feed.FeedRetention;
import dev.odoobridge.application.feed.FeedWatch;
import dev.odoobridge.application.feed.ObservedFeed;
import dev.odoobridge.application.feed.ReadChangesService;
import dev.odoobridge.application.odoo.ChangeMarks;
import dev.odoobridge.application.port.in.AcknowledgeChanges;
import dev.odoobridge.application.port.in.ManageWebhooks;
import dev.odoobridge.application.port.in.ReadChanges;
import dev.odoobridge.application.port.out.AcknowledgementStore;
import dev.odoobridge.application.port.out.ChangeFeed;
import dev.odoobridge.application.port.out.IntegrationStore;
import dev.odoobridge.application.port.out.ProfileSource;
import dev.odoobridge.application.port.out.RecordStore;
import dev.odoobridge.application.port.out.Transactions;
import dev.odoobridge.bootstrap.config.Settings;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** All that tells the host of changes. */
@Module
interface FeedModule {

  @Provides
  @Singleton
  static ChangeFeed changeFeed(JdbcTransactions transactions, ChangeMarks marks) {
    return new ObservedFeed(new PostgresChangeFeed(transactions), marks::told);
  }

  @Provides
  @Singleton
  static AcknowledgementStore acknowledgementStore(JdbcTransactions transactions) {
    return new PostgresAcknowledgementStore(transactions);
  }

  @Provides
  @Singleton
  static FeedBell feedBell() {
    return new FeedBell();
  }

  @Provides
  static FeedWatch feedWatch(ChangeFeed feed, FeedBell bell) {
    return new FeedWatch(feed, bell);
  }

  @Provides
  static FeedRetention feedRetention(ChangeFeed feed, Settings settings, InstantSource clock) {
    return new FeedRetention(feed, settings.changesKept(), clock);
  }

  @Provides
  static ReadChanges readChanges(
      ChangeFeed feed, RecordStore records, FeedBell bell, InstantSource clock) {
    return new ReadChangesService(feed, records, bell, clock);
  }

  @Provides
  static AcknowledgeChanges acknowledgeChanges(
      IntegrationStore integrations,
      ProfileSource profiles,
      Transactions transactions,
      RecordStore records,
      ChangeFeed feed,
      AcknowledgementStore acknowledgements) {
    return new AcknowledgeChangesService(
        integrations,
        profiles,
        new AcknowledgeChangesService.Stores(transactions, records, feed, acknowledgements));
  }

  @Provides
  static FeedUseCases feedUseCases(
      ReadChanges readChanges, AcknowledgeChanges acknowledge, ManageWebhooks webhooks) {
    return new FeedUseCases(readChanges, acknowledge, webhooks);
  }
}
