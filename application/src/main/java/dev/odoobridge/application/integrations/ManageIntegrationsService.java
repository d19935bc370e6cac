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
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps integrations. */
public final class ManageIntegrationsService implements ManageIntegrations {
  private static final Logger LOG = LoggerFactory.getLogger(ManageIntegrationsService.class);
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
    if (!integrations.add(integration.get())) {
      return new Result.IdTaken(integration.get().id());
    }
    tell("integration created", caller, integration.get().id());
    return new Result.Stored(integration.get());
  }

  /** Read and written anew when somebody else was faster: nothing of theirs is lost. */
  @Override
  public Result replace(
      Caller caller, IntegrationId id, Draft draft, Predicate<Integration> asRead) {
    while (true) {
      var before = integrations.find(id);
      if (before.isEmpty()) {
        return new Result.NoSuchIntegration(id);
      }
      if (!asRead.test(before.get())) {
        return new Result.Moved(id);
      }
      var reader = new DraftReader(profiles, draft);
      var integration = reader.read(id, before, clock.instant());
      if (integration.isEmpty()) {
        return new Result.Invalid(reader.problems());
      }
      if (integrations.replace(before.get(), integration.get())) {
        return replaced(caller, before.get(), integration.get());
      }
    }
  }

  private Result replaced(Caller caller, Integration before, Integration after) {
    tell("integration changed", caller, after.id());
    if (leadsElsewhere(before, after)) {
      breakers.close(after.id());
    }
    return new Result.Stored(after);
  }

  @Override
  public Result pause(Caller caller, IntegrationId id) {
    return paused(caller, id, true);
  }

  @Override
  public Result resume(Caller caller, IntegrationId id) {
    return paused(caller, id, false);
  }

  private Result paused(Caller caller, IntegrationId id, boolean wanted) {
    while (true) {
      var before = integrations.find(id);
      if (before.isEmpty()) {
        return new Result.NoSuchIntegration(id);
      }
      if (before.get().paused() == wanted) {
        return new Result.Stored(before.get());
      }
      var after = before.get().withPaused(wanted, clock.instant());
      if (integrations.replace(before.get(), after)) {
        tell(wanted ? "integration paused" : "integration resumed", caller, id);
        return new Result.Stored(after);
      }
    }
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
  public Result delete(Caller caller, IntegrationId id, Predicate<Integration> asRead) {
    while (true) {
      var before = integrations.find(id);
      if (before.isEmpty()) {
        return new Result.NoSuchIntegration(id);
      }
      if (!asRead.test(before.get())) {
        return new Result.Moved(id);
      }
      if (integrations.remove(before.get())) {
        tell("integration deleted", caller, id);
        return new Result.Deleted(id);
      }
    }
  }

  private static void tell(String what, Caller caller, IntegrationId id) {
    LOG.atInfo().addKeyValue("integration", id).addKeyValue("by", caller.name()).log(what);
  }
}
