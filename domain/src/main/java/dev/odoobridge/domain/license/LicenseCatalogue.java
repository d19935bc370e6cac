package dev.odoobridge.domain.license;

import dev.odoobridge.domain.value.RawValue;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What an integration's licences are about: which features there are, and what each type of licence
 * gives of them.
 *
 * @param warnDays how many days before its end a licence warns of it
 */
public record LicenseCatalogue(
    Map<String, Feature> features, Map<String, Type> types, int warnDays) {
  public static final int STANDARD_WARN_DAYS = 30;

  /** Nothing is defined yet. */
  public static final LicenseCatalogue EMPTY =
      new LicenseCatalogue(Map.of(), Map.of(), STANDARD_WARN_DAYS);

  public LicenseCatalogue {
    features = Collections.unmodifiableMap(new LinkedHashMap<>(features));
    types = Collections.unmodifiableMap(new LinkedHashMap<>(types));
  }

  /**
   * A type of licence.
   *
   * @param grants what it gives, by feature; what is left out it does not
   */
  public record Type(String name, String label, Map<String, Grant> grants) {
    public Type {
      grants = Collections.unmodifiableMap(new LinkedHashMap<>(grants));
    }
  }

  public Duration warning() {
    return Duration.ofDays(warnDays);
  }

  /** What the licence says of the feature: its own word first, then its type's. */
  public Grant grant(License license, String feature) {
    return Optional.ofNullable(license.own().get(feature))
        .or(
            () ->
                Optional.ofNullable(types.get(license.type())).map(it -> it.grants().get(feature)))
        .orElse(Grant.none());
  }

  /** As {@link LicenseCatalogueReader} reads it. */
  public RawValue.Members raw() {
    var named = new LinkedHashMap<String, RawValue>();
    features.forEach(
        (name, feature) ->
            named.put(
                name,
                members(
                    "label", RawValue.of(feature.label()),
                    "count", RawValue.of(feature.count().word()))));
    var given = new LinkedHashMap<String, RawValue>();
    types.forEach(
        (name, type) ->
            given.put(
                name, members("label", RawValue.of(type.label()), "features", raw(type.grants()))));
    var members = new LinkedHashMap<String, RawValue>();
    members.put("features", new RawValue.Members(named));
    members.put("types", new RawValue.Members(given));
    members.put("warn_days", RawValue.of(warnDays));
    return new RawValue.Members(members);
  }

  static RawValue.Members raw(Map<String, Grant> grants) {
    var members = new LinkedHashMap<String, RawValue>();
    grants.forEach((name, grant) -> members.put(name, grant.raw()));
    return new RawValue.Members(members);
  }

  private static RawValue.Members members(
      String one, RawValue value, String other, RawValue otherValue) {
    var members = new LinkedHashMap<String, RawValue>();
    members.put(one, value);
    members.put(other, otherValue);
    return new RawValue.Members(members);
  }
}
