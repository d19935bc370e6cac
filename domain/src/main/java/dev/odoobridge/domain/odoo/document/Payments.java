package dev.odoobridge.domain.odoo.document;

import java.util.Optional;

/**
 * What a host may do about the payments of its invoices.
 *
 * @param registers a host that says {@code paid} has a payment registered in Odoo
 * @param undoes a host that takes {@code paid} back has the payments cancelled in Odoo
 * @param journal the code of the journal to pay into; Odoo's own choice when absent
 */
public record Payments(boolean registers, boolean undoes, Optional<String> journal) {

  /** Payments are made in Odoo alone. */
  public static final Payments READ_ONLY = new Payments(false, false, Optional.empty());

  public Payments {
    if (!registers && (undoes || journal.isPresent())) {
      throw new IllegalArgumentException("registers: is needed to undo, or to choose a journal");
    }
  }

  /** Registers in the journal that Odoo chooses, and undoes nothing. */
  public static Payments register() {
    return new Payments(true, false, Optional.empty());
  }
}
