package dev.odoobridge.application.port.in;

import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.bundle.Bundle;
import dev.odoobridge.domain.license.FeatureAccess;
import dev.odoobridge.domain.license.License;
import dev.odoobridge.domain.license.LicenseCatalogue;
import dev.odoobridge.domain.listing.Page;
import dev.odoobridge.domain.listing.Slice;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.record.FieldProblem;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.value.RawValue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Licences of companies: which there are and what they say. Each stands in virtual fields of its
 * company's {@code res.partner}. Thread-safe.
 */
public interface ManageLicenses {
  Result catalogue(IntegrationId id);

  /** Says what features and types there are; a type that a licence has stays. */
  Result define(Caller caller, IntegrationId id, RawValue.Members catalogue);

  /** Gives a company that Odoo has a licence; it must not have one. */
  Result create(Caller caller, IntegrationId id, OdooId company, RawValue.Members terms);

  /**
   * Makes a company in Odoo and gives it a licence, both or neither.
   *
   * @param company its values in Odoo
   */
  Result create(Caller caller, IntegrationId id, RawValue.Members company, RawValue.Members terms);

  /** Changes what is said; null takes it away. */
  Result update(Caller caller, IntegrationId id, OdooId company, RawValue.Members terms);

  /** Takes the licence away and forgets what was used; the company stays. */
  Result delete(Caller caller, IntegrationId id, OdooId company);

  Result find(IntegrationId id, OdooId company);

  /** Those that meet the filter; a large total may be some seconds old. */
  Result list(IntegrationId id, Filter filter, Slice<License> slice);

  /** Which licences; what is empty is not asked. */
  record Filter(
      Optional<String> type,
      Optional<License.State> state,
      Optional<Instant> expiresAfter,
      Optional<Instant> expiresBefore) {}

  /**
   * A licence as it is now.
   *
   * @param name of the company; empty while Odoo cannot be asked
   * @param features whether each feature of the catalogue may be used
   */
  record Known(
      License license,
      License.State state,
      Optional<String> name,
      Optional<Long> daysLeft,
      List<FeatureAccess> features) {
    public Known {
      features = List.copyOf(features);
    }
  }

  /** What came of it. */
  sealed interface Result {
    record Catalogue(LicenseCatalogue catalogue) implements Result {}

    record Found(Known known) implements Result {}

    record Created(Known known) implements Result {}

    record Deleted() implements Result {}

    record Listed(Page<Known> page) implements Result {}

    /** The company was not made, or not yet: so far it came. */
    record Unfinished(Bundle bundle) implements Result {}

    /** Nothing was changed. */
    record Invalid(List<FieldProblem> problems) implements Result {
      public Invalid {
        problems = List.copyOf(problems);
      }
    }

    record Taken(OdooId company) implements Result {}

    record NoSuchLicense(OdooId company) implements Result {}

    record NoSuchCompany(OdooId company) implements Result {}

    record Denied(String reason) implements Result {}

    record NoSuchIntegration(IntegrationId id) implements Result {}
  }
}
