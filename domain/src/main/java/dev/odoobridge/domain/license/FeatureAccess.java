package dev.odoobridge.domain.license;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether a company may use a feature.
 *
 * @param reason why, or why not
 * @param limit empty when there is none, or the feature is not given
 * @param used so much of it is used; empty when it is not counted
 */
public record FeatureAccess(
    String feature,
    License.State state,
    Reason reason,
    Optional<Long> limit,
    Optional<Long> used,
    Optional<Long> daysLeft) {

  /** Why it is so. */
  public enum Reason {
    GRANTED("The licence gives it."),
    NOT_STARTED("The licence has not begun."),
    EXPIRED("The licence has expired."),
    SUSPENDED("The licence is suspended."),
    NOT_INCLUDED("The licence does not have this feature."),
    LIMIT_REACHED("The limit of the licence is reached.");

    private final String words;

    Reason(String words) {
      this.words = words;
    }

    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** For people. */
    public String words() {
      return words;
    }
  }

  public boolean allowed() {
    return reason == Reason.GRANTED;
  }

  /** This, but the limit was found to be reached, whatever was given back since. */
  public FeatureAccess reached(long most, Optional<Long> now) {
    return new FeatureAccess(
        feature, state, Reason.LIMIT_REACHED, Optional.of(most), now, daysLeft);
  }

  /** How much more there is; empty when there is no limit. */
  public Optional<Long> left() {
    return limit.map(it -> Math.max(0, it - used.orElse(0L)));
  }

  /**
   * Decides.
   *
   * @param used how much is used already
   * @param more how much more is wanted: 0 asks whether what is used is within the limit
   */
  public static FeatureAccess of(
      LicenseCatalogue catalogue,
      License license,
      Feature feature,
      Optional<Long> used,
      long more,
      Instant now) {
    var state = license.state(now, catalogue.warning());
    var grant = catalogue.grant(license, feature.name());
    var limit = grant instanceof Grant.Given(var it) ? it : Optional.<Long>empty();
    var isWithin = limit.filter(it -> used.orElse(0L) + more > it).isEmpty();
    return new FeatureAccess(
        feature.name(), state, reason(state, grant, isWithin), limit, used, license.daysLeft(now));
  }

  private static Reason reason(License.State state, Grant grant, boolean isWithin) {
    return switch (state) {
      case NOT_STARTED -> Reason.NOT_STARTED;
      case EXPIRED -> Reason.EXPIRED;
      case SUSPENDED -> Reason.SUSPENDED;
      case ACTIVE, EXPIRING ->
          switch (grant) {
            case Grant.Withheld _ -> Reason.NOT_INCLUDED;
            case Grant.Given _ -> isWithin ? Reason.GRANTED : Reason.LIMIT_REACHED;
          };
    };
  }
}
