package dev.odoobridge.application.memory;

import dev.odoobridge.application.port.out.MappingStore;
import dev.odoobridge.domain.integration.MappingVersion;
import dev.odoobridge.domain.listing.Slice;
import dev.odoobridge.domain.record.IntegrationId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Own mappings in memory. */
public final class InMemoryMappingStore implements MappingStore {
  private final InMemoryDatabase database;

  public InMemoryMappingStore(InMemoryDatabase database) {
    this.database = database;
  }

  @Override
  public MappingVersion add(IntegrationId integration, String text, Instant at, String by) {
    return database.write(
        state -> {
          database.requireKnown(state, integration);
          var versions = new ArrayList<>(versions(state, integration));
          var version =
              new MappingVersion(versions.size() + 1, text, at.truncatedTo(ChronoUnit.MICROS), by);
          versions.add(version);
          state.mappings.put(integration.value(), List.copyOf(versions));
          return version;
        });
  }

  @Override
  public Optional<Newest> newest(IntegrationId integration) {
    return list(integration, MappingVersion.SORTING.first(1)).stream()
        .findFirst()
        .map(version -> new Newest(version.number(), version.at()));
  }

  @Override
  public Optional<MappingVersion> find(IntegrationId integration, int number) {
    return database.read(
        state ->
            versions(state, integration).stream()
                .filter(version -> version.number() == number)
                .findFirst());
  }

  @Override
  public List<MappingVersion> list(IntegrationId integration, Slice<MappingVersion> slice) {
    return slice.of(database.read(state -> versions(state, integration)));
  }

  @Override
  public long count(IntegrationId integration) {
    return database.read(state -> (long) versions(state, integration).size());
  }

  private static List<MappingVersion> versions(State state, IntegrationId integration) {
    return state.mappings.getOrDefault(integration.value(), List.of());
  }
}
