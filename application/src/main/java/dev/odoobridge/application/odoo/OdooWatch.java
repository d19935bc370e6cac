package dev.odoobridge.application.odoo;

import dev.odoobridge.application.port.out.OdooFindings;
import dev.odoobridge.domain.integration.Integration;
import dev.odoobridge.domain.integration.KeyExpiry;
import dev.odoobridge.domain.integration.Notice;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Watches what in each Odoo may stop the sync with it, and keeps what it saw. Thread-safe. */
public final class OdooWatch {
  private final KeyWatch keys;
  private final SchemaWatch schemas;
  private final InstantSource clock;

  public OdooWatch(OdooFindings findings, InstantSource clock) {
    this.keys = new KeyWatch(findings, clock);
    this.schemas = new SchemaWatch(findings, clock);
    this.clock = clock;
  }

  public KeyWatch keys() {
    return keys;
  }

  public SchemaWatch schemas() {
    return schemas;
  }

  /** What a person should know by now. Odoo is not asked. */
  public List<Notice> notices(Integration integration) {
    var key = keys.of(integration).flatMap(it -> it.notice(clock.instant()));
    return Stream.concat(key.stream(), schemas.notices(integration.id()).stream()).toList();
  }

  /** When the integration's API key ends, as far as it is known. */
  public Optional<KeyExpiry> key(Integration integration) {
    return keys.of(integration);
  }
}
