package dev.odoobridge.application.integrations;

import dev.odoobridge.application.odoo.Availability;
import dev.odoobridge.application.odoo.Breakers;
import dev.odoobridge.application.odoo.OdooWatch;
import dev.odoobridge.application.odoo.Pacer;
import dev.odoobridge.application.port.in.ReadStatus;
import dev.odoobridge.application.port.out.IntegrationStore;
import dev.odoobridge.application.port.out.ProfileSource;
import dev.odoobridge.application.port.out.RunStore;
import dev.odoobridge.domain.record.IntegrationId;
import java.util.Optional;

/** Reads what is stored of an integration and what was seen of its Odoo. */
public final class ReadStatusService implements ReadStatus {
  private final IntegrationStore integrations;
  private final Breakers breakers;
  private final LastSyncs lastSyncs;
  private final Seen seen;

  public ReadStatusService(
      IntegrationStore integrations,
      Breakers breakers,
      RunStore runs,
      ProfileSource profiles,
      Seen seen) {
    this.integrations = integrations;
    this.breakers = breakers;
    this.lastSyncs = new LastSyncs(runs, profiles);
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
                    lastSyncs.of(it),
                    seen.availability().of(it),
                    seen.pacer().found(id),
                    seen.watch().notices(it)));
  }

  /** What was seen of Odoos. */
  public record Seen(Availability availability, Pacer pacer, OdooWatch watch) {}
}
