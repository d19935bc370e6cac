package dev.odoobridge.adapter.http.api;

import dev.odoobridge.adapter.http.json.Plain;
import dev.odoobridge.application.port.in.ManageLicenses.Known;
import dev.odoobridge.domain.license.FeatureAccess;
import dev.odoobridge.domain.license.Grant;
import dev.odoobridge.domain.license.License;
import dev.odoobridge.domain.value.RawValue;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A licence as the API shows it. */
record LicenseView(
    CompanyView company,
    String type,
    String state,
    boolean suspended,
    @Nullable String startsAt,
    @Nullable String expiresAt,
    @Nullable Long daysLeft,
    @Nullable String warning,
    Map<String, @Nullable Object> features,
    List<AccessView> access) {

  static LicenseView from(Known known) {
    var license = known.license();
    return new LicenseView(
        new CompanyView(license.company().value(), known.name().orElse(null)),
        license.type(),
        known.state().word(),
        license.suspended(),
        license.startsAt().map(Instant::toString).orElse(null),
        license.expiresAt().map(Instant::toString).orElse(null),
        known.daysLeft().orElse(null),
        warning(known.state(), known.daysLeft()),
        own(license.own()),
        known.features().stream().map(AccessView::from).toList());
  }

  private static Map<String, @Nullable Object> own(Map<String, Grant> own) {
    var members = new LinkedHashMap<String, RawValue>();
    own.forEach((name, grant) -> members.put(name, grant.raw()));
    return Plain.of(new RawValue.Members(members));
  }

  private static @Nullable String warning(License.State state, Optional<Long> daysLeft) {
    return switch (state) {
      case EXPIRING ->
          daysLeft
              .map(it -> "The licence expires in " + it + (it == 1 ? " day." : " days."))
              .orElse(null);
      case EXPIRED -> "The licence has expired.";
      case NOT_STARTED, ACTIVE, SUSPENDED -> null;
    };
  }

  /**
   * Whose it is.
   *
   * @param name null while Odoo cannot be asked
   */
  record CompanyView(long id, @Nullable String name) {}

  /** Whether a feature may be used. */
  record AccessView(
      String feature,
      boolean allowed,
      String reason,
      String message,
      @Nullable Long limit,
      @Nullable Long used,
      @Nullable Long left,
      @Nullable Long daysLeft,
      @Nullable String warning) {

    static AccessView from(FeatureAccess access) {
      return new AccessView(
          access.feature(),
          access.allowed(),
          access.reason().word(),
          access.reason().words(),
          access.limit().orElse(null),
          access.used().orElse(null),
          access.left().orElse(null),
          access.daysLeft().orElse(null),
          LicenseView.warning(access.state(), access.daysLeft()));
    }
  }
}
