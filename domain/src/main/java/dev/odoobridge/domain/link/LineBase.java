package dev.odoobridge.domain.link;

import dev.odoobridge.domain.odoo.OdooId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One line both sides have.
 *
 * @param hostKey the line's identity on the host side: its own id, else product and occurrence
 * @param fields the agreed values by mapped field
 */
public record LineBase(String hostKey, OdooId odooId, Map<String, Agreed> fields) {
  public LineBase {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }
}
