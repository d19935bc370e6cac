package dev.odoobridge.application.odoo;

import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.odoo.OdooRecord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a read found. A record with a value that makes no sense stands by itself: it must not keep
 * the others from being read.
 *
 * @param unreadable why, for each record that could not be read
 * @param last the highest id among all of them
 */
public record Reading(
    List<OdooRecord> records, Map<OdooId, String> unreadable, Optional<OdooId> last) {
  public static final Reading NOTHING = new Reading(List.of(), Map.of(), Optional.empty());

  public Reading {
    records = List.copyOf(records);
    unreadable = Collections.unmodifiableMap(new LinkedHashMap<>(unreadable));
  }

  /** How many records were found, readable or not. */
  public int size() {
    return records.size() + unreadable.size();
  }

  /** The ids of all of them. */
  public List<OdooId> ids() {
    var ids = new ArrayList<>(records.stream().map(OdooRecord::id).toList());
    ids.addAll(unreadable.keySet());
    return ids;
  }
}
