package dev.odoobridge.application.odoo;

import dev.odoobridge.application.port.out.OdooFindings;
import dev.odoobridge.domain.integration.OdooHook;
import dev.odoobridge.domain.integration.Secret;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.value.RawValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The hooks that were left in each integration's Odoo, known by the fingerprint of their secret.
 */
public final class Hooks {
  private static final String SUBJECT = "hook/";
  private static final int SECRET_BYTES = 24;
  private static final Duration NEWS = Duration.ofSeconds(1);
  private final OdooFindings findings;
  private final RandomGenerator random;
  private final InstantSource clock;

  /**
   * Keeps hooks among the findings.
   *
   * @param random thread-safe and unguessable; draws secrets
   */
  public Hooks(OdooFindings findings, RandomGenerator random, InstantSource clock) {
    this.findings = findings;
    this.random = random;
    this.clock = clock;
  }

  /** A new hook's secret, whose fingerprint is known from now on. */
  public Secret make(IntegrationId integration, ModelName model, ModelName wakes) {
    var bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    var hook = new OdooHook(fingerprint(secret), model, wakes, clock.instant(), Optional.empty());
    save(integration, hook);
    return new Secret(secret);
  }

  /** The hook with that secret, and whose it is. */
  public Optional<Owned> find(String secret) {
    var fingerprint = fingerprint(secret);
    return findings
        .owner(SUBJECT + fingerprint)
        .flatMap(
            integration ->
                findings
                    .find(integration, SUBJECT + fingerprint)
                    .map(content -> new Owned(integration, hook(fingerprint, content))));
  }

  /** Notes that it rang: something changed in that Odoo. */
  public void rang(Owned owned) {
    new ChangeMarks(findings, random).mark(owned.integration());
    var hook = owned.hook();
    var now = clock.instant();
    if (hook.rangAt().filter(before -> now.isBefore(before.plus(NEWS))).isEmpty()) {
      save(
          owned.integration(),
          new OdooHook(
              hook.fingerprint(), hook.model(), hook.wakes(), hook.madeAt(), Optional.of(now)));
    }
  }

  /** All hooks of an integration. */
  public List<OdooHook> of(IntegrationId integration) {
    return findings.list(integration, SUBJECT).entrySet().stream()
        .map(entry -> hook(entry.getKey().substring(SUBJECT.length()), entry.getValue()))
        .toList();
  }

  public void forget(IntegrationId integration, OdooHook hook) {
    findings.remove(integration, SUBJECT + hook.fingerprint());
  }

  private void save(IntegrationId integration, OdooHook hook) {
    var content = new LinkedHashMap<String, RawValue>();
    content.put("model", RawValue.of(hook.model().value()));
    content.put("wakes", RawValue.of(hook.wakes().value()));
    content.put("made_at", RawValue.of(hook.madeAt().toString()));
    hook.rangAt().ifPresent(at -> content.put("rang_at", RawValue.of(at.toString())));
    findings.save(integration, SUBJECT + hook.fingerprint(), new RawValue.Members(content));
  }

  private static OdooHook hook(String fingerprint, RawValue.Members content) {
    return new OdooHook(
        fingerprint,
        new ModelName(content.text("model").orElseThrow()),
        new ModelName(content.text("wakes").orElseThrow()),
        Instant.parse(content.text("made_at").orElseThrow()),
        content.text("rang_at").map(Instant::parse));
  }

  private static String fingerprint(String secret) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(secret.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** A hook and the integration whose Odoo it was left in. */
  public record Owned(IntegrationId integration, OdooHook hook) {}
}
