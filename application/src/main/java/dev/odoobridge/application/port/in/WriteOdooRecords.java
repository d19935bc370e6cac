package dev.odoobridge.application.port.in;

import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.bundle.Bundle;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.value.RawValue;

/**
 * Writes records of any model as {@link OdooRecords} does, and while Odoo is away takes the write
 * to be done later, in the order of all that were taken. What was sent without an answer is not
 * taken: it may have been done. Thread-safe.
 */
public interface WriteOdooRecords {

  Answer create(Caller caller, IntegrationId id, ModelName model, RawValue.Members values);

  Answer update(
      Caller caller, IntegrationId id, ModelName model, OdooId record, RawValue.Members values);

  Answer delete(Caller caller, IntegrationId id, ModelName model, OdooId record);

  /** What came of it. */
  sealed interface Answer {
    /** Odoo was asked. */
    record Asked(OdooRecords.Result result) implements Answer {}

    /** It is stored, and will be done. */
    record Queued(Bundle bundle) implements Answer {}

    /** Odoo is away, and it may not be done. */
    record Refused(ManageBundles.Result result) implements Answer {}
  }
}
