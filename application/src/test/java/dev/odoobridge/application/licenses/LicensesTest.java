package dev.odoobridge.application.licenses;

import static dev.odoobridge.application.sync.SyncBench.ID;
import static dev.odoobridge.application.sync.SyncBench.members;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.odoobridge.application.contract.Slices;
import dev.odoobridge.application.odoo.Availability;
import dev.odoobridge.application.odoo.OdooOpener;
import dev.odoobridge.application.odoo.OpenOdoos;
import dev.odoobridge.application.port.in.DefineVirtualFields;
import dev.odoobridge.application.port.in.ManageLicenses.Filter;
import dev.odoobridge.application.port.in.ManageLicenses.Known;
import dev.odoobridge.application.port.in.ManageLicenses.Result;
import dev.odoobridge.application.port.in.UseLicenses;
import dev.odoobridge.application.port.out.LicenseStore;
import dev.odoobridge.application.sync.ServicesBench;
import dev.odoobridge.application.virtual.DefineVirtualFieldsService;
import dev.odoobridge.application.virtual.ManageVirtualValuesService;
import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.access.Role;
import dev.odoobridge.domain.license.License;
import dev.odoobridge.domain.listing.Page;
import dev.odoobridge.domain.listing.Slice;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.odoo.OdooVersion;
import dev.odoobridge.domain.record.FieldProblem;
import dev.odoobridge.domain.value.RawValue;
import dev.odoobridge.domain.virtual.VirtualFieldName;
import dev.odoobridge.testkit.time.SettableClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class LicensesTest {
  private static final Caller ADMIN = new Caller("root", Role.ADMIN);
  private static final OdooId ADA = new OdooId(7);
  private final ServicesBench bench = ServicesBench.of(19);
  private final SettableClock clock = bench.bench().clock;
  private final LicenseStore store = bench.stores().kept().licenses();
  private final DefineVirtualFields fields =
      new DefineVirtualFieldsService(
          bench.stores().integrations(),
          bench.stores().transactions(),
          bench.stores().kept().fields(),
          bench.stores().kept().values(),
          clock);
  private final KeptLicenses kept =
      new KeptLicenses(
          bench.stores().transactions(),
          bench.stores().kept().fields(),
          new ManageVirtualValuesService(
              bench.stores().integrations(),
              bench.stores().transactions(),
              bench.stores().kept().fields(),
              bench.stores().kept().values(),
              clock));
  private final LicenseCatalogues catalogues = new LicenseCatalogues(store, fields, kept);
  private final CompanyNames names =
      new CompanyNames(
          new OpenOdoos(new OdooOpener(bench.connector()), clock),
          new Availability(
              bench.stores().integrations(), _ -> OdooVersion.parse("19.0"), Runnable::run, clock));
  private final ManageLicensesService licenses =
      new ManageLicensesService(
          bench.stores().integrations(),
          store,
          catalogues,
          kept,
          new LicenseReading(store, kept, names, clock),
          new NoBundles());
  private final UseLicenses use =
      new UseLicensesService(bench.stores().integrations(), store, kept, clock);

  private static RawValue.Members catalogue(String type) {
    return members(
        "features",
        members("calls", members("count", "day"), "reports", members()),
        "types",
        members(type, members("features", members("calls", 2, "reports", true))));
  }

  private void give(OdooId company, Object... terms) {
    catalogues.define(ID, catalogue("pro"));
    var license =
        new LicenseTerms(
                store.catalogue(ID),
                new License(company, "pro", false, Optional.empty(), Optional.empty(), Map.of()),
                members(terms))
            .read();
    kept.write(ADMIN, ID, company, license.values());
  }

  private static List<String> paths(Result result) {
    return assertInstanceOf(Result.Invalid.class, result).problems().stream()
        .map(FieldProblem::path)
        .toList();
  }

  @Test
  void keepsATypeAsLongAsALicenceIsOfIt() {
    give(ADA);
    assertEquals(List.of("types.pro"), paths(licenses.define(ADMIN, ID, catalogue("basic"))));

    licenses.delete(ADMIN, ID, ADA);

    assertInstanceOf(Result.Catalogue.class, licenses.define(ADMIN, ID, catalogue("basic")));
  }

  @Test
  void leavesAFieldAloneThatSomebodyElseCalledSo() {
    fields.define(
        KeptLicenses.model(ID), new VirtualFieldName("license_type"), members("type", "integer"));

    assertEquals(List.of("license_type"), paths(licenses.define(ADMIN, ID, catalogue("pro"))));
    assertEquals(1, bench.stores().kept().fields().fields(KeptLicenses.model(ID)).size());
  }

  @Test
  void countsAnewEachDayAndForgetsDaysLongPast() {
    give(ADA);
    assertInstanceOf(UseLicenses.Result.Known.class, use.take(ID, ADA, "calls", 2));
    assertInstanceOf(UseLicenses.Result.Refused.class, use.take(ID, ADA, "calls", 1));
    var first = new LicenseStore.Use(ID, ADA, "calls", LocalDate.of(2026, 3, 1));
    assertEquals(1, store.used(List.of(first)).size());

    clock.advance(Duration.ofDays(UseLicensesService.KEPT_DAYS + 1));

    assertInstanceOf(UseLicenses.Result.Known.class, use.take(ID, ADA, "calls", 2));
    assertEquals(0, store.used(List.of(first)).size());
  }

  @Test
  void refusesTermsThatMakeNoSense() {
    give(ADA);
    assertEquals(
        List.of("type", "suspended", "starts_at", "expires_at", "features.reports", "features.x"),
        paths(
            licenses.update(
                ADMIN,
                ID,
                ADA,
                members(
                    "type",
                    "none",
                    "suspended",
                    1,
                    "starts_at",
                    "soon",
                    "expires_at",
                    2030,
                    "features",
                    members("reports", 5, "x", true)))));
    assertEquals(
        List.of("expires_at"),
        paths(
            licenses.update(
                ADMIN,
                ID,
                ADA,
                members(
                    "starts_at", "2026-05-01T00:00:00Z", "expires_at", "2026-05-01T00:00:00Z"))));
  }

  /** Whoever asks need not wait for Odoo, and names come back with it. */
  @Test
  void answersWhileOdooIsAwayButForTheNames() {
    give(ADA);
    bench.goDown();

    var found = assertInstanceOf(Result.Found.class, licenses.find(ID, ADA));

    assertEquals(Optional.empty(), found.known().name());
    assertInstanceOf(
        UseLicenses.Result.Known.class, use.check(ID, ADA, "reports", Optional.empty(), 0));
  }

  @Test
  void findsByStatePageByPage() {
    for (var id = 1; id <= 5; id++) {
      give(new OdooId(id), "expires_at", "2026-03-0" + id + "T11:00:00Z");
    }
    give(new OdooId(6));
    clock.advance(Duration.ofDays(1));
    var expiring = filter(Optional.of(License.State.EXPIRING));

    var first = listed(expiring, License.SORTING.first(2));
    assertEquals(List.of(2L, 3L), companies(first));
    assertEquals(4, first.total());
    var behind = License.SORTING.first(2).behind(first.items().getLast().license());
    assertEquals(List.of(4L, 5L), companies(listed(expiring, behind)));
    assertEquals(Optional.empty(), listed(expiring, behind).next());
    var all = Slices.all(License.SORTING);
    assertEquals(List.of(1L), companies(listed(filter(Optional.of(License.State.EXPIRED)), all)));
    assertEquals(List.of(6L), companies(listed(filter(Optional.of(License.State.ACTIVE)), all)));
    Slices.check(
        License.SORTING,
        slice ->
            listed(filter(Optional.empty()), slice).items().stream().map(Known::license).toList());
  }

  private static Filter filter(Optional<License.State> state) {
    return new Filter(Optional.of("pro"), state, Optional.empty(), Optional.empty());
  }

  private Page<Known> listed(Filter filter, Slice<License> slice) {
    return assertInstanceOf(Result.Listed.class, licenses.list(ID, filter, slice)).page();
  }

  private static List<Long> companies(Page<Known> page) {
    return page.items().stream().map(it -> it.license().company().value()).toList();
  }
}
