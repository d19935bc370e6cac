package dev.odoobridge.application.port.out;

import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.value.RawValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One call of a public method of an Odoo model.
 *
 * @param ids the records the method is called on; absent for a method of the model itself, which is
 *     not the same as none
 * @param arguments by the names Odoo gives them, in Odoo's order, so that a transport may send them
 *     by position
 * @param writes whether the call may change something: then a call without an answer has an unknown
 *     outcome
 */
public record OdooCall(
    ModelName model,
    String method,
    Optional<List<OdooId>> ids,
    Map<String, RawValue> arguments,
    Map<String, RawValue> context,
    boolean writes) {
  public OdooCall {
    ids = ids.map(List::copyOf);
    arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
    context = Collections.unmodifiableMap(new LinkedHashMap<>(context));
    if (method.isBlank() || method.startsWith("_")) {
      throw new IllegalArgumentException("method: not a public method: " + method);
    }
  }
}
