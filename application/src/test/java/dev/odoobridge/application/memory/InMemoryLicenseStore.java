package dev.odoobridge.application.memory;

import dev.odoobridge.application.port.out.LicenseStore;
import dev.odoobridge.domain.license.LicenseCatalogue;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.record.IntegrationId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Catalogues and use of licences in memory. */
public final class InMemoryLicenseStore implements LicenseStore {
  private final InMemoryDatabase database;

  public InMemoryLicenseStore(InMemoryDatabase database) {
    this.database = database;
  }

  @Override
  public LicenseCatalogue catalogue(IntegrationId integration) {
    return database.read(
        state -> state.catalogues.getOrDefault(integration.value(), LicenseCatalogue.EMPTY));
  }

  @Override
  public void save(IntegrationId integration, LicenseCatalogue catalogue) {
    database.write(
        state -> {
          database.requireKnown(state, integration);
          return Optional.ofNullable(state.catalogues.put(integration.value(), catalogue));
        });
  }

  @Override
  public Map<Use, Long> used(Collection<Use> uses) {
    return database.read(
        state -> {
          var found = new HashMap<>(state.used);
          found.keySet().retainAll(uses);
          return found;
        });
  }

  @Override
  public Optional<Long> add(Use use, long amount, Optional<Long> limit) {
    return database.write(
        state -> {
          database.requireKnown(state, use.integration());
          var sum = state.used.getOrDefault(use, 0L) + amount;
          if (sum < 0 || (amount > 0 && limit.filter(it -> sum > it).isPresent())) {
            return Optional.empty();
          }
          state.used.put(use, sum);
          return Optional.of(sum);
        });
  }

  @Override
  public void set(Use use, long used) {
    database.write(
        state -> {
          database.requireKnown(state, use.integration());
          return Optional.ofNullable(state.used.put(use, used));
        });
  }

  @Override
  public void forget(IntegrationId integration, OdooId company) {
    database.write(
        state ->
            state
                .used
                .keySet()
                .removeIf(
                    it -> it.integration().equals(integration) && it.company().equals(company)));
  }

  @Override
  public void forgetBefore(IntegrationId integration, LocalDate day) {
    database.write(
        state ->
            state
                .used
                .keySet()
                .removeIf(
                    it ->
                        it.integration().equals(integration)
                            && it.period().isBefore(day)
                            && it.period().isAfter(LocalDate.EPOCH)));
  }
}
