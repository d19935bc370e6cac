package dev.odoobridge.application.simulation;

import dev.odoobridge.application.contract.SampleIntegrations;
import dev.odoobridge.application.port.out.ProfileSource;
import dev.odoobridge.application.sync.SampleProfile;
import dev.odoobridge.application.sync.SyncBench;
import dev.odoobridge.domain.integration.Integration;
import dev.odoobridge.domain.integration.SyncSettings;
import dev.odoobridge.domain.mapping.EntityMapping;
import dev.odoobridge.domain.mapping.MappingProfile;
import dev.odoobridge.domain.mapping.OnOdooDelete;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The integration of all histories: customers, products, and orders with lines. */
final class Scenery {
  static final String PROFILE = "simulation";

  /** After how many seconds Odoo ends a call. */
  static final int LIMIT_SECONDS = 120;

  private Scenery() {}

  static Integration integration(int batchSize) {
    var plain = SampleIntegrations.integration(SyncBench.ID);
    return new Integration(
        plain.id(),
        plain.name(),
        plain.odoo(),
        plain.credentials(),
        PROFILE,
        new SyncSettings(
            Set.of(),
            Optional.empty(),
            "en_US",
            true,
            batchSize,
            false,
            Duration.ofMinutes(15),
            Map.of()),
        false,
        plain.createdAt(),
        plain.updatedAt());
  }

  static ProfileSource profiles(boolean keyed, OnOdooDelete onOdooDelete) {
    var profile =
        new MappingProfile(
            PROFILE,
            Stream.of(
                    SampleProfile.order(keyed),
                    SampleProfile.customer(keyed),
                    SampleProfile.product(keyed))
                .map(entity -> with(entity, onOdooDelete))
                .toList());
    return new ProfileSource() {
      @Override
      public Optional<MappingProfile> find(String name) {
        return name.equals(PROFILE) ? Optional.of(profile) : Optional.empty();
      }

      @Override
      public List<String> names() {
        return List.of(PROFILE);
      }
    };
  }

  private static EntityMapping with(EntityMapping entity, OnOdooDelete onOdooDelete) {
    return new EntityMapping(
        entity.name(),
        entity.model(),
        entity.key(),
        entity.match(),
        entity.fields(),
        entity.lines(),
        entity.status(),
        entity.create(),
        entity.filter(),
        entity.travel(),
        entity.onDelete(),
        onOdooDelete,
        entity.policies());
  }
}
