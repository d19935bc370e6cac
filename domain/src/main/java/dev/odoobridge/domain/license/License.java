package dev.odoobridge.domain.license;

import dev.odoobridge.domain.listing.SortKey;
import dev.odoobridge.domain.listing.Sorting;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.value.RawValue;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a company may use.
 *
 * @param company the {@code res.partner}
 * @param type one of the catalogue's
 * @param own what it says of features itself, whatever its type says
 */
public record License(
    OdooId company,
    String type,
    boolean suspended,
    Optional<Instant> startsAt,
    Optional<Instant> expiresAt,
    Map<String, Grant> own) {
  /** In the order of companies' ids. What does not end comes behind all that does. */
  public static final Sorting<License> SORTING =
      Sorting.by(
          SortKey.number("company", license -> license.company().value()),
          List.of(SortKey.text("type", License::type), SortKey.moment("expires_at", License::end)));

  private static final Instant NEVER = Instant.parse("9999-12-31T23:59:59Z");

  public static final String TYPE = "license_type";
  public static final String SUSPENDED = "license_suspended";
  public static final String STARTS_AT = "license_starts_at";
  public static final String EXPIRES_AT = "license_expires_at";
  public static final String FEATURES = "license_features";

  public License {
    own = Collections.unmodifiableMap(new LinkedHashMap<>(own));
  }

  private Instant end() {
    return expiresAt.orElse(NEVER);
  }

  /** How it is at some time. */
  public enum State {
    NOT_STARTED,
    ACTIVE,
    /** Active, and near its end. */
    EXPIRING,
    EXPIRED,
    SUSPENDED;

    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public boolean allows() {
      return this == ACTIVE || this == EXPIRING;
    }
  }

  /**
   * How it is now.
   *
   * @param warning how long before its end it is said to expire
   */
  public State state(Instant now, Duration warning) {
    if (suspended) {
      return State.SUSPENDED;
    }
    if (expiresAt.filter(it -> !it.isAfter(now)).isPresent()) {
      return State.EXPIRED;
    }
    if (startsAt.filter(it -> it.isAfter(now)).isPresent()) {
      return State.NOT_STARTED;
    }
    var isNear = expiresAt.filter(it -> !it.isAfter(now.plus(warning))).isPresent();
    return isNear ? State.EXPIRING : State.ACTIVE;
  }

  /** How many days are left, a part of one counted whole; empty when it does not end. */
  public Optional<Long> daysLeft(Instant now) {
    return expiresAt.map(
        it -> Math.max(0, Duration.between(now, it).plusDays(1).minusNanos(1).toDays()));
  }

  /** Whether it is still valid after that; one that does not end is. */
  public boolean expiresAfter(Instant moment) {
    return expiresAt.map(it -> it.isAfter(moment)).orElse(true);
  }

  public boolean expiresBefore(Instant moment) {
    return expiresAt.filter(it -> it.isBefore(moment)).isPresent();
  }

  /** As values of virtual fields; null where there is nothing. */
  public RawValue.Members values() {
    var values = new LinkedHashMap<String, RawValue>();
    values.put(TYPE, RawValue.of(type));
    values.put(SUSPENDED, RawValue.of(suspended));
    values.put(STARTS_AT, moment(startsAt));
    values.put(EXPIRES_AT, moment(expiresAt));
    values.put(FEATURES, own.isEmpty() ? RawValue.NOTHING : LicenseCatalogue.raw(own));
    return new RawValue.Members(values);
  }

  /** What takes a licence away. */
  public static RawValue.Members nothing() {
    var values = new LinkedHashMap<String, RawValue>();
    definitions().keySet().forEach(name -> values.put(name, RawValue.NOTHING));
    return new RawValue.Members(values);
  }

  /** The licence in these virtual values; empty when there is none. */
  public static Optional<License> from(OdooId company, RawValue.Members values) {
    if (!(values.member(TYPE) instanceof RawValue.Text(var type))) {
      return Optional.empty();
    }
    var own = new LinkedHashMap<String, Grant>();
    if (values.member(FEATURES) instanceof RawValue.Members(var members)) {
      members.forEach((name, value) -> Grant.read(value).ifPresent(it -> own.put(name, it)));
    }
    return Optional.of(
        new License(
            company,
            type,
            values.member(SUSPENDED).equals(RawValue.TRUE),
            moment(values.member(STARTS_AT)),
            moment(values.member(EXPIRES_AT)),
            own));
  }

  /** The virtual fields it stands in, as they are defined. */
  public static Map<String, RawValue.Members> definitions() {
    var definitions = new LinkedHashMap<String, RawValue.Members>();
    definitions.put(TYPE, definition("char", true));
    definitions.put(SUSPENDED, definition("boolean", false));
    definitions.put(STARTS_AT, definition("datetime", false));
    definitions.put(EXPIRES_AT, definition("datetime", true));
    definitions.put(FEATURES, definition("json", false));
    return definitions;
  }

  private static RawValue.Members definition(String type, boolean indexed) {
    var members = new LinkedHashMap<String, RawValue>();
    members.put("type", RawValue.of(type));
    members.put("label", RawValue.of("Licence"));
    members.put("indexed", RawValue.of(indexed));
    return new RawValue.Members(members);
  }

  private static RawValue moment(Optional<Instant> moment) {
    return moment.<RawValue>map(it -> RawValue.of(it.toString())).orElse(RawValue.NOTHING);
  }

  private static Optional<Instant> moment(RawValue raw) {
    return raw instanceof RawValue.Text(var text)
        ? Optional.of(Instant.parse(text))
        : Optional.empty();
  }
}
