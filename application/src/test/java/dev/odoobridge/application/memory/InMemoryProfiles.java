package dev.odoobridge.application.memory;

import dev.odoobridge.application.port.out.ProfileSource;
import dev.odoobridge.domain.mapping.MappingProfile;
import java.util.List;
import java.util.Optional;

/** One profile, under whatever name it is asked for. */
public record InMemoryProfiles(MappingProfile profile) implements ProfileSource {
  @Override
  public Optional<MappingProfile> find(String name) {
    return Optional.of(profile);
  }

  @Override
  public List<String> names() {
    return List.of(profile.name());
  }
}
