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

  /** Everything in that folder and all else as usual: on loopback, at any free port. */
  public static Settings in(Path data) {
    return new Settings(
        "127.0.0.1",
        0,
        data,
        OdooAccess.STANDARD,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Duration.ofDays(CHANGES_KEPT_DAYS),
        Recurring.STANDARD,
        Guarding.standard(),
        Optional.empty());
  }

  /** The same at that port of loopback. */
  public Settings at(int newPort) {
    return new Settings(
        "127.0.0.1",
        newPort,
        data,
        odoo,
        database,
        secretKey,
        adminPassword,
        defaultIntegration,
        changesKept,
        recurring,
        guarding,
        publicUrl);
  }

  /** The same in that database. */
  public Settings with(DatabaseAddress address) {
    return new Settings(
        host,
        port,
        data,
        odoo,
        Optional.of(address),
        secretKey,
        adminPassword,
        defaultIntegration,
        changesKept,
        recurring,
        guarding,
        publicUrl);
  }

  /** The same with credentials encrypted by that key. */
  public Settings withSecretKey(Secret key) {
    return new Settings(
        host,
        port,
        data,
        odoo,
        database,
        Optional.of(key),
        adminPassword,
        defaultIntegration,
        changesKept,
        recurring,
        guarding,
        publicUrl);
  }

  /** The same with that password for the first admin. */
  public Settings withAdminPassword(Secret password) {
    return new Settings(
        host,
        port,
        data,
        odoo,
        database,
        secretKey,
        Optional.of(password),
        defaultIntegration,
        changesKept,
        recurring,
        guarding,
        publicUrl);
  }

  /** The same with those limits. */
  public Settings with(Guarding newGuarding) {
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
        newGuarding,
        publicUrl);
  }

  /** The same with nobody looking after schedules. */
  public Settings withoutSchedules() {
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
        recurring.withoutSchedules(),
        guarding,
        publicUrl);
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
