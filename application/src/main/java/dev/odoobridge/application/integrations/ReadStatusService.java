package dev.odoobridge.application.integrations;

import dev.odoobridge.application.odoo.Availability;
import dev.odoobridge.application.odoo.Breakers;
import dev.odoobridge.application.odoo.OdooWatch;
import dev.odoobridge.application.odoo.Pacer;
import dev.odoobridge.application.port.in.ReadStatus;
import dev.odoobridge.application.port.out.IntegrationStore;
import dev.odoobridge.application.port.out.ProfileSource;
import dev.odoobridge.application.port.out.RunStore;
import dev.odoobridge.domain.integration.Integration;
import dev.odoobridge.domain.mapping.MappingProfile;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.sync.LastSync;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what is stored of an integration and what was seen of its Odoo. */
public final class ReadStatusService implements ReadStatus {
  private final IntegrationStore integrations;
  private final Breakers breakers;
  private final RunStore runs;
  private final ProfileSource profiles;
  private final Seen seen;

  public ReadStatusService(
      IntegrationStore integrations,
      Breakers breakers,
      RunStore runs,
      ProfileSource profiles,
      Seen seen) {
    this.integrations = integrations;
    this.breakers = breakers;
    this.runs = runs;
    this.profiles = profiles;
    this.seen = seen;
  }

  @Override
  public Optional<Status> status(IntegrationId id) {
    return integrations
        .find(id)
        .map(
            it ->
                new Status(
                    it,
                    breakers.of(id),
                    lastSyncs(it),
                    seen.availability().of(it),
                    seen.pacer().found(id),
                    seen.watch().notices(it)));
  }

  private Map<EntityName, LastSync> lastSyncs(Integration integration) {
    var ends = runs.lastSyncs(integration.id());
    var chosen = integration.settings().entities();
    var found = new LinkedHashMap<EntityName, LastSync>();
    profiles
        .find(integration.id(), integration.profile())
        .map(MappingProfile::entityNames)
        .orElse(List.of())
        .stream()
        .filter(entity -> chosen.isEmpty() || chosen.contains(entity))
        .forEach(entity -> found.put(entity, LastSync.of(entity, ends)));
    return found;
  }

  /** What was seen of Odoos. */
  public record Seen(Availability availability, Pacer pacer, OdooWatch watch) {}
}
