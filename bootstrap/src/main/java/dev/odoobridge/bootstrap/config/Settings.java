package dev.odoobridge.bootstrap.config;

import dev.odoobridge.adapter.persistence.DatabaseAddress;
import dev.odoobridge.domain.integration.Secret;
import dev.odoobridge.domain.schedule.Cadence;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How the service runs.
 *
 * @param host the address to listen on
 * @param port 0 takes any free one
 * @param data the folder for all that the service keeps
 * @param odoo how Odoo servers are reached
 * @param database PostgreSQL; an embedded one in the data folder when absent
 * @param secretKey encrypts credentials; kept in the data folder when absent
 * @param adminPassword of the first admin; made and shown once when absent
 * @param defaultIntegration the integration the environment describes
 * @param changesKept how long the host can read in the change feed what happened
 * @param recurring what is done again and again
 * @param guarding limits, origins, keys
 * @param publicUrl where Odoo reaches the service, for the hooks it calls; without a slash at its
 *     end
 */
public record Settings(
    String host,
    int port,
    Path data,
    OdooAccess odoo,
    Optional<DatabaseAddress> database,
    Optional<Secret> secretKey,
    Optional<Secret> adminPassword,
    Optional<DefaultIntegration> defaultIntegration,
    Duration changesKept,
    Recurring recurring,
    Guarding guarding,
    Optional<URI> publicUrl) {

  static final int CHANGES_KEPT_DAYS = 30;

  public Settings {
    if (port < 0 || port > 65535) {
      throw new WrongSetting("ODOO_BRIDGE_PORT", "must be 0 to 65535, is " + port);
    }
  }

  /** Unknown to Odoo. */
  public Settings(
      String host,
      int port,
      Path data,
      Optional<DatabaseAddress> database,
      Optional<Secret> secretKey,
      Optional<Secret> adminPassword,
      Optional<DefaultIntegration> defaultIntegration,
      Duration changesKept,
      Recurring recurring,
      Guarding guarding) {
    this(
        host,
        port,
        data,
        OdooAccess.STANDARD,
        database,
        secretKey,
        adminPassword,
        defaultIntegration,
        changesKept,
        recurring,
        guarding,
        Optional.empty());
  }

  /** With what recurs as usual. */
  public Settings(
      String host,
      int port,
      Path data,
      Optional<DatabaseAddress> database,
      Optional<Secret> secretKey,
      Optional<Secret> adminPassword,
      Optional<DefaultIntegration> defaultIntegration,
      Duration changesKept) {
    this(
        host,
        port,
        data,
        OdooAccess.STANDARD,
        database,
        secretKey,
        adminPassword,
        defaultIntegration,
        changesKept,
        Recurring.STANDARD,
        Guarding.standard(),
        Optional.empty());
  }

  /** With the usual times. */
  public Settings(
      String host,
      int port,
      Path data,
      Optional<DatabaseAddress> database,
      Optional<Secret> secretKey,
      Optional<Secret> adminPassword,
      Optional<DefaultIntegration> defaultIntegration) {
    this(
        host,
        port,
        data,
        database,
        secretKey,
        adminPassword,
        defaultIntegration,
        Duration.ofDays(CHANGES_KEPT_DAYS));
  }

  /** The same, where Odoo reaches the service at that address. */
  public Settings reachedAt(URI url) {
    return new Settings(
        host,
        port,
        data,
        odoo,
        database,
        secretKey,
        adminPassword,
        defaultIntegration,
        changesKept,
        recurring,
        guarding,
        Optional.of(url));
  }

  /** The integration named {@code default}. */
  public record DefaultIntegration(
      String url,
      String database,
      String username,
      Optional<Secret> apiKey,
      Optional<Secret> password,
      String profile,
      boolean autoSync,
      Optional<Cadence> syncInterval) {}

  /**
   * What is done again and again.
   *
   * @param schedules whether schedules are looked after at all; a command does not for its while
   * @param runsKept how long the sync log keeps a run
   */
  public record Recurring(boolean schedules, Duration runsKept) {
    public static final Recurring STANDARD = new Recurring(true, Duration.ofDays(90));

    /** The same without schedules. */
    public Recurring withoutSchedules() {
      return new Recurring(false, runsKept);
    }
  }
}
