package dev.odoobridge.application.port.out;

import dev.odoobridge.domain.integration.Integration;
import dev.odoobridge.domain.mapping.MappingProfile;
import dev.odoobridge.domain.record.IntegrationId;
import java.util.List;
import java.util.Optional;

/** The mapping profiles that can be used. Thread-safe. */
public interface ProfileSource {

  /** A profile that any integration can use. */
  Optional<MappingProfile> find(String name);

  /** In alphabetical order. */
  List<String> names();

  /** The text of a profile as somebody wrote it; empty when there is only the profile. */
  default Optional<String> text(String name) {
    return Optional.empty();
  }

  /** The profile of that name as this integration sees it: it may have one of its own. */
  default Optional<MappingProfile> find(IntegrationId integration, String name) {
    return find(name);
  }

  /**
   * The profile of an integration.
   *
   * @throws java.util.NoSuchElementException when it names none that there is
   */
  default MappingProfile of(Integration integration) {
    return find(integration.id(), integration.profile()).orElseThrow();
  }
}
