package dev.odoobridge.testkit.odoo.orm;

import java.util.Map;

/** Looks at every record after it was created or written, and may refuse it. */
@FunctionalInterface
public interface RecordGuard {
  /** Throws an {@link OdooFault} to refuse the record; {@code values} are as {@code read} gives. */
  void check(String model, Map<String, Object> values);
}
