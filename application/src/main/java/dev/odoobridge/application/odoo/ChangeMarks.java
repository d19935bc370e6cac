package dev.odoobridge.application.odoo;

import dev.odoobridge.application.port.out.OdooFindings;
import dev.odoobridge.application.port.out.StoreFailure;
import dev.odoobridge.domain.direct.CachePolicy;
import dev.odoobridge.domain.feed.Announcement;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.value.RawValue;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A mark for each integration that becomes another one whenever something may have changed in its
 * Odoo, for all processes on one database: an answer read under another mark is out of date. One
 * mark for all models, because a write to one changes computed fields of others. Thread-safe; takes
 * part in transactions.
 */
public final class ChangeMarks {
  private static final Logger LOG = LoggerFactory.getLogger(ChangeMarks.class);
  private static final String SUBJECTS = "cache-";
  private static final String MARK = "cache-mark";
  private static final String POLICY = "cache-policy";
  private static final String SECONDS = "seconds";
  private static final String MODELS = "models";

  private final OdooFindings findings;
  private final RandomGenerator random;
  private final Set<IntegrationId> owed = ConcurrentHashMap.newKeySet();

  public ChangeMarks(OdooFindings findings, RandomGenerator random) {
    this.findings = findings;
    this.random = random;
  }

  /**
   * Something may have changed. Never fails: what was done in Odoo is done, and a mark that cannot
   * be stored now is made up for before the next one is looked at.
   */
  public void changed(IntegrationId integration) {
    try {
      mark(integration);
    } catch (StoreFailure failure) {
      owed.add(integration);
      LOG.atWarn()
          .addKeyValue("integration", integration)
          .setCause(failure)
          .log("change not marked");
    }
  }

  /** What the change feed tells of was seen in Odoo; part of the transaction that tells of it. */
  public void told(List<Announcement> announcements) {
    announcements.stream()
        .map(announcement -> announcement.change().key().integration())
        .distinct()
        .forEach(this::mark);
  }

  /** As {@link #changed}, for whoever does it in one transaction with something else. */
  void mark(IntegrationId integration) {
    var mark = RawValue.of(Long.toHexString(random.nextLong()));
    findings.save(integration, MARK, new RawValue.Members(Map.of(MARK, mark)));
  }

  /** As it is now. */
  public State of(IntegrationId integration) {
    if (owed.remove(integration)) {
      changed(integration);
    }
    var known = findings.list(integration, SUBJECTS);
    var mark = Optional.ofNullable(known.get(MARK)).map(it -> it.member(MARK).toString());
    var policy = Optional.ofNullable(known.get(POLICY)).map(ChangeMarks::policy);
    return new State(mark.orElse(""), policy.orElse(CachePolicy.STANDARD));
  }

  /** From now on answers are kept so. */
  public void save(IntegrationId integration, CachePolicy policy) {
    var models = new LinkedHashMap<String, RawValue>();
    policy
        .models()
        .forEach((model, time) -> models.put(model.value(), RawValue.of(time.toSeconds())));
    var content = new LinkedHashMap<String, RawValue>();
    content.put(SECONDS, RawValue.of(policy.standard().toSeconds()));
    content.put(MODELS, new RawValue.Members(models));
    findings.save(integration, POLICY, new RawValue.Members(content));
  }

  private static CachePolicy policy(RawValue.Members content) {
    var models = new HashMap<ModelName, Duration>();
    if (content.member(MODELS) instanceof RawValue.Members(var times)) {
      times.forEach((model, seconds) -> models.put(new ModelName(model), seconds(seconds)));
    }
    return new CachePolicy(seconds(content.member(SECONDS)), models);
  }

  private static Duration seconds(RawValue value) {
    return value instanceof RawValue.Number(var seconds)
        ? Duration.ofSeconds(seconds.longValue())
        : Duration.ZERO;
  }

  /**
   * What there is to know before an answer is used.
   *
   * @param mark of the last change
   */
  public record State(String mark, CachePolicy policy) {}
}
