package dev.odoobridge.application.licenses;

import dev.odoobridge.application.port.in.UseLicenses;
import dev.odoobridge.application.port.out.IntegrationStore;
import dev.odoobridge.application.port.out.LicenseStore;
import dev.odoobridge.application.port.out.LicenseStore.Use;
import dev.odoobridge.domain.license.Feature;
import dev.odoobridge.domain.license.FeatureAccess;
import dev.odoobridge.domain.license.License;
import dev.odoobridge.domain.license.LicenseCatalogue;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.record.IntegrationId;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Decides by the licence as it is kept here, and counts in single steps of the store. */
public final class UseLicensesService implements UseLicenses {
  /** Days and months that began longer ago are counted no more. */
  static final int KEPT_DAYS = 400;

  private final IntegrationStore integrations;
  private final LicenseStore store;
  private final KeptLicenses licenses;
  private final InstantSource clock;

  public UseLicensesService(
      IntegrationStore integrations,
      LicenseStore store,
      KeptLicenses licenses,
      InstantSource clock) {
    this.integrations = integrations;
    this.store = store;
    this.licenses = licenses;
    this.clock = clock;
  }

  @Override
  public Result check(
      IntegrationId id, OdooId company, String feature, Optional<Long> used, long more) {
    return with(
        id,
        company,
        feature,
        asked -> new Result.Known(asked.access(used.or(() -> counted(asked)), more)));
  }

  @Override
  public Result take(IntegrationId id, OdooId company, String feature, long amount) {
    return counting(
        id,
        company,
        feature,
        asked -> {
          if (amount < 0) {
            return store
                .add(asked.use(), amount, Optional.empty())
                .<Result>map(sum -> new Result.Known(asked.access(Optional.of(sum), 0)))
                .orElseGet(() -> new Result.NotSoMuch(counted(asked).orElse(0L)));
          }
          var before = asked.access(Optional.empty(), 0);
          if (!before.allowed()) {
            return new Result.Refused(asked.access(counted(asked), amount));
          }
          var limit = before.limit().orElse(Feature.MOST);
          return store
              .add(asked.use(), amount, Optional.of(limit))
              .<Result>map(sum -> taken(asked, sum, amount))
              .orElseGet(() -> new Result.Refused(before.reached(limit, counted(asked))));
        });
  }

  /** The first of a new day or month has what is long past forgotten. */
  private Result taken(Asked asked, long sum, long amount) {
    var isPeriod = !asked.use().period().equals(LocalDate.EPOCH);
    if (isPeriod && sum == amount) {
      var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
      store.forgetBefore(asked.use().integration(), today.minusDays(KEPT_DAYS));
    }
    return new Result.Known(asked.access(Optional.of(sum), 0));
  }

  @Override
  public Result set(IntegrationId id, OdooId company, String feature, long used) {
    return counting(
        id,
        company,
        feature,
        asked -> {
          store.set(asked.use(), used);
          return new Result.Known(asked.access(Optional.of(used), 0));
        });
  }

  private Optional<Long> counted(Asked asked) {
    return asked.feature().isCounted()
        ? Optional.of(store.used(List.of(asked.use())).getOrDefault(asked.use(), 0L))
        : Optional.empty();
  }

  private Result counting(IntegrationId id, OdooId company, String feature, Work work) {
    return with(
        id,
        company,
        feature,
        asked -> asked.feature().isCounted() ? work.on(asked) : new Result.NotCounted(feature));
  }

  private Result with(IntegrationId id, OdooId company, String name, Work work) {
    if (integrations.find(id).isEmpty()) {
      return new Result.NoSuchIntegration(id);
    }
    var catalogue = store.catalogue(id);
    var feature = catalogue.features().get(name);
    if (feature == null) {
      return new Result.NoSuchFeature(name);
    }
    return licenses
        .find(id, company)
        .map(license -> work.on(new Asked(id, catalogue, license, feature, clock)))
        .orElseGet(() -> new Result.NoSuchLicense(company));
  }

  private interface Work {
    Result on(Asked asked);
  }

  /** A feature of a licence. */
  private record Asked(
      IntegrationId integration,
      LicenseCatalogue catalogue,
      License license,
      Feature feature,
      InstantSource clock) {
    FeatureAccess access(Optional<Long> used, long more) {
      return FeatureAccess.of(catalogue, license, feature, used, more, clock.instant());
    }

    Use use() {
      return Use.of(integration, license, feature, clock.instant());
    }
  }
}
