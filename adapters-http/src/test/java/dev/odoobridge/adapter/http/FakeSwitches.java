package dev.odoobridge.adapter.http;

import dev.odoobridge.application.port.in.SwitchAutoSync;
import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.IntegrationId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Switches of an integration with customers, of whom three changes wait. */
final class FakeSwitches implements SwitchAutoSync {
  private static final EntityName CUSTOMER = new EntityName("customer");
  private final FakeIntegrations integrations;
  private boolean all = true;
  private boolean customers = true;

  FakeSwitches(FakeIntegrations integrations) {
    this.integrations = integrations;
  }

  @Override
  public synchronized Optional<State> state(IntegrationId integration) {
    return integrations
        .find(integration)
        .map(it -> new State(all, it.paused(), Map.of(CUSTOMER, new Entity(customers, 3))));
  }

  @Override
  public synchronized Result turn(
      Caller caller, IntegrationId integration, Optional<EntityName> entity, boolean on) {
    if (integrations.find(integration).isEmpty()) {
      return new Result.NoSuchIntegration(integration);
    }
    if (entity.filter(name -> !name.equals(CUSTOMER)).isPresent()) {
      return new Result.NoSuchEntity(entity.get(), List.of(CUSTOMER));
    }
    if (entity.isPresent()) {
      customers = on;
    } else {
      all = on;
    }
    return new Result.Turned(state(integration).orElseThrow());
  }
}
