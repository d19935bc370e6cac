package dev.odoobridge.adapter.http;

import dev.odoobridge.application.port.in.ManageBundles;
import dev.odoobridge.application.port.in.ManageLicenses;
import dev.odoobridge.application.port.in.UseLicenses;
import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.bundle.Deed;
import dev.odoobridge.domain.bundle.Step;
import dev.odoobridge.domain.license.FeatureAccess;
import dev.odoobridge.domain.license.License;
import dev.odoobridge.domain.license.LicenseCatalogue;
import dev.odoobridge.domain.license.LicenseCatalogueReader;
import dev.odoobridge.domain.listing.Slice;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.record.FieldProblem;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.value.RawValue;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** Licences of companies below 100, which are all there are; a new one is number 7. */
final class FakeLicenses implements ManageLicenses, UseLicenses {
  private static final OdooId NEW = new OdooId(7);
  private final FakeIntegrations integrations;
  private final FakeBundles bundles;
  private final InstantSource clock;
  private final NavigableMap<Long, License> licenses = new ConcurrentSkipListMap<>();
  private final Map<String, Long> used = new ConcurrentHashMap<>();
  private volatile LicenseCatalogue catalogue = LicenseCatalogue.EMPTY;

  FakeLicenses(FakeIntegrations integrations, FakeBundles bundles, InstantSource clock) {
    this.integrations = integrations;
    this.bundles = bundles;
    this.clock = clock;
  }

  private boolean isUnknown(IntegrationId id) {
    return integrations.find(id).isEmpty();
  }

  @Override
  public ManageLicenses.Result catalogue(IntegrationId id) {
    return isUnknown(id)
        ? new ManageLicenses.Result.NoSuchIntegration(id)
        : new ManageLicenses.Result.Catalogue(catalogue);
  }

  @Override
  public ManageLicenses.Result define(Caller caller, IntegrationId id, RawValue.Members given) {
    return switch (LicenseCatalogueReader.read(given)) {
      case LicenseCatalogueReader.Reading.Invalid(var problems) ->
          new ManageLicenses.Result.Invalid(problems);
      case LicenseCatalogueReader.Reading.Valid(var read) -> {
        catalogue = read;
        yield catalogue(id);
      }
    };
  }

  @Override
  public ManageLicenses.Result create(
      Caller caller, IntegrationId id, OdooId company, RawValue.Members terms) {
    if (isUnknown(id)) {
      return new ManageLicenses.Result.NoSuchIntegration(id);
    }
    if (company.value() >= 100) {
      return new ManageLicenses.Result.NoSuchCompany(company);
    }
    if (licenses.containsKey(company.value())) {
      return new ManageLicenses.Result.Taken(company);
    }
    if (!(terms.member("type") instanceof RawValue.Text(var type))) {
      return new ManageLicenses.Result.Invalid(List.of(new FieldProblem("type", "is missing")));
    }
    var expires =
        Optional.of(terms.member("expires_at"))
            .filter(RawValue.Text.class::isInstance)
            .map(it -> Instant.parse(((RawValue.Text) it).value()));
    licenses.put(
        company.value(), new License(company, type, false, Optional.empty(), expires, Map.of()));
    return new ManageLicenses.Result.Created(known(company));
  }

  @Override
  public ManageLicenses.Result create(
      Caller caller, IntegrationId id, RawValue.Members company, RawValue.Members terms) {
    var step = Step.open("company", Deed.create(new ModelName("res.partner"), company));
    return bundles.away
            && bundles.start(caller, id, List.of(step))
                instanceof ManageBundles.Result.Known(var bundle)
        ? new ManageLicenses.Result.Unfinished(bundle)
        : create(caller, id, NEW, terms);
  }

  @Override
  public ManageLicenses.Result update(
      Caller caller, IntegrationId id, OdooId company, RawValue.Members terms) {
    var license = licenses.get(company.value());
    if (license == null) {
      return new ManageLicenses.Result.NoSuchLicense(company);
    }
    licenses.put(
        company.value(),
        new License(
            company,
            license.type(),
            terms.member("suspended").equals(RawValue.TRUE),
            license.startsAt(),
            license.expiresAt(),
            license.own()));
    return find(id, company);
  }

  @Override
  public ManageLicenses.Result delete(Caller caller, IntegrationId id, OdooId company) {
    return licenses.remove(company.value()) == null
        ? new ManageLicenses.Result.NoSuchLicense(company)
        : new ManageLicenses.Result.Deleted();
  }

  @Override
  public ManageLicenses.Result find(IntegrationId id, OdooId company) {
    return licenses.containsKey(company.value())
        ? new ManageLicenses.Result.Found(known(company))
        : new ManageLicenses.Result.NoSuchLicense(company);
  }

  @Override
  public ManageLicenses.Result list(IntegrationId id, Filter filter, Slice<License> slice) {
    if (isUnknown(id)) {
      return new ManageLicenses.Result.NoSuchIntegration(id);
    }
    var found =
        licenses.values().stream()
            .map(it -> known(it.company()))
            .filter(it -> filter.type().stream().allMatch(it.license().type()::equals))
            .filter(it -> filter.state().stream().allMatch(it.state()::equals))
            .filter(it -> filter.expiresAfter().stream().allMatch(it.license()::expiresAfter))
            .filter(it -> filter.expiresBefore().stream().allMatch(it.license()::expiresBefore))
            .map(Known::license)
            .toList();
    return new ManageLicenses.Result.Listed(slice.pageOf(found).map(it -> known(it.company())));
  }

  private Known known(OdooId company) {
    var license = licenses.get(company.value());
    var now = clock.instant();
    var state = license.state(now, Duration.ofDays(30));
    var access =
        catalogue.features().values().stream()
            .map(
                it ->
                    FeatureAccess.of(
                        catalogue, license, it, Optional.ofNullable(used.get(it.name())), 0, now))
            .toList();
    return new Known(license, state, Optional.of("Ada"), license.daysLeft(now), access);
  }

  @Override
  public UseLicenses.Result check(
      IntegrationId id, OdooId company, String feature, Optional<Long> said, long more) {
    return access(company, feature, said.or(() -> Optional.ofNullable(used.get(feature))), more);
  }

  private UseLicenses.Result access(OdooId company, String name, Optional<Long> said, long more) {
    var license = licenses.get(company.value());
    if (license == null) {
      return new UseLicenses.Result.NoSuchLicense(company);
    }
    var feature = catalogue.features().get(name);
    return feature == null
        ? new UseLicenses.Result.NoSuchFeature(name)
        : new UseLicenses.Result.Known(
            FeatureAccess.of(catalogue, license, feature, said, more, clock.instant()));
  }

  @Override
  public UseLicenses.Result take(IntegrationId id, OdooId company, String feature, long amount) {
    var before = used.getOrDefault(feature, 0L);
    if (before + amount < 0) {
      return new UseLicenses.Result.NotSoMuch(before);
    }
    var result = access(company, feature, Optional.of(before), Math.max(0, amount));
    if (!(result instanceof UseLicenses.Result.Known(var access))) {
      return result;
    }
    if (!catalogue.features().get(feature).isCounted()) {
      return new UseLicenses.Result.NotCounted(feature);
    }
    if (!access.allowed()) {
      return new UseLicenses.Result.Refused(access);
    }
    return set(id, company, feature, before + amount);
  }

  @Override
  public UseLicenses.Result set(IntegrationId id, OdooId company, String feature, long count) {
    used.put(feature, count);
    return access(company, feature, Optional.of(count), 0);
  }
}
