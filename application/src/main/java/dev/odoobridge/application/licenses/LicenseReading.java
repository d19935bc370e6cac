package dev.odoobridge.application.licenses;

import dev.odoobridge.application.listing.Counts;
import dev.odoobridge.application.port.in.ManageLicenses.Filter;
import dev.odoobridge.application.port.in.ManageLicenses.Known;
import dev.odoobridge.application.port.in.ManageLicenses.Result;
import dev.odoobridge.application.port.out.LicenseStore;
import dev.odoobridge.application.port.out.LicenseStore.Use;
import dev.odoobridge.domain.integration.Integration;
import dev.odoobridge.domain.license.Feature;
import dev.odoobridge.domain.license.FeatureAccess;
import dev.odoobridge.domain.license.License;
import dev.odoobridge.domain.license.LicenseCatalogue;
import dev.odoobridge.domain.listing.Mark;
import dev.odoobridge.domain.listing.Page;
import dev.odoobridge.domain.listing.Slice;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.value.RawValue;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds licences and tells how they are now. Thread-safe. */
public final class LicenseReading {
  private static final int PAGE = 1000;

  private final LicenseStore store;
  private final KeptLicenses licenses;
  private final CompanyNames names;
  private final InstantSource clock;
  private final Counts<Counted> counts;

  public LicenseReading(
      LicenseStore store, KeptLicenses licenses, CompanyNames names, InstantSource clock) {
    this.store = store;
    this.licenses = licenses;
    this.names = names;
    this.clock = clock;
    this.counts = new Counts<>(clock);
  }

  Optional<Known> find(Integration integration, OdooId company) {
    return licenses
        .find(integration.id(), company)
        .map(license -> known(integration, List.of(license)).getFirst());
  }

  /** Whether Odoo has the company; throws {@code OdooFailure} when it cannot be asked. */
  boolean isThere(Integration integration, OdooId company) {
    return names.asked(integration, List.of(company)).containsKey(company);
  }

  Result list(Integration integration, Filter filter, Slice<License> slice) {
    var page =
        slice.by().equals(slice.id())
            ? byCompany(integration.id(), filter, slice)
            : slice.pageOf(all(integration.id(), filter));
    return new Result.Listed(
        new Page<>(known(integration, page.items()), page.total(), page.next()));
  }

  private Page<License> byCompany(IntegrationId id, Filter filter, Slice<License> slice) {
    var found = walked(id, filter, slice.descending(), slice.after(), slice.limit() + 1);
    return slice.page(found, counts.of(new Counted(id, filter), () -> all(id, filter).size()));
  }

  private List<License> all(IntegrationId id, Filter filter) {
    return walked(id, filter, false, Optional.empty(), Integer.MAX_VALUE);
  }

  /** Those that meet the filter, by companies, until there are enough. */
  private List<License> walked(
      IntegrationId id, Filter filter, boolean descending, Optional<Mark> after, int enough) {
    var found = new ArrayList<License>();
    var warning = store.catalogue(id).warning();
    var now = clock.instant();
    var company = OdooId.SORTING.id();
    var slice = new Slice<>(company, company, descending, after, PAGE);
    var page = licenses.search(id, where(filter), slice);
    while (!page.isEmpty() && found.size() < enough) {
      page.stream()
          .filter(it -> filter.state().stream().allMatch(it.state(now, warning)::equals))
          .filter(it -> filter.expiresAfter().stream().allMatch(it::expiresAfter))
          .limit((long) enough - found.size())
          .forEach(found::add);
      page =
          page.size() < PAGE
              ? List.of()
              : licenses.search(id, where(filter), slice.behind(page.getLast().company()));
    }
    return found;
  }

  private record Counted(IntegrationId integration, Filter filter) {}

  /** What virtual fields can be searched by; a state depends on the time, and is looked at here. */
  private static RawValue.Items where(Filter filter) {
    var conditions = new ArrayList<RawValue>();
    conditions.add(
        filter
            .type()
            .map(type -> condition(License.TYPE, "=", type))
            .orElseGet(() -> RawValue.list(RawValue.of(License.TYPE), RawValue.of("set"))));
    filter
        .expiresBefore()
        .map(Instant::toString)
        .ifPresent(it -> conditions.add(condition(License.EXPIRES_AT, "<", it)));
    return new RawValue.Items(conditions);
  }

  private static RawValue condition(String field, String operator, String value) {
    return RawValue.list(RawValue.of(field), RawValue.of(operator), RawValue.of(value));
  }

  private List<Known> known(Integration integration, List<License> found) {
    var catalogue = store.catalogue(integration.id());
    var now = clock.instant();
    var uses = new ArrayList<Use>();
    for (var license : found) {
      counted(catalogue).forEach(it -> uses.add(Use.of(integration.id(), license, it, now)));
    }
    var used = store.used(uses);
    var called = names.of(integration, found.stream().map(License::company).toList());
    return found.stream()
        .map(
            license ->
                new Known(
                    license,
                    license.state(now, catalogue.warning()),
                    Optional.ofNullable(called.get(license.company())),
                    license.daysLeft(now),
                    access(integration.id(), catalogue, license, used, now)))
        .toList();
  }

  private static List<Feature> counted(LicenseCatalogue catalogue) {
    return catalogue.features().values().stream().filter(Feature::isCounted).toList();
  }

  private static List<FeatureAccess> access(
      IntegrationId id,
      LicenseCatalogue catalogue,
      License license,
      Map<Use, Long> used,
      Instant now) {
    return catalogue.features().values().stream()
        .map(
            feature -> {
              var count =
                  feature.isCounted()
                      ? Optional.of(used.getOrDefault(Use.of(id, license, feature, now), 0L))
                      : Optional.<Long>empty();
              return FeatureAccess.of(catalogue, license, feature, count, 0, now);
            })
        .toList();
  }
}
