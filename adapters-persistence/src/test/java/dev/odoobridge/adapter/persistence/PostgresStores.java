package dev.odoobridge.adapter.persistence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.odoobridge.adapter.persistence.jdbc.Sql;
import dev.odoobridge.application.contract.AccessStores;
import dev.odoobridge.application.contract.CareStores;
import dev.odoobridge.application.contract.KeptStores;
import dev.odoobridge.application.contract.Stores;
import dev.odoobridge.application.memory.InMemorySecretVault;
import dev.odoobridge.domain.integration.Secret;
import dev.odoobridge.testkit.database.TestDatabase;
import java.util.Optional;

/**
 * The stores on a test database that all tests of the process share. Their sessions are left in the
 * time zone of the test database: no store may depend on one.
 */
final class PostgresStores {
  private static final PostgresStores SHARED = new PostgresStores();

  private final TestDatabase database = migrated().create();
  private final JdbcTransactions transactions = new JdbcTransactions(pool(database));
  private final InMemorySecretVault vault = new InMemorySecretVault();
  private final Stores stores =
      new Stores(
          transactions,
          new PostgresRecordStore(transactions),
          new PostgresCursorStore(transactions),
          new PostgresRunStore(transactions),
          new PostgresIntegrationStore(transactions, vault),
          new PostgresUserStore(transactions),
          new PostgresFailureStore(transactions),
          new PostgresBreakerStore(transactions),
          new PostgresConflictStore(transactions),
          new PostgresJournal(transactions),
          new PostgresChangeFeed(transactions),
          new PostgresAcknowledgementStore(transactions),
          new PostgresWebhookStore(transactions, vault),
          new PostgresScheduleStore(transactions),
          new PostgresMappingStore(transactions),
          new PostgresMirrorViews(transactions),
          new PostgresMirrorRows(transactions),
          new KeptStores(
              new PostgresVirtualFieldStore(transactions),
              new PostgresVirtualValueStore(transactions),
              new PostgresDocumentStore(transactions),
              new PostgresBundleStore(transactions),
              new PostgresLicenseStore(transactions)),
          new PostgresPlanStore(transactions),
          new PostgresAuditStore(transactions),
          new AccessStores(
              new PostgresApiTokenStore(transactions),
              new PostgresRefreshTokenStore(transactions),
              new PostgresAuditLog(transactions),
              new PostgresAnswerStore(transactions, vault),
              new PostgresSealedTexts(transactions, vault)),
          new PostgresOdooFindings(transactions),
          new CareStores(
              new PostgresAutoSyncSwitches(transactions),
              new PostgresDifferenceStore(transactions)));

  /** A template with the bridge's tables. */
  static TestDatabase.Template migrated() {
    return TestDatabase.template("bridge", it -> Database.open(address(it)).close());
  }

  static DatabaseAddress address(TestDatabase database) {
    return new DatabaseAddress(
        database.jdbcUrl(),
        database.username(),
        Optional.of(database.password()).filter(it -> !it.isEmpty()).map(Secret::new));
  }

  /**
   * The stores, emptied: these tables and all that refer to them, those first. TRUNCATE would make
   * new files for each table and index, which takes longer than most tests.
   */
  private static final String EMPTY =
      """
      DO $$
      DECLARE
        emptied text;
      BEGIN
        FOR emptied IN
          WITH RECURSIVE referring(oid, depth) AS (
            SELECT name::regclass::oid, 0
            FROM unnest(ARRAY['integration', 'app_user', 'webhook', 'api_token', 'audit_log',
              'kept_answer', 'scheduler_switch', 'record', 'link', 'pending_change', 'journal',
              'change_feed', 'run_item']) AS name
            UNION
            SELECT conrelid, depth + 1
            FROM pg_constraint JOIN referring ON confrelid = referring.oid
            WHERE contype = 'f' AND conrelid <> confrelid)
          SELECT oid::regclass::text FROM referring GROUP BY oid ORDER BY max(depth) DESC
        LOOP
          EXECUTE 'DELETE FROM ' || emptied;
        END LOOP;
      END $$
      """;

  static Stores empty() {
    SHARED.transactions.with(it -> Sql.of(EMPTY).update(it));
    return SHARED.stores;
  }

  static JdbcTransactions transactions() {
    return SHARED.transactions;
  }

  private static HikariDataSource pool(TestDatabase database) {
    var configuration = new HikariConfig();
    configuration.setJdbcUrl(database.jdbcUrl());
    configuration.setUsername(database.username());
    configuration.setPassword(database.password());
    return new HikariDataSource(configuration);
  }
}
