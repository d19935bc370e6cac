package dev.odoobridge.application.memory;

import dev.odoobridge.application.port.out.MirrorViews;
import dev.odoobridge.domain.mapping.MappingProfile;
import dev.odoobridge.domain.mapping.ViewMapping;
import dev.odoobridge.domain.record.IntegrationId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers which views there are; nobody can read them. */
public final class InMemoryMirrorViews implements MirrorViews {
  private final Map<IntegrationId, List<String>> kept = new ConcurrentHashMap<>();

  @Override
  public void keep(IntegrationId integration, MappingProfile profile) {
    kept.put(
        integration,
        profile.entities().stream()
            .flatMap(entity -> entity.view().stream())
            .map(ViewMapping::name)
            .sorted()
            .toList());
  }

  @Override
  public List<String> names(IntegrationId integration) {
    return kept.getOrDefault(integration, List.of());
  }
}
