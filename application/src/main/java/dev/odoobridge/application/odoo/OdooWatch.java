package dev.odoobridge.application.odoo;

import dev.odoobridge.application.port.out.OdooFindings;
import dev.odoobridge.domain.integration.Integration;
import dev.odoobridge.domain.integration.KeyExpiry;
import dev.odoobridge.domain.integration.Notice;
import dev.odoobridge.domain.value.RawValue;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Watches what in each Odoo may stop the sync with it, and keeps what it saw. Thread-safe. */
public final class OdooWatch {
  private static final String VERSION = "version";

  private final OdooFindings findings;
  private final KeyWatch keys;
  private final SchemaWatch schemas;
  private final InstantSource clock;

  public OdooWatch(OdooFindings findings, InstantSource clock) {
    this.findings = findings;
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

  /** Remembers what is to be said of the version of an Odoo that was just opened. */
  public void opened(Integration integration, OdooOpener.Opened opened) {
    var before = findings.find(integration.id(), VERSION);
    if (opened.note().isEmpty()) {
      before.ifPresent(_ -> findings.remove(integration.id(), VERSION));
      return;
    }
    var note = RawValue.of(opened.note().orElseThrow());
    if (before.filter(known -> known.member("note").equals(note)).isEmpty()) {
      var since = RawValue.of(clock.instant().toString());
      var content = Map.<String, RawValue>of("note", note, "since", since);
      findings.save(integration.id(), VERSION, new RawValue.Members(content));
    }
  }

  private static Optional<Notice> version(RawValue.Members content) {
    return content.member("note") instanceof RawValue.Text(var note)
            && content.member("since") instanceof RawValue.Text(var since)
        ? Optional.of(
            new Notice(Notice.Kind.VERSION_UNKNOWN, Optional.empty(), note, Instant.parse(since)))
        : Optional.empty();
  }

  /** What a person should know by now. Odoo is not asked. */
  public List<Notice> notices(Integration integration) {
    var key = keys.of(integration).flatMap(it -> it.notice(clock.instant()));
    var version = findings.find(integration.id(), VERSION).flatMap(OdooWatch::version);
    return Stream.of(key.stream(), version.stream(), schemas.notices(integration.id()).stream())
        .flatMap(notices -> notices)
        .toList();
  }

  /** When the integration's API key ends, as far as it is known. */
  public Optional<KeyExpiry> key(Integration integration) {
    return keys.of(integration);
  }
}
