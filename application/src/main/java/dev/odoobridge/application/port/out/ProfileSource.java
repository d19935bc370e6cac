package dev.odoobridge.application.port.out;

import dev.odoobridge.domain.mapping.MappingProfile;
import java.util.List;
import java.util.Optional;

/** The mapping profiles that can be used. Thread-safe. */
public interface ProfileSource {

  Optional<MappingProfile> find(String name);

  /** In alphabetical order. */
  List<String> names();
}
