package dev.odoobridge.application.port.in;

import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.direct.Provenance;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.record.IntegrationId;
import java.time.Duration;
import java.util.Optional;

/**
 * Reads records of any model as {@link OdooRecords} does, without asking Odoo when what it said
 * before is new enough. What is answered was asked by somebody of the same rights. Throws {@code
 * OdooFailure} when Odoo has to be asked and cannot be. Thread-safe.
 */
public interface ReadOdooRecords {

  /** A page of the model's records. */
  Answer list(
      Caller caller, IntegrationId id, ModelName model, OdooRecords.Search search, Wish wish);

  /** One record, archived or not. */
  Answer read(
      Caller caller,
      IntegrationId id,
      ModelName model,
      OdooId record,
      OdooRecords.Shape shape,
      Wish wish);

  /**
   * How old an answer may be.
   *
   * @param oldest the age that is still taken; what the integration says when absent
   * @param kept whether the answer may be kept for others
   * @param onlyKept whether Odoo is not to be asked
   * @param live whether Odoo is asked whatever is kept, which then is for when it is away
   */
  record Wish(Optional<Duration> oldest, boolean kept, boolean onlyKept, boolean live) {
    public static final Wish NONE = new Wish(Optional.empty(), true, false);
    public static final Wish LIVE = new Wish(Optional.empty(), true, false, true);

    /** What is kept is taken where it is new enough. */
    public Wish(Optional<Duration> oldest, boolean kept, boolean onlyKept) {
      this(oldest, kept, onlyKept, false);
    }
  }

  /** What came of it. */
  sealed interface Answer {
    /** Records, and where they come from. */
    record Known(OdooRecords.Result records, Provenance provenance) implements Answer {}

    /** No records; why not. */
    record Other(OdooRecords.Result result) implements Answer {}

    /** Nothing that is new enough is kept, and Odoo was not to be asked. */
    record NotKept() implements Answer {}
  }
}
