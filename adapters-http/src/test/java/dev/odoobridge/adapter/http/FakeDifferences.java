package dev.odoobridge.adapter.http;

import dev.odoobridge.application.port.in.ReadDifferences;
import dev.odoobridge.domain.listing.Page;
import dev.odoobridge.domain.listing.Slice;
import dev.odoobridge.domain.record.Difference;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.HostId;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.record.RecordKey;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Differences of customers that a test makes up. */
final class FakeDifferences implements ReadDifferences {
  private static final EntityName CUSTOMER = new EntityName("customer");
  private final FakeIntegrations integrations;
  private final TreeMap<String, List<Difference>> kept = new TreeMap<>();

  FakeDifferences(FakeIntegrations integrations) {
    this.integrations = integrations;
  }

  synchronized void add(String id, Difference... differences) {
    kept.put(id, List.of(differences));
  }

  @Override
  public synchronized Map<HostId, List<Difference>> of(
      IntegrationId integration, EntityName entity, Collection<HostId> ids) {
    return ids.stream()
        .filter(id -> entity.equals(CUSTOMER) && kept.containsKey(id.value()))
        .collect(Collectors.toMap(id -> id, id -> kept.get(id.value())));
  }

  @Override
  public synchronized Optional<Page<Found>> list(
      IntegrationId integration, Optional<EntityName> entity, Slice<RecordKey> slice) {
    var found =
        kept.keySet().stream()
            .filter(_ -> entity.stream().allMatch(CUSTOMER::equals))
            .map(id -> new RecordKey(integration, CUSTOMER, new HostId(id)))
            .toList();
    return integrations
        .find(integration)
        .map(_ -> slice.pageOf(found).map(key -> new Found(key, kept.get(key.hostId().value()))));
  }

  @Override
  public synchronized Map<EntityName, Long> counts(IntegrationId integration) {
    return kept.isEmpty() ? Map.of() : Map.of(CUSTOMER, (long) kept.size());
  }
}
