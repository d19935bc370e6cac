package dev.odoobridge.application.memory;

import dev.odoobridge.application.port.out.OdooFindings;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.value.RawValue;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Findings in memory. */
public final class InMemoryOdooFindings implements OdooFindings {
  private final InMemoryDatabase database;

  public InMemoryOdooFindings(InMemoryDatabase database) {
    this.database = database;
  }

  @Override
  public Optional<RawValue.Members> find(IntegrationId integration, String subject) {
    return database.read(
        state ->
            Optional.ofNullable(
                state.findings.getOrDefault(integration.value(), Map.of()).get(subject)));
  }

  @Override
  public Map<String, RawValue.Members> list(IntegrationId integration, String beginning) {
    return database.read(
        state -> {
          var found = new TreeMap<String, RawValue.Members>(CodePointOrder.INSTANCE);
          state
              .findings
              .getOrDefault(integration.value(), Map.of())
              .forEach(
                  (subject, content) -> {
                    if (subject.startsWith(beginning)) {
                      found.put(subject, content);
                    }
                  });
          return found;
        });
  }

  @Override
  public Optional<IntegrationId> owner(String subject) {
    return database.read(
        state ->
            state.findings.entrySet().stream()
                .filter(entry -> entry.getValue().containsKey(subject))
                .map(entry -> new IntegrationId(entry.getKey()))
                .findFirst());
  }

  @Override
  public void save(IntegrationId integration, String subject, RawValue.Members content) {
    database.write(
        state -> {
          if (state.integrations.containsKey(integration.value())) {
            var changed = new TreeMap<>(state.findings.getOrDefault(integration.value(), Map.of()));
            changed.put(subject, content);
            state.findings.put(integration.value(), changed);
          }
          return true;
        });
  }

  @Override
  public void remove(IntegrationId integration, String subject) {
    database.write(
        state -> {
          var changed = new TreeMap<>(state.findings.getOrDefault(integration.value(), Map.of()));
          changed.remove(subject);
          state.findings.put(integration.value(), changed);
          return true;
        });
  }
}
