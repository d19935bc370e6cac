package dev.odoobridge.application.memory;

import dev.odoobridge.application.port.out.AutoSyncSwitches;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.IntegrationId;
import java.util.HashSet;
import java.util.Set;

/** Switches in memory. */
public final class InMemoryAutoSyncSwitches implements AutoSyncSwitches {
  private final InMemoryDatabase database;

  public InMemoryAutoSyncSwitches(InMemoryDatabase database) {
    this.database = database;
  }

  @Override
  public Set<EntityName> off(IntegrationId integration) {
    return database.read(state -> state.switchedOff.getOrDefault(integration.value(), Set.of()));
  }

  @Override
  public void turn(IntegrationId integration, EntityName entity, boolean on) {
    database.write(
        state -> {
          if (state.integrations.containsKey(integration.value())) {
            var off = new HashSet<>(state.switchedOff.getOrDefault(integration.value(), Set.of()));
            if (on) {
              off.remove(entity);
            } else {
              off.add(entity);
            }
            state.switchedOff.put(integration.value(), Set.copyOf(off));
          }
          return true;
        });
  }
}
