package dev.odoobridge.application.memory;

import dev.odoobridge.application.port.out.BundleStore;
import dev.odoobridge.domain.bundle.Bundle;
import dev.odoobridge.domain.listing.Slice;
import dev.odoobridge.domain.record.IntegrationId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/** Bundles in memory. */
public final class InMemoryBundleStore implements BundleStore {
  private final InMemoryDatabase database;

  public InMemoryBundleStore(InMemoryDatabase database) {
    this.database = database;
  }

  @Override
  public Bundle add(Bundle bundle) {
    return database.write(
        state -> {
          database.requireKnown(state, bundle.integration());
          var number = state.bundles.isEmpty() ? 1 : state.bundles.lastKey() + 1;
          var numbered = bundle.numbered(number);
          state.bundles.put(number, numbered);
          return numbered;
        });
  }

  @Override
  public void save(Bundle bundle) {
    database.write(state -> state.bundles.replace(bundle.number(), bundle));
  }

  @Override
  public Optional<Bundle> find(IntegrationId integration, long number) {
    return database.read(
        state ->
            Optional.ofNullable(state.bundles.get(number))
                .filter(it -> it.integration().equals(integration)));
  }

  @Override
  public List<Bundle> list(
      IntegrationId integration, Optional<Bundle.State> state, Slice<Bundle> slice) {
    return slice.of(all(integration, state));
  }

  @Override
  public long count(IntegrationId integration, Optional<Bundle.State> state) {
    return all(integration, state).size();
  }

  private List<Bundle> all(IntegrationId integration, Optional<Bundle.State> wanted) {
    return database.read(
        state ->
            state.bundles.values().stream()
                .filter(it -> it.integration().equals(integration))
                .filter(it -> wanted.map(it.state()::equals).orElse(true))
                .toList());
  }

  @Override
  public List<Bundle> open(int limit) {
    return database.read(
        state -> {
          var places = new HashMap<IntegrationId, Integer>();
          return state.bundles.values().stream()
              .filter(it -> !it.state().hasEnded())
              .filter(it -> places.merge(it.integration(), 1, Integer::sum) <= limit)
              .toList();
        });
  }

  @Override
  public boolean isWaiting(IntegrationId integration) {
    return open(1).stream().anyMatch(it -> it.integration().equals(integration));
  }

  @Override
  public long forget(Instant before) {
    return database.write(
        state -> {
          var size = state.bundles.size();
          state
              .bundles
              .values()
              .removeIf(it -> it.state().hasEnded() && it.changedAt().isBefore(before));
          return (long) size - state.bundles.size();
        });
  }
}
