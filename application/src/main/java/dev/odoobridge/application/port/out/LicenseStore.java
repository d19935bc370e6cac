package dev.odoobridge.application.port.out;

import dev.odoobridge.domain.license.Feature;
import dev.odoobridge.domain.license.License;
import dev.odoobridge.domain.license.LicenseCatalogue;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.record.IntegrationId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** What licences are about, and how much of them is used. It goes with its integration. */
public interface LicenseStore {

  /** The integration's catalogue; an empty one before there is one. */
  LicenseCatalogue catalogue(IntegrationId integration);

  void save(IntegrationId integration, LicenseCatalogue catalogue);

  /** How much is used; what was never used is left out. */
  Map<Use, Long> used(Collection<Use> uses);

  /**
   * Adds to what is used, as one step that no other comes between: of many at once just as many are
   * taken as the limit lets.
   *
   * @param amount more or, below 0, less
   * @param limit of the sum, when more is added
   * @return the sum; empty, and nothing is changed, when it would be above the limit or below 0
   */
  Optional<Long> add(Use use, long amount, Optional<Long> limit);

  /** Says how much is used, whatever the limit. */
  void set(Use use, long used);

  /** Forgets all use of a company. */
  void forget(IntegrationId integration, OdooId company);

  /** Forgets what was counted in days and months that began before that one. */
  void forgetBefore(IntegrationId integration, LocalDate day);

  /**
   * What is counted together.
   *
   * @param period the first day of it; the epoch when it is counted for good
   */
  record Use(IntegrationId integration, OdooId company, String feature, LocalDate period) {

    /** What a licence's use of a feature counts to at that time. */
    public static Use of(IntegrationId integration, License license, Feature feature, Instant at) {
      return new Use(integration, license.company(), feature.name(), feature.count().period(at));
    }
  }
}
