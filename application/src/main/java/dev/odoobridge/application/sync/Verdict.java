package dev.odoobridge.application.sync;

import dev.odoobridge.domain.audit.Disagreement;
import dev.odoobridge.domain.audit.Severity;
import java.util.List;

/** What an audit says of two linked records. */
sealed interface Verdict {
  /** Both say the same. */
  record Equal() implements Verdict {}

  /** What differs is on its way, or waits for a person already. */
  record Waits() implements Verdict {}

  /**
   * They differ.
   *
   * @param imports an import would change the host
   * @param exports an export would change Odoo
   */
  record Wrong(
      Severity severity,
      String message,
      List<Disagreement> disagreements,
      boolean imports,
      boolean exports)
      implements Verdict {}
}
