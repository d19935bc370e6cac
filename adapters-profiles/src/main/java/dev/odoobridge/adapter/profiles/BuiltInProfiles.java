package dev.odoobridge.adapter.profiles;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.odoobridge.application.port.out.ProfileReading;
import dev.odoobridge.application.port.out.ProfileSource;
import dev.odoobridge.domain.mapping.MappingProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The profiles that come with the bridge, read once. */
public final class BuiltInProfiles implements ProfileSource {
  private static final List<String> NAMES = List.of("care", "go4rent", "mirror", "production");

  private final Map<String, MappingProfile> profiles = new TreeMap<>();

  public BuiltInProfiles() {
    NAMES.forEach(name -> profiles.put(name, profile(name)));
  }

  @Override
  public Optional<MappingProfile> find(String name) {
    return Optional.ofNullable(profiles.get(name));
  }

  @Override
  public List<String> names() {
    return List.copyOf(profiles.keySet());
  }

  @Override
  public Optional<String> text(String name) {
    return NAMES.contains(name) ? Optional.of(file(name)) : Optional.empty();
  }

  private static MappingProfile profile(String name) {
    return switch (new YamlProfiles().read(file(name))) {
      case ProfileReading.Valid(var profile) -> profile;
      case ProfileReading.Invalid(var problems) ->
          throw new IllegalStateException("built-in profile " + name + ": " + problems);
    };
  }

  private static String file(String name) {
    try (var stream = BuiltInProfiles.class.getResourceAsStream("/profiles/" + name + ".yaml")) {
      if (stream == null) {
        throw new IllegalStateException("built-in profile " + name + " is not in the jar");
      }
      return new String(stream.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
