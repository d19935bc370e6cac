package dev.odoobridge.domain.integration;

import dev.odoobridge.domain.policy.ConflictPolicy;
import dev.odoobridge.domain.policy.DeleteBrake;
import dev.odoobridge.domain.policy.PolicyPlace;
import dev.odoobridge.domain.record.EntityName;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How an integration is synced.
 *
 * @param entities which entities of the profile take part; empty means all
 * @param company the Odoo company to work in; the user's own when absent
 * @param language the Odoo language texts are read and written in, such as {@code en_US}
 * @param autoSync host writes are sent to Odoo as they come, without anyone starting a sync
 * @param batchSize records a call, 1 to 1000
 * @param quiet leaves Odoo's chatter lines out ({@code tracking_disable}): up to three times faster
 * @param overlap how far before its cursor an import reads again; Odoo's write dates are the start
 *     of a transaction, so it must exceed the longest one
 * @param policies who wins a conflict, in place of what the profile says: of an entity, where what
 *     the profile says of single fields stays, or of one field
 * @param intervals how often an entity is synced in both directions, for those that have one
 * @param brake when so many deletions at once, in either direction, wait for a person
 * @param limits what this Odoo is to be spared
 */
public record SyncSettings(
    Set<EntityName> entities,
    Optional<Long> company,
    String language,
    boolean autoSync,
    int batchSize,
    boolean quiet,
    Duration overlap,
    Map<PolicyPlace, ConflictPolicy> policies,
    Map<EntityName, Duration> intervals,
    DeleteBrake brake,
    CallLimits limits) {
  public static final int MAX_BATCH_SIZE = 1000;
  public static final SyncSettings STANDARD =
      new SyncSettings(
          Set.of(), Optional.empty(), "en_US", true, 200, false, Duration.ofMinutes(15), Map.of());

  public SyncSettings {
    entities = Set.copyOf(entities);
    policies = Map.copyOf(policies);
    intervals = Map.copyOf(intervals);
    if (batchSize < 1 || batchSize > MAX_BATCH_SIZE) {
      throw new IllegalArgumentException("batchSize: must be 1 to 1000, is " + batchSize);
    }
    if (company.isPresent() && company.get() < 1) {
      throw new IllegalArgumentException("company: must be positive, is " + company.get());
    }
    if (overlap.isNegative() || overlap.compareTo(Duration.ofDays(7)) > 0) {
      throw new IllegalArgumentException("overlap: must be 0 to 7 days, is " + overlap);
    }
    if (language.isBlank()) {
      throw new IllegalArgumentException("language: is blank");
    }
  }

  /** The same, with changes of the host going to Odoo by themselves or not. */
  public SyncSettings autoSyncing(boolean on) {
    return new SyncSettings(
        entities, company, language, on, batchSize, quiet, overlap, policies, intervals, brake,
        limits);
  }

  /** With the standard limits. */
  public SyncSettings(
      Set<EntityName> entities,
      Optional<Long> company,
      String language,
      boolean autoSync,
      int batchSize,
      boolean quiet,
      Duration overlap,
      Map<PolicyPlace, ConflictPolicy> policies,
      Map<EntityName, Duration> intervals,
      DeleteBrake brake) {
    this(
        entities,
        company,
        language,
        autoSync,
        batchSize,
        quiet,
        overlap,
        policies,
        intervals,
        brake,
        CallLimits.STANDARD);
  }

  /** Without intervals, and with the standard brake. */
  public SyncSettings(
      Set<EntityName> entities,
      Optional<Long> company,
      String language,
      boolean autoSync,
      int batchSize,
      boolean quiet,
      Duration overlap,
      Map<PolicyPlace, ConflictPolicy> policies) {
    this(
        entities,
        company,
        language,
        autoSync,
        batchSize,
        quiet,
        overlap,
        policies,
        Map.of(),
        DeleteBrake.STANDARD);
  }
}
