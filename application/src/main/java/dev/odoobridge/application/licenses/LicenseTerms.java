package dev.odoobridge.application.licenses;

import dev.odoobridge.domain.license.Grant;
import dev.odoobridge.domain.license.License;
import dev.odoobridge.domain.license.LicenseCatalogue;
import dev.odoobridge.domain.license.LicenseCatalogueReader;
import dev.odoobridge.domain.record.FieldProblem;
import dev.odoobridge.domain.value.RawValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is said of a licence, read against the catalogue and what was said before. */
final class LicenseTerms {
  private final LicenseCatalogue catalogue;
  private final License before;
  private final RawValue.Members given;
  private final List<FieldProblem> problems = new ArrayList<>();

  /**
   * Reads nothing yet.
   *
   * @param before what stands where nothing is said
   */
  LicenseTerms(LicenseCatalogue catalogue, License before, RawValue.Members given) {
    this.catalogue = catalogue;
    this.before = before;
    this.given = given;
  }

  List<FieldProblem> problems() {
    return problems;
  }

  License read() {
    var license =
        new License(
            before.company(),
            type(),
            suspended(),
            moment("starts_at"),
            moment("expires_at"),
            own());
    var start = license.startsAt();
    if (start.isPresent()
        && license.expiresAt().filter(it -> !it.isAfter(start.get())).isPresent()) {
      problems.add(new FieldProblem("expires_at", "is not after starts_at"));
    }
    return license;
  }

  private String type() {
    if (!given.values().containsKey("type")) {
      if (before.type().isEmpty()) {
        problems.add(new FieldProblem("type", "is missing"));
      }
      return before.type();
    }
    if (given.member("type") instanceof RawValue.Text(var type)
        && catalogue.types().containsKey(type)) {
      return type;
    }
    problems.add(
        new FieldProblem(
            "type",
            catalogue.types().isEmpty()
                ? "the catalogue has no types yet: PUT .../licenses/catalogue"
                : "must be one of " + String.join(", ", catalogue.types().keySet())));
    return before.type();
  }

  private boolean suspended() {
    return switch (said("suspended", before.suspended())) {
      case RawValue.Flag(var flag) -> flag;
      case RawValue.Nothing _ -> false;
      case RawValue _ -> wrong("suspended", "must be true or false", false);
    };
  }

  private RawValue said(String name, boolean otherwise) {
    return given.values().containsKey(name) ? given.member(name) : RawValue.of(otherwise);
  }

  private Optional<Instant> moment(String name) {
    if (!given.values().containsKey(name)) {
      return name.equals("starts_at") ? before.startsAt() : before.expiresAt();
    }
    return switch (given.member(name)) {
      case RawValue.Nothing _ -> Optional.empty();
      case RawValue.Text(var text) -> parsed(name, text);
      case RawValue _ -> wrong(name, "must be 2026-01-31T12:00:00Z", Optional.empty());
    };
  }

  private Optional<Instant> parsed(String name, String text) {
    try {
      var moment = OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MILLIS);
      var year = moment.atOffset(ZoneOffset.UTC).getYear();
      return year >= 1 && year <= 9999
          ? Optional.of(moment)
          : wrong(name, "must be in the years 1 to 9999", Optional.empty());
    } catch (DateTimeException malformed) {
      return wrong(name, "must be 2026-01-31T12:00:00Z", Optional.empty());
    }
  }

  private Map<String, Grant> own() {
    if (!given.values().containsKey("features")) {
      return before.own();
    }
    var own = new LinkedHashMap<String, Grant>();
    switch (given.member("features")) {
      case RawValue.Nothing _ -> {}
      case RawValue.Members members ->
          problems.addAll(
              LicenseCatalogueReader.grants("features", members, catalogue.features(), own));
      case RawValue _ -> wrong("features", "must be an object", false);
    }
    return own;
  }

  private <T> T wrong(String path, String message, T otherwise) {
    problems.add(new FieldProblem(path, message));
    return otherwise;
  }
}
