package dev.odoobridge.application.licenses;

import dev.odoobridge.application.port.in.ManageBundles;
import dev.odoobridge.application.port.in.ManageLicenses;
import dev.odoobridge.application.port.in.ManageVirtualValues.Written;
import dev.odoobridge.application.port.out.IntegrationStore;
import dev.odoobridge.application.port.out.LicenseStore;
import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.bundle.Bundle;
import dev.odoobridge.domain.bundle.Deed;
import dev.odoobridge.domain.bundle.Step;
import dev.odoobridge.domain.integration.Integration;
import dev.odoobridge.domain.license.License;
import dev.odoobridge.domain.listing.Slice;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.value.RawValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Licences in virtual fields of companies; a new company and its licence are one bundle. */
public final class ManageLicensesService implements ManageLicenses {
  private static final String COMPANY = "company";

  private final IntegrationStore integrations;
  private final LicenseStore store;
  private final LicenseCatalogues catalogues;
  private final KeptLicenses licenses;
  private final LicenseReading reading;
  private final ManageBundles bundles;

  public ManageLicensesService(
      IntegrationStore integrations,
      LicenseStore store,
      LicenseCatalogues catalogues,
      KeptLicenses licenses,
      LicenseReading reading,
      ManageBundles bundles) {
    this.integrations = integrations;
    this.store = store;
    this.catalogues = catalogues;
    this.licenses = licenses;
    this.reading = reading;
    this.bundles = bundles;
  }

  @Override
  public Result catalogue(IntegrationId id) {
    return with(id, _ -> new Result.Catalogue(catalogues.of(id)));
  }

  @Override
  public Result define(Caller caller, IntegrationId id, RawValue.Members catalogue) {
    return with(id, _ -> catalogues.define(id, catalogue));
  }

  @Override
  public Result create(Caller caller, IntegrationId id, OdooId company, RawValue.Members terms) {
    return with(
        id,
        integration ->
            reading.isThere(integration, company)
                ? licenses
                    .<Optional<Result>>alone(
                        id,
                        () ->
                            licenses.find(id, company).isPresent()
                                ? Optional.of(new Result.Taken(company))
                                : keep(caller, id, empty(company), terms))
                    .orElseGet(() -> found(integration, company, Result.Created::new))
                : new Result.NoSuchCompany(company));
  }

  private Result found(Integration integration, OdooId company, Function<Known, Result> result) {
    return reading
        .find(integration, company)
        .map(result)
        .orElseGet(() -> new Result.NoSuchLicense(company));
  }

  @Override
  public Result create(
      Caller caller, IntegrationId id, RawValue.Members company, RawValue.Members terms) {
    return with(
        id,
        integration -> {
          // One that is not made yet has no id.
          var said = new LicenseTerms(catalogues.of(id), empty(new OdooId(1)), terms);
          var license = said.read();
          if (!said.problems().isEmpty()) {
            return new Result.Invalid(said.problems());
          }
          return switch (bundles.start(caller, id, steps(company, license))) {
            case ManageBundles.Result.Known(var bundle) -> made(integration, bundle);
            case ManageBundles.Result.Invalid(var problems) -> new Result.Invalid(problems);
            case ManageBundles.Result.Denied(var reason) -> new Result.Denied(reason);
            case ManageBundles.Result.NoSuchIntegration _ -> new Result.NoSuchIntegration(id);
            case ManageBundles.Result.NoSuchBundle _, ManageBundles.Result.Listed _ ->
                throw new IllegalStateException("a bundle that was started is known");
          };
        });
  }

  private static List<Step> steps(RawValue.Members company, License license) {
    var values = new LinkedHashMap<>(company.values());
    values.putIfAbsent("is_company", RawValue.TRUE);
    var said = new LinkedHashMap<>(license.values().values());
    said.values().removeIf(RawValue.NOTHING::equals);
    return List.of(
        Step.open(COMPANY, Deed.create(KeptLicenses.PARTNER, new RawValue.Members(values))),
        Step.open(
            "license",
            new Deed(
                Deed.Kind.VIRTUAL,
                KeptLicenses.PARTNER,
                Optional.empty(),
                Optional.of(COMPANY),
                new RawValue.Members(said))));
  }

  private Result made(Integration integration, Bundle bundle) {
    if (bundle.state() != Bundle.State.DONE) {
      return new Result.Unfinished(bundle);
    }
    return bundle
        .steps()
        .getFirst()
        .progress()
        .id()
        .flatMap(made -> reading.find(integration, new OdooId(made)))
        .<Result>map(Result.Created::new)
        .orElseGet(() -> new Result.Unfinished(bundle));
  }

  @Override
  public Result update(Caller caller, IntegrationId id, OdooId company, RawValue.Members terms) {
    return with(
        id,
        integration ->
            licenses
                .<Optional<Result>>alone(
                    id,
                    () ->
                        licenses
                            .find(id, company)
                            .map(before -> keep(caller, id, before, terms))
                            .orElseGet(() -> Optional.of(new Result.NoSuchLicense(company))))
                .orElseGet(() -> found(integration, company, Result.Found::new)));
  }

  /** What is wrong; nothing when it is kept. */
  private Optional<Result> keep(
      Caller caller, IntegrationId id, License before, RawValue.Members terms) {
    var said = new LicenseTerms(catalogues.of(id), before, terms);
    var license = said.read();
    return said.problems().isEmpty()
        ? write(caller, id, license.company(), license.values())
        : Optional.of(new Result.Invalid(said.problems()));
  }

  private Optional<Result> write(
      Caller caller, IntegrationId id, OdooId company, RawValue.Members values) {
    return switch (licenses.write(caller, id, company, values)) {
      case Written.Stored _ -> Optional.empty();
      case Written.Invalid(var problems) -> Optional.of(new Result.Invalid(problems));
      case Written.NoSuchIntegration(var gone) -> Optional.of(new Result.NoSuchIntegration(gone));
    };
  }

  private static License empty(OdooId company) {
    return new License(company, "", false, Optional.empty(), Optional.empty(), Map.of());
  }

  @Override
  public Result delete(Caller caller, IntegrationId id, OdooId company) {
    return with(
        id,
        _ ->
            licenses
                .<Optional<Result>>alone(
                    id,
                    () -> {
                      if (licenses.find(id, company).isEmpty()) {
                        return Optional.of(new Result.NoSuchLicense(company));
                      }
                      var wrong = write(caller, id, company, License.nothing());
                      if (wrong.isEmpty()) {
                        store.forget(id, company);
                      }
                      return wrong;
                    })
                .orElseGet(Result.Deleted::new));
  }

  @Override
  public Result find(IntegrationId id, OdooId company) {
    return with(id, integration -> found(integration, company, Result.Found::new));
  }

  @Override
  public Result list(IntegrationId id, Filter filter, Slice<License> slice) {
    return with(id, integration -> reading.list(integration, filter, slice));
  }

  private Result with(IntegrationId id, Function<Integration, Result> work) {
    return integrations.find(id).map(work).orElseGet(() -> new Result.NoSuchIntegration(id));
  }
}
