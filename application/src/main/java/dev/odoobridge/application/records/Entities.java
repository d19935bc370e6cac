package dev.odoobridge.application.records;

import dev.odoobridge.application.port.out.IntegrationStore;
import dev.odoobridge.application.port.out.ProfileSource;
import dev.odoobridge.domain.mapping.EntityMapping;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.IntegrationId;
import java.util.List;
import java.util.Optional;

/** Finds the mapping of an entity of an integration. Thread-safe. */
public final class Entities {
  private final IntegrationStore integrations;
  private final ProfileSource profiles;

  public Entities(IntegrationStore integrations, ProfileSource profiles) {
    this.integrations = integrations;
    this.profiles = profiles;
  }

  /** The mapping; empty when the integration or its entity is unknown. */
  public Optional<EntityMapping> mapping(IntegrationId id, EntityName entity) {
    return find(id, entity) instanceof Lookup.Found(var mapping)
        ? Optional.of(mapping)
        : Optional.empty();
  }

  Lookup find(IntegrationId id, EntityName entity) {
    var named = integrations.profile(id);
    if (named.isEmpty()) {
      return new Lookup.NoSuchIntegration();
    }
    var profile = profiles.find(id, named.get()).orElseThrow();
    return profile
        .entity(entity)
        .<Lookup>map(Lookup.Found::new)
        .orElseGet(() -> new Lookup.NoSuchEntity(profile.entityNames()));
  }

  /** What was found. */
  sealed interface Lookup {
    record Found(EntityMapping mapping) implements Lookup {}

    record NoSuchIntegration() implements Lookup {}

    record NoSuchEntity(List<EntityName> known) implements Lookup {}
  }
}
