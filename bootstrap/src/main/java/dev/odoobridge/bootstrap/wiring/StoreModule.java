package dev.odoobridge.bootstrap.wiring;

import dagger.Module;
import dagger.Provides;
import dev.odoobridge.adapter.http.StoreUseCases;
import dev.odoobridge.adapter.persistence.JdbcTransactions;
import dev.odoobridge.adapter.persistence.PostgresDocumentStore;
import dev.odoobridge.adapter.persistence.PostgresVirtualFieldStore;
import dev.odoobridge.adapter.persistence.PostgresVirtualValueStore;
import dev.odoobridge.application.documents.ManageDocumentsService;
import dev.odoobridge.application.odoo.KeptReads;
import dev.odoobridge.application.odoo.OdooOpener;
import dev.odoobridge.application.odoo.OpenOdoos;
import dev.odoobridge.application.odoo.WhileAway;
import dev.odoobridge.application.port.in.DefineVirtualFields;
import dev.odoobridge.application.port.in.ManageDocuments;
import dev.odoobridge.application.port.in.ManageVirtualValues;
import dev.odoobridge.application.port.in.ReadMergedRecords;
import dev.odoobridge.application.port.in.TidyVirtualValues;
import dev.odoobridge.application.port.out.DocumentStore;
import dev.odoobridge.application.port.out.IntegrationStore;
import dev.odoobridge.application.port.out.SyncObserver;
import dev.odoobridge.application.port.out.Transactions;
import dev.odoobridge.application.port.out.VirtualFieldStore;
import dev.odoobridge.application.port.out.VirtualValueStore;
import dev.odoobridge.application.virtual.DefineVirtualFieldsService;
import dev.odoobridge.application.virtual.ManageVirtualValuesService;
import dev.odoobridge.application.virtual.OdooHalf;
import dev.odoobridge.application.virtual.ReadMergedRecordsService;
import dev.odoobridge.application.virtual.TidyVirtualValuesService;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Odoo as a store for applications. */
@Module
interface StoreModule {

  @Provides
  @Singleton
  static VirtualFieldStore virtualFieldStore(JdbcTransactions transactions) {
    return new PostgresVirtualFieldStore(transactions);
  }

  @Provides
  @Singleton
  static VirtualValueStore virtualValueStore(JdbcTransactions transactions) {
    return new PostgresVirtualValueStore(transactions);
  }

  @Provides
  static DefineVirtualFields defineVirtualFields(
      IntegrationStore integrations,
      Transactions transactions,
      VirtualFieldStore fields,
      VirtualValueStore values,
      InstantSource clock) {
    return new DefineVirtualFieldsService(integrations, transactions, fields, values, clock);
  }

  @Provides
  static ManageVirtualValues manageVirtualValues(
      IntegrationStore integrations,
      Transactions transactions,
      VirtualFieldStore fields,
      VirtualValueStore values,
      InstantSource clock) {
    return new ManageVirtualValuesService(integrations, transactions, fields, values, clock);
  }

  @Provides
  static ReadMergedRecords readMergedRecords(
      IntegrationStore integrations,
      VirtualFieldStore fields,
      VirtualValueStore values,
      OdooHalf odoo) {
    return new ReadMergedRecordsService(integrations, fields, values, odoo);
  }

  @Provides
  static OdooHalf odooHalf(
      OpenOdoos odoos, KeptReads kept, WhileAway away, SyncObserver observer, InstantSource clock) {
    return new OdooHalf(odoos, kept, away, observer, clock);
  }

  @Provides
  static TidyVirtualValues tidyVirtualValues(
      IntegrationStore integrations,
      OdooOpener opener,
      Transactions transactions,
      VirtualFieldStore fields,
      VirtualValueStore values,
      InstantSource clock) {
    return new TidyVirtualValuesService(integrations, opener, transactions, fields, values, clock);
  }

  @Provides
  @Singleton
  static DocumentStore documentStore(JdbcTransactions transactions) {
    return new PostgresDocumentStore(transactions);
  }

  @Provides
  static ManageDocuments manageDocuments(
      IntegrationStore integrations,
      OpenOdoos odoos,
      DocumentStore documents,
      InstantSource clock) {
    return new ManageDocumentsService(integrations, odoos, documents, clock);
  }

  @Provides
  static StoreUseCases storeUseCases(
      DefineVirtualFields define,
      ManageVirtualValues values,
      ReadMergedRecords merged,
      TidyVirtualValues tidy,
      ManageDocuments documents) {
    return new StoreUseCases(define, values, merged, tidy, documents);
  }
}
