package dev.odoobridge.application.records;

import dev.odoobridge.application.port.in.ReadDifferences;
import dev.odoobridge.application.port.out.DifferenceStore;
import dev.odoobridge.application.port.out.IntegrationStore;
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

/** Reads what runs noticed. */
public final class ReadDifferencesService implements ReadDifferences {
  private final IntegrationStore integrations;
  private final DifferenceStore differences;

  public ReadDifferencesService(IntegrationStore integrations, DifferenceStore differences) {
    this.integrations = integrations;
    this.differences = differences;
  }

  @Override
  public Map<HostId, List<Difference>> of(
      IntegrationId integration, EntityName entity, Collection<HostId> ids) {
    return differences.of(integration, entity, ids);
  }

  @Override
  public Optional<Page<Found>> list(
      IntegrationId integration, Optional<EntityName> entity, Slice<RecordKey> slice) {
    return integrations
        .find(integration)
        .map(
            _ -> {
              var keys = differences.records(integration, entity, slice.andOneMore());
              var total =
                  counts(integration).entrySet().stream()
                      .filter(count -> entity.stream().allMatch(count.getKey()::equals))
                      .mapToLong(Map.Entry::getValue)
                      .sum();
              return slice.page(keys, total).map(this::found);
            });
  }

  private Found found(RecordKey key) {
    var ids = List.of(key.hostId());
    return new Found(
        key,
        differences.of(key.integration(), key.entity(), ids).getOrDefault(key.hostId(), List.of()));
  }

  @Override
  public Map<EntityName, Long> counts(IntegrationId integration) {
    return differences.counts(integration);
  }
}
