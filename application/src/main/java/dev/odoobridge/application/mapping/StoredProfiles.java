package dev.odoobridge.application.mapping;

import dev.odoobridge.application.port.out.MappingStore;
import dev.odoobridge.application.port.out.ProfileReading;
import dev.odoobridge.application.port.out.ProfileSource;
import dev.odoobridge.application.port.out.ProfileText;
import dev.odoobridge.domain.mapping.MappingProfile;
import dev.odoobridge.domain.record.IntegrationId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The built-in profiles, and {@link #OWN}: for each integration the newest version of its own
 * mapping. Without one it has no entities.
 */
public final class StoredProfiles implements ProfileSource {
  /** What an integration with a mapping of its own names as its profile. */
  public static final String OWN = "own";

  private static final MappingProfile NOTHING = new MappingProfile(OWN, List.of());

  private final ProfileSource builtIn;
  private final MappingStore mappings;
  private final ProfileText text;
  private final Map<IntegrationId, Parsed> parsed = new ConcurrentHashMap<>();

  public StoredProfiles(ProfileSource builtIn, MappingStore mappings, ProfileText text) {
    this.builtIn = builtIn;
    this.mappings = mappings;
    this.text = text;
  }

  @Override
  public Optional<MappingProfile> find(String name) {
    return name.equals(OWN) ? Optional.of(NOTHING) : builtIn.find(name);
  }

  @Override
  public List<String> names() {
    var names = new ArrayList<>(builtIn.names());
    names.add(OWN);
    Collections.sort(names);
    return names;
  }

  @Override
  public Optional<String> text(String name) {
    return builtIn.text(name);
  }

  @Override
  public Optional<MappingProfile> find(IntegrationId integration, String name) {
    if (!name.equals(OWN)) {
      return builtIn.find(name);
    }
    return Optional.of(
        mappings.newest(integration).map(newest -> own(integration, newest)).orElse(NOTHING));
  }

  /** An integration that was removed and made anew counts from one again: the time tells. */
  private MappingProfile own(IntegrationId integration, MappingStore.Newest newest) {
    var known = parsed.get(integration);
    if (known != null && known.newest().equals(newest)) {
      return known.profile();
    }
    var profile =
        mappings
            .find(integration, newest.number())
            .map(version -> read(version.text()))
            .orElse(NOTHING);
    parsed.put(integration, new Parsed(newest, profile));
    return profile;
  }

  private MappingProfile read(String stored) {
    return switch (text.read(stored)) {
      case ProfileReading.Valid(var profile) -> profile;
      case ProfileReading.Invalid(var problems) ->
          throw new IllegalStateException("a stored mapping can no longer be read: " + problems);
    };
  }

  private record Parsed(MappingStore.Newest newest, MappingProfile profile) {}
}
