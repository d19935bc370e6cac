package dev.odoobridge.application.integrations;

import dev.odoobridge.application.odoo.Breakers;
import dev.odoobridge.application.port.in.ManageIntegrations;
import dev.odoobridge.application.port.out.IntegrationStore;
import dev.odoobridge.application.port.out.ProfileSource;
import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.integration.Integration;
import dev.odoobridge.domain.record.IntegrationId;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Keeps integrations. */
public final class ManageIntegrationsService implements ManageIntegrations {
  private final IntegrationStore integrations;
  private final ProfileSource profiles;
  private final Breakers breakers;
  private final InstantSource clock;

  public ManageIntegrationsService(
      IntegrationStore integrations,
      ProfileSource profiles,
      Breakers breakers,
      InstantSource clock) {
    this.integrations = integrations;
    this.profiles = profiles;
    this.breakers = breakers;
    this.clock = clock;
  }

  @Override
  public Result create(Caller caller, Draft draft) {
    var reader = new DraftReader(profiles, draft);
    var id = reader.id();
    var named = id.orElseGet(() -> new IntegrationId("unnamed"));
    var integration = reader.read(named, Optional.empty(), clock.instant());
    if (integration.isEmpty()) {
      return new Result.Invalid(reader.problems());
    }
    return integrations.add(integration.get())
        ? new Result.Stored(integration.get())
        : new Result.IdTaken(integration.get().id());
  }

  @Override
  public Result replace(Caller caller, IntegrationId id, Draft draft) {
    var before = integrations.find(id);
    if (before.isEmpty()) {
      return new Result.NoSuchIntegration(id);
    }
    var reader = new DraftReader(profiles, draft);
    var integration = reader.read(id, before, clock.instant());
    if (integration.isEmpty()) {
      return new Result.Invalid(reader.problems());
    }
    if (!integrations.replace(integration.get())) {
      return new Result.NoSuchIntegration(id);
    }
    if (leadsElsewhere(before.get(), integration.get())) {
      breakers.close(id);
    }
    return new Result.Stored(integration.get());
  }

  /** The same again, as each start of the service may say it, is no reason to try again. */
  private static boolean leadsElsewhere(Integration before, Integration after) {
    return !before.odoo().equals(after.odoo()) || !before.credentials().equals(after.credentials());
  }

  @Override
  public Optional<Integration> find(IntegrationId id) {
    return integrations.find(id);
  }

  @Override
  public List<Integration> list() {
    return integrations.list();
  }

  @Override
  public boolean delete(Caller caller, IntegrationId id) {
    return integrations.remove(id);
  }
}
