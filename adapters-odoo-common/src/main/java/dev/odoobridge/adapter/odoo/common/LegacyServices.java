package dev.odoobridge.adapter.odoo.common;

import dev.odoobridge.application.port.out.OdooCall;
import dev.odoobridge.domain.value.RawValue;
import java.util.List;

/** The services {@code common} and {@code object} of Odoo 14 to 21, over one wire. Thread-safe. */
@FunctionalInterface
public interface LegacyServices {

  /**
   * Calls a method of a service.
   *
   * @param made the call it is for, by which faults are sorted
   */
  RawValue call(String service, String method, List<RawValue> arguments, OdooCall made);
}
