package dev.odoobridge.application.port.out;

import dev.odoobridge.domain.integration.TransportName;
import dev.odoobridge.domain.value.RawValue;

/**
 * Speaks to one Odoo database over one wire; knows the wire and nothing else. Thread-safe; calls
 * may run at the same time. Never retries: whoever calls decides that.
 */
public interface OdooTransport {

  TransportName name();

  /**
   * Makes one call, one transaction in Odoo.
   *
   * @return the value as the wire gave it; {@link RawValue.Nothing} for None. A recordset is the
   *     list of its ids where the wire says so, else its text
   * @throws OdooFailure sorted by who must act
   */
  RawValue call(OdooCall call);
}
