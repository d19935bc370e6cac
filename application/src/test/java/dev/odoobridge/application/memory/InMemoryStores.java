package dev.odoobridge.application.memory;

import dev.odoobridge.application.contract.AccessStores;
import dev.odoobridge.application.contract.CareStores;
import dev.odoobridge.application.contract.KeptStores;
import dev.odoobridge.application.contract.Stores;

/** All in-memory stores on one database. */
public final class InMemoryStores {
  private InMemoryStores() {}

  public static Stores of(InMemoryDatabase database) {
    var views = new InMemoryMirrorViews(database);
    return new Stores(
        database,
        new InMemoryRecordStore(database),
        new InMemoryCursorStore(database),
        new InMemoryRunStore(database),
        new InMemoryIntegrationStore(database),
        new InMemoryUserStore(database),
        new InMemoryFailureStore(database),
        new InMemoryBreakerStore(database),
        new InMemoryConflictStore(database),
        new InMemoryJournal(database),
        new InMemoryChangeFeed(database),
        new InMemoryAcknowledgementStore(database),
        new InMemoryWebhookStore(database),
        new InMemoryScheduleStore(database),
        new InMemoryMappingStore(database),
        views,
        views,
        new KeptStores(
            new InMemoryVirtualFieldStore(database),
            new InMemoryVirtualValueStore(database),
            new InMemoryDocumentStore(database),
            new InMemoryBundleStore(database),
            new InMemoryLicenseStore(database)),
        new InMemoryPlanStore(database),
        new InMemoryAuditStore(database),
        new AccessStores(
            new InMemoryApiTokenStore(database),
            new InMemoryRefreshTokenStore(database),
            new InMemoryAuditLog(database),
            new InMemoryAnswerStore(database),
            new InMemorySealedTexts(database)),
        new InMemoryOdooFindings(database),
        new CareStores(
            new InMemoryAutoSyncSwitches(database), new InMemoryDifferenceStore(database)));
  }
}
