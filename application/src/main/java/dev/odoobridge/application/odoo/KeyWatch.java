package dev.odoobridge.application.odoo;

import dev.odoobridge.application.port.out.OdooFailure;
import dev.odoobridge.application.port.out.OdooFindings;
import dev.odoobridge.domain.integration.Credentials;
import dev.odoobridge.domain.integration.Integration;
import dev.odoobridge.domain.integration.KeyExpiry;
import dev.odoobridge.domain.integration.OdooKey;
import dev.odoobridge.domain.integration.Secret;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.value.RawValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Knows when each integration's API key ends. Of keys only a fingerprint is kept, so that what is
 * known of one is not taken for what is known of the next. Thread-safe.
 */
public final class KeyWatch {
  private static final String SUBJECT = "key";
  private static final String RETIRED = "key/retired/";
  private static final Duration FRESH = Duration.ofHours(6);

  private final OdooFindings findings;
  private final InstantSource clock;

  public KeyWatch(OdooFindings findings, InstantSource clock) {
    this.findings = findings;
    this.clock = clock;
  }

  /** Asks Odoo, unless that was done not long ago. What Odoo refuses to tell is no failure. */
  public void look(Integration integration, OdooClient client) {
    var seen = seenAt(integration);
    if (seen.isEmpty() || seen.get().plus(FRESH).isBefore(clock.instant())) {
      lookNow(integration, client);
    }
  }

  /** Asks Odoo. */
  public void lookNow(Integration integration, OdooClient client) {
    var credentials = integration.credentials();
    if (credentials.apiKey().isEmpty() || !client.dialect().keysEnd()) {
      return;
    }
    try {
      var keys = new ApiKeys(client, credentials.username()).own();
      KeyExpiry.among(keys, keyOf(integration))
          .ifPresent(found -> save(integration.id(), credentials.apiKey().orElseThrow(), found));
    } catch (OdooFailure.Refused | OdooFailure.Misconfigured mayNotKnow) {
      // A user without the right to read its keys is not warned; all else works.
    }
  }

  /** When the integration's key ends, as far as it is known. */
  public Optional<KeyExpiry> of(Integration integration) {
    return content(integration)
        .map(
            content ->
                new KeyExpiry(
                    id(content),
                    content.text("name").orElse(""),
                    content.text("ends").map(Instant::parse)));
  }

  /** The key's id in Odoo, when it is sure. */
  public Optional<OdooId> keyOf(Integration integration) {
    return content(integration).flatMap(KeyWatch::id);
  }

  /** From now on that key is used, whose place in Odoo is known. */
  public void took(IntegrationId integration, Secret key, OdooKey made) {
    save(integration, key, new KeyExpiry(Optional.of(made.id()), made.name(), made.ends()));
  }

  /** From now on that key opens nothing. */
  public void retired(IntegrationId integration, Secret key) {
    var content = new RawValue.Members(Map.of("at", now()));
    findings.save(integration, RETIRED + fingerprint(key), content);
  }

  /** Whether the integration had that key, and the bridge took it away. */
  public boolean isRetired(IntegrationId integration, Secret key) {
    return findings.find(integration, RETIRED + fingerprint(key)).isPresent();
  }

  private Optional<RawValue.Members> content(Integration integration) {
    return fingerprint(integration.credentials())
        .flatMap(
            key ->
                findings
                    .find(integration.id(), SUBJECT)
                    .filter(content -> content.text("key").equals(Optional.of(key))));
  }

  private Optional<Instant> seenAt(Integration integration) {
    return content(integration).flatMap(it -> it.text("seen_at")).map(Instant::parse);
  }

  private void save(IntegrationId integration, Secret key, KeyExpiry found) {
    var content = new LinkedHashMap<String, RawValue>();
    content.put("key", RawValue.of(fingerprint(key)));
    found.key().ifPresent(id -> content.put("id", RawValue.of(id.value())));
    content.put("name", RawValue.of(found.name()));
    found.ends().ifPresent(end -> content.put("ends", RawValue.of(end.toString())));
    content.put("seen_at", now());
    findings.save(integration, SUBJECT, new RawValue.Members(content));
  }

  private RawValue now() {
    return RawValue.of(clock.instant().toString());
  }

  private static Optional<OdooId> id(RawValue.Members content) {
    return content.member("id") instanceof RawValue.Number(var id)
        ? Optional.of(new OdooId(id.longValue()))
        : Optional.empty();
  }

  private static Optional<String> fingerprint(Credentials credentials) {
    return credentials.apiKey().map(KeyWatch::fingerprint);
  }

  private static String fingerprint(Secret key) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(key.reveal().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
