package dev.odoobridge.domain.odoo.document;

import dev.odoobridge.domain.odoo.ModelName;

/** How a field of a document in some state is given another value. */
public sealed interface Amendment {

  /** By writing it. */
  record Plain() implements Amendment {}

  /**
   * By a wizard, which takes along what hangs on the field.
   *
   * @param document the wizard's field for the document
   * @param value the wizard's field for the value
   */
  record ByWizard(ModelName model, String document, String value, String method)
      implements Amendment {}

  /** Not at all, though Odoo might let it be written. */
  record Closed(String reason) implements Amendment {}
}
