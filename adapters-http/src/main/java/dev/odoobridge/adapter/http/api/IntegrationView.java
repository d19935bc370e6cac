package dev.odoobridge.adapter.http.api;

import dev.odoobridge.domain.integration.Integration;
import dev.odoobridge.domain.integration.SyncSettings;
import dev.odoobridge.domain.integration.TransportName;
import dev.odoobridge.domain.record.EntityName;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An integration without its secrets. Written back with PUT it changes nothing.
 *
 * @param transport null when it is chosen by server version and credentials
 * @param entities those that take part; empty means all of the profile
 * @param conflictPolicies by entity, or by entity and field; for the others the profile says
 * @param intervals how often an entity is synced, by entity
 * @param callsPerSecond null when there is no limit
 */
record IntegrationView(
    String id,
    String name,
    String url,
    String database,
    String username,
    boolean apiKeySet,
    boolean passwordSet,
    @Nullable String transport,
    String profile,
    List<String> entities,
    Map<String, String> conflictPolicies,
    @Nullable Long company,
    String language,
    boolean autoSync,
    int batchSize,
    boolean quiet,
    long overlapSeconds,
    long deleteBrakeNumber,
    long deleteBrakePercent,
    boolean paused,
    Map<String, String> intervals,
    int maxParallelCalls,
    @Nullable BigDecimal callsPerSecond,
    long odooTimeLimit,
    String createdAt,
    String updatedAt) {

  static IntegrationView from(Integration integration) {
    var odoo = integration.odoo();
    var credentials = integration.credentials();
    var settings = integration.settings();
    return new IntegrationView(
        integration.id().value(),
        integration.name(),
        odoo.url().toString(),
        odoo.database(),
        credentials.username(),
        credentials.apiKey().isPresent(),
        credentials.password().isPresent(),
        odoo.transport().map(TransportName::word).orElse(null),
        integration.profile(),
        settings.entities().stream().map(EntityName::value).sorted().toList(),
        policies(settings),
        settings.company().orElse(null),
        settings.language(),
        settings.autoSync(),
        settings.batchSize(),
        settings.quiet(),
        settings.overlap().toSeconds(),
        settings.brake().number(),
        settings.brake().percent(),
        integration.paused(),
        intervals(settings),
        settings.limits().parallel(),
        settings.limits().perSecond().orElse(null),
        settings.limits().time().toSeconds(),
        integration.createdAt().toString(),
        integration.updatedAt().toString());
  }

  private static Map<String, String> intervals(SyncSettings settings) {
    var texts = new TreeMap<String, String>();
    settings.intervals().forEach((entity, every) -> texts.put(entity.value(), every.toString()));
    return texts;
  }

  private static Map<String, String> policies(SyncSettings settings) {
    var words = new TreeMap<String, String>();
    settings.policies().forEach((place, policy) -> words.put(place.word(), policy.word()));
    return words;
  }
}
