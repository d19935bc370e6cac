package dev.odoobridge.domain.license;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.domain.license.FeatureAccess.Reason;
import dev.odoobridge.domain.license.License.State;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.value.RawValue;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LicenseTest {
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
  private static final Feature USERS = new Feature("users", "", Feature.Count.TOTAL);
  private static final Feature REPORTS = new Feature("reports", "", Feature.Count.NONE);
  private static final LicenseCatalogue CATALOGUE =
      new LicenseCatalogue(
          Map.of("users", USERS, "reports", REPORTS),
          Map.of(
              "pro",
              new LicenseCatalogue.Type(
                  "pro", "", Map.of("users", limit(5), "reports", Grant.free()))),
          30);

  private static Grant limit(long most) {
    return new Grant.Given(Optional.of(most));
  }

  private static License license(Optional<Instant> starts, Optional<Instant> expires) {
    return new License(new OdooId(7), "pro", false, starts, expires, Map.of());
  }

  private static License with(Map<String, Grant> own) {
    return new License(new OdooId(7), "pro", false, Optional.empty(), Optional.empty(), own);
  }

  private static State state(Optional<Instant> starts, Optional<Instant> expires) {
    return license(starts, expires).state(NOON, CATALOGUE.warning());
  }

  private static Optional<Instant> in(Duration time) {
    return Optional.of(NOON.plus(time));
  }

  @Test
  void isActiveUntilItIsNearItsEndAndThenExpires() {
    assertEquals(State.ACTIVE, state(Optional.empty(), Optional.empty()));
    assertEquals(State.ACTIVE, state(Optional.empty(), in(Duration.ofDays(30).plusMillis(1))));
    assertEquals(State.EXPIRING, state(Optional.empty(), in(Duration.ofDays(30))));
    assertEquals(State.EXPIRING, state(Optional.empty(), in(Duration.ofMillis(1))));
    assertEquals(State.EXPIRED, state(Optional.empty(), in(Duration.ZERO)));
    assertEquals(State.NOT_STARTED, state(in(Duration.ofMillis(1)), Optional.empty()));
    assertEquals(State.ACTIVE, state(in(Duration.ZERO), Optional.empty()));
  }

  @Test
  void countsAPartOfADayAsOneThatIsLeft() {
    assertEquals(
        Optional.of(2L), license(Optional.empty(), in(Duration.ofHours(36))).daysLeft(NOON));
    assertEquals(Optional.of(1L), license(Optional.empty(), in(Duration.ofDays(1))).daysLeft(NOON));
    assertEquals(
        Optional.of(0L), license(Optional.empty(), in(Duration.ofDays(-9))).daysLeft(NOON));
    assertEquals(Optional.empty(), license(Optional.empty(), Optional.empty()).daysLeft(NOON));
  }

  private static FeatureAccess access(License license, Feature feature, long used, long more) {
    return FeatureAccess.of(CATALOGUE, license, feature, Optional.of(used), more, NOON);
  }

  @Test
  void givesAFeatureUpToItsLimit() {
    var license = with(Map.of());
    assertEquals(Reason.GRANTED, access(license, USERS, 4, 1).reason());
    assertEquals(Reason.LIMIT_REACHED, access(license, USERS, 4, 2).reason());
    assertEquals(Reason.LIMIT_REACHED, access(license, USERS, 6, 0).reason());
    assertEquals(Optional.of(0L), access(license, USERS, 6, 0).left());
    assertEquals(Optional.empty(), access(license, REPORTS, 0, 0).limit());
  }

  @Test
  void takesItsOwnWordBeforeThatOfItsType() {
    assertEquals(Reason.GRANTED, access(with(Map.of("users", limit(9))), USERS, 8, 1).reason());
    assertEquals(
        Reason.NOT_INCLUDED, access(with(Map.of("users", Grant.none())), USERS, 0, 0).reason());
    var other = new Feature("other", "", Feature.Count.NONE);
    assertEquals(Reason.NOT_INCLUDED, access(with(Map.of()), other, 0, 0).reason());
  }

  @Test
  void isTheSameAfterItWasWrittenAsValues() {
    var license =
        new License(
            new OdooId(7),
            "pro",
            true,
            in(Duration.ZERO),
            in(Duration.ofDays(1)),
            Map.of("users", limit(9), "reports", Grant.none(), "calls", Grant.free()));
    assertEquals(Optional.of(license), License.from(new OdooId(7), license.values()));
    assertEquals(Optional.empty(), License.from(new OdooId(7), License.nothing()));
  }

  @Test
  void readsACatalogueAsItWasWritten() {
    assertEquals(
        new LicenseCatalogueReader.Reading.Valid(CATALOGUE),
        LicenseCatalogueReader.read(CATALOGUE.raw()));
    assertTrue(
        LicenseCatalogueReader.read(new RawValue.Members(Map.of()))
                instanceof LicenseCatalogueReader.Reading.Invalid(var problems)
            && problems.size() == 2);
  }

  @Test
  void countsDaysAndMonthsOfUtc() {
    var late = Instant.parse("2026-11-30T23:59:59Z");
    assertEquals(LocalDate.of(2026, 11, 30), Feature.Count.DAY.period(late));
    assertEquals(LocalDate.of(2026, 11, 1), Feature.Count.MONTH.period(late));
    assertEquals(
        LocalDate.of(2026, 12, 1), Feature.Count.MONTH.period(late.plus(Duration.ofSeconds(1))));
    assertEquals(LocalDate.EPOCH, Feature.Count.TOTAL.period(late));
  }
}
