package dev.odoobridge.application.port.in;

import dev.odoobridge.domain.license.FeatureAccess;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.record.IntegrationId;
import java.util.Optional;

/**
 * Asks whether a company may use a feature, and counts what it uses. Odoo is not asked. Calls at
 * the same time never take more together than the limit lets. Thread-safe.
 */
public interface UseLicenses {

  /**
   * Whether it may use so much more of a feature.
   *
   * @param used how much it uses already; what was counted here, when it is empty
   * @param more 0 asks whether what it uses is within the limit
   */
  Result check(IntegrationId id, OdooId company, String feature, Optional<Long> used, long more);

  /**
   * Takes so much of a feature, if the licence lets.
   *
   * @param amount below 0 it is given back, whatever the licence says by now
   */
  Result take(IntegrationId id, OdooId company, String feature, long amount);

  /** Says how much is used, whatever the licence says. */
  Result set(IntegrationId id, OdooId company, String feature, long used);

  /** What came of it. */
  sealed interface Result {
    /** It is so now; what was asked to be done is done. */
    record Known(FeatureAccess access) implements Result {}

    /** Nothing was taken. */
    record Refused(FeatureAccess access) implements Result {}

    /** Less is used than would be given back. */
    record NotSoMuch(long used) implements Result {}

    /** There is nothing to count. */
    record NotCounted(String feature) implements Result {}

    record NoSuchFeature(String feature) implements Result {}

    record NoSuchLicense(OdooId company) implements Result {}

    record NoSuchIntegration(IntegrationId id) implements Result {}
  }
}
