package dev.odoobridge.application.port.in;

import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.virtual.VirtualModel;

/**
 * Sets aside the values of records that Odoo no longer has, brings back those that it has again,
 * and forgets what was set aside longer ago than the model keeps it. A record that Odoo only hides
 * from its user is not gone. Throws {@code OdooFailure} when Odoo cannot be asked. Thread-safe.
 */
public interface TidyVirtualValues {

  /**
   * Tidies one model.
   *
   * @param unbraked also when so many records are gone at once that it looks like a mistake
   */
  Result tidy(VirtualModel model, boolean unbraked);

  /** What came of it. */
  sealed interface Result {
    /** How many records' values were set aside, brought back, forgotten. */
    record Tidied(int setAside, int broughtBack, int forgotten) implements Result {}

    /** So many records are gone at once that nothing was done. */
    record Braked(int gone, int all) implements Result {}

    record NoSuchIntegration(IntegrationId id) implements Result {}
  }
}
