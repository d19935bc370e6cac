package dev.odoobridge.bootstrap.runtime;

import dev.odoobridge.adapter.persistence.Database;
import dev.odoobridge.adapter.persistence.DatabaseAddress;
import dev.odoobridge.adapter.security.PasswordGenerator;
import dev.odoobridge.adapter.security.SecretKeyFile;
import dev.odoobridge.adapter.security.ServiceKey;
import dev.odoobridge.application.access.SignInService;
import dev.odoobridge.application.port.out.OdooConnector;
import dev.odoobridge.bootstrap.config.Settings;
import dev.odoobridge.bootstrap.config.WrongSetting;
import dev.odoobridge.bootstrap.wiring.BridgeComponent;
import dev.odoobridge.bootstrap.wiring.DaggerBridgeComponent;
import dev.odoobridge.domain.integration.Secret;
import dev.odoobridge.embeddedpostgres.EmbeddedPostgres;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running bridge: database, use cases, HTTP server and the sending of changes as they come. */
public final class Bridge implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Bridge.class);
  private static final Duration LOOK_FOR_CHANGES = Duration.ofMillis(500);

  private static final Duration LOOK_FOR_BUNDLES = Duration.ofSeconds(1);
  private static final Duration LOOK_AT_ODOO = Duration.ofSeconds(30);

  /** For those that have to wait until another run ends; a ring is looked at once. */
  private static final Duration LOOK_FOR_WAITING_HOOKS = Duration.ofMillis(100);

  private static final Duration LOOK_FOR_ABANDONED_RUNS = Duration.ofSeconds(5);
  private static final Duration LOOK_FOR_OLD_RUNS = Duration.ofMinutes(10);
  private final Deque<AutoCloseable> parts = new ArrayDeque<>();
  private final Settings settings;
  private final InstantSource clock;
  private Optional<BridgeComponent> component = Optional.empty();
  private final CompletableFuture<Void> brokenDown = new CompletableFuture<>();

  private Bridge(Settings settings, InstantSource clock) {
    this.settings = settings;
    this.clock = new StoredClock(clock);
  }

  /** Starts everything; when a part cannot start, those before it are stopped again. */
  public static Bridge start(Settings settings, InstantSource clock) {
    return start(settings, clock, Database::open);
  }

  /** The same, but a database of one's own that is not reached is waited for. */
  public static Bridge startPatiently(Settings settings, InstantSource clock) {
    return start(settings, clock, address -> DatabaseWait.open(settings, address));
  }

  private static Bridge start(
      Settings settings, InstantSource clock, Function<DatabaseAddress, Database> opening) {
    var bridge = new Bridge(settings, clock);
    try {
      bridge.start(opening);
      return bridge;
    } catch (RuntimeException failed) {
      bridge.close();
      throw failed;
    }
  }

  private void start(Function<DatabaseAddress, Database> opening) {
    Listening.check(settings.host(), settings.port());
    var database = settings.database().map(opening).orElseGet(() -> Database.open(embedded()));
    parts.push(database);
    var runs = new RunExecutor();
    parts.push(runs);
    var wake = new Wake();
    var feedWake = new FeedWake();
    var made =
        DaggerBridgeComponent.factory()
            .create(settings, database, key(settings), clock, wake, feedWake, runs);
    component = Optional.of(made);
    // Below the runs: they use it until they are stopped.
    parts.addLast(made.odooConnector());
    DefaultIntegrations.ensure(settings, made.manageIntegrations(), made.odooWatch().keys());
    made.abandonedRuns().settle();
    AccessTickers.start(made.auditService(), made.answerOnceService()).forEach(parts::push);
    var server = made.httpServer();
    parts.push(server);
    server.start();
    var ticker = new Ticker("auto-sync", made.autoSync()::tick, wake, LOOK_FOR_CHANGES);
    parts.push(ticker);
    ticker.start();
    var abandoned =
        new Ticker(
            "abandoned-runs", made.abandonedRuns()::settle, new Wake(), LOOK_FOR_ABANDONED_RUNS);
    parts.push(abandoned);
    abandoned.start();
    var hooked =
        new Ticker(
            "hooked-imports",
            made.hookedImports()::tick,
            made.hookWake().wake(),
            LOOK_FOR_WAITING_HOOKS);
    parts.push(hooked);
    hooked.start();
    var looking =
        new Ticker("odoo-availability", made.availability()::look, new Wake(), LOOK_AT_ODOO);
    parts.push(looking);
    looking.start();
    var bundles = new Ticker("bundles", made.bundleRunner()::tick, new Wake(), LOOK_FOR_BUNDLES);
    parts.push(bundles);
    bundles.start();
    FeedTickers.start(made, feedWake).forEach(parts::push);
    var retention =
        new Ticker("run-retention", made.runRetention()::tick, new Wake(), LOOK_FOR_OLD_RUNS);
    parts.push(retention);
    retention.start();
    SettingsSchedule.ensure(settings, made.scheduleKeeper(), clock.instant());
    if (settings.recurring().schedules()) {
      ScheduleTickers.start(made).forEach(parts::push);
    }
    parts.push(ServiceFile.write(settings.data(), url()));
  }

  private DatabaseAddress embedded() {
    var folder = settings.data();
    var postgres =
        EmbeddedPostgres.start(
            dev.odoobridge.embeddedpostgres.Settings.in(folder), () -> brokenDown.complete(null));
    parts.push(postgres);
    return new DatabaseAddress(
        postgres.jdbcUrl(), postgres.username(), Optional.of(new Secret(postgres.password())));
  }

  /** The key that encrypts credentials and signs tokens. */
  public static ServiceKey key(Settings settings) {
    return settings
        .secretKey()
        .map(text -> key(text, "ODOO_BRIDGE_SECRET_KEY"))
        .orElseGet(() -> new SecretKeyFile(settings.data(), new SecureRandom()).readOrMake());
  }

  /**
   * The key that a setting holds.
   *
   * @throws WrongSetting when it is too short
   */
  public static ServiceKey key(Secret text, String setting) {
    try {
      return new ServiceKey(text.reveal());
    } catch (IllegalArgumentException _) {
      throw new WrongSetting(
          setting, "must have at least " + ServiceKey.MIN_LENGTH + " characters; make it random");
    }
  }

  private BridgeComponent component() {
    return component.orElseThrow(() -> new IllegalStateException("the bridge is not started"));
  }

  public URI url() {
    var host = settings.host().equals("0.0.0.0") ? "127.0.0.1" : settings.host();
    return URI.create("http://" + host + ":" + component().httpServer().port());
  }

  /**
   * Sees to it that somebody can sign in. Only for whoever shows the password at once: it cannot be
   * read again.
   *
   * @return the first admin's password when it was made now
   */
  public Optional<Secret> ensureAdmin() {
    return component()
        .firstAdmin()
        .ensure(settings.adminPassword(), new PasswordGenerator(new SecureRandom())::next);
  }

  /** A token that may do everything, for the commands on this machine. */
  public Secret adminToken() {
    return component().accessTokens().issue(SignInService.COMMANDS, clock.instant()).token();
  }

  /** Calls it when the bridge can no longer work, and will not by itself; at most once. */
  public void onBreakdown(Runnable act) {
    var _ = brokenDown.thenRun(act);
  }

  /** The way this bridge opens an Odoo. */
  public OdooConnector connector() {
    return component().odooConnector();
  }

  /** Stops everything in reverse order; one part that fails to stop does not keep the others up. */
  @Override
  public void close() {
    while (!parts.isEmpty()) {
      try {
        parts.pop().close();
      } catch (Exception failed) {
        LOG.atWarn().setCause(failed).log("a part did not stop cleanly");
      }
    }
  }
}
