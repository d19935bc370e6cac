package dev.odoobridge.application.odoo;

import dev.odoobridge.application.port.out.OdooConnector;
import dev.odoobridge.domain.integration.Integration;
import dev.odoobridge.domain.record.IntegrationId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Odoos that stay open for a while, so that one call of a caller is one call to Odoo, and so that
 * what an Odoo says of its models need not be asked again for each. Thread-safe.
 */
public final class OpenOdoos {
  /** How long what an Odoo says of itself is believed. */
  static final Duration KEPT = Duration.ofMinutes(5);

  private final OdooOpener opener;
  private final InstantSource clock;
  private final Optional<OdooWatch> watch;
  private final Map<IntegrationId, Kept> kept = new ConcurrentHashMap<>();

  /** Opens and watches nothing. */
  public OpenOdoos(OdooOpener opener, InstantSource clock) {
    this(opener, clock, Optional.empty());
  }

  /** Has what it opens watched. */
  public OpenOdoos(OdooOpener opener, InstantSource clock, OdooWatch watch) {
    this(opener, clock, Optional.of(watch));
  }

  private OpenOdoos(OdooOpener opener, InstantSource clock, Optional<OdooWatch> watch) {
    this.opener = opener;
    this.clock = clock;
    this.watch = watch;
  }

  /** The integration's Odoo; opened anew when it was changed, or was opened long ago. */
  public Open of(Integration integration) {
    var now = clock.instant();
    var before = kept.get(integration.id());
    if (before != null && before.isFor(integration) && now.isBefore(before.until())) {
      return before.open();
    }
    var opened = opener.open(integration);
    watch.ifPresent(
        it -> {
          it.opened(integration, opened);
          it.keys().look(integration, opened.client());
        });
    var directory = new Directory(opened.client(), clock);
    var open =
        new Open(
            opened.client(),
            opened.connected(),
            opened.note(),
            new Schemas(opened.client()),
            directory,
            new OdooUsers(opened.client()),
            now);
    kept.put(integration.id(), new Kept(integration, open, now.plus(KEPT)));
    return open;
  }

  /** The next one who wants it opens it anew. */
  public void forget(IntegrationId integration) {
    kept.remove(integration);
  }

  /**
   * An Odoo that is open.
   *
   * @param since when it was opened
   */
  public record Open(
      OdooClient client,
      OdooConnector.Connected connected,
      Optional<String> note,
      Schemas schemas,
      Directory directory,
      OdooUsers users,
      Instant since) {}

  private record Kept(Integration integration, Open open, Instant until) {
    boolean isFor(Integration other) {
      return integration.odoo().equals(other.odoo())
          && integration.credentials().equals(other.credentials())
          && integration.settings().equals(other.settings());
    }
  }
}
