package dev.odoobridge.application.virtual;

import dev.odoobridge.application.odoo.PlainReader;
import dev.odoobridge.application.port.out.VirtualValueStore;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.value.RawValue;
import dev.odoobridge.domain.virtual.VirtualCondition;
import dev.odoobridge.domain.virtual.VirtualCondition.Operator;
import dev.odoobridge.domain.virtual.VirtualModel;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds what Odoo's domain and conditions on virtual fields both find, in the order of ids. One
 * side proposes ids, the other sorts out, in growing portions until the page is full: the virtual
 * side proposes unless only records without a value are meant, of which it cannot know.
 */
final class CombinedSearch {
  private static final int SMALLEST = 500;
  private static final int LARGEST = 20_000;
  private static final int GROWTH = 4;

  private final PlainReader odoo;
  private final VirtualValueStore values;
  private final VirtualModel model;
  private final RawValue.Items domain;
  private final List<VirtualCondition> conditions;

  CombinedSearch(
      PlainReader odoo,
      VirtualValueStore values,
      VirtualModel model,
      RawValue.Items domain,
      List<VirtualCondition> conditions) {
    this.odoo = odoo;
    this.values = values;
    this.model = model;
    this.domain = domain;
    this.conditions = List.copyOf(conditions);
  }

  List<OdooId> ids(long after, int limit) {
    if (conditions.isEmpty()) {
      return odoo.search(domain, after, limit);
    }
    var virtualFirst =
        conditions.stream().anyMatch(condition -> condition.operator() != Operator.UNSET);
    var found = new ArrayList<OdooId>();
    var portion = Math.max(SMALLEST, limit);
    for (var place = after; found.size() < limit; portion = Math.min(LARGEST, portion * GROWTH)) {
      var proposed =
          virtualFirst
              ? values.search(model, conditions, place, portion)
              : odoo.search(domain, place, portion);
      if (!proposed.isEmpty()) {
        var kept =
            virtualFirst
                ? odoo.among(domain, proposed)
                : values.matching(model, conditions, proposed);
        proposed.stream()
            .filter(kept::contains)
            .limit((long) limit - found.size())
            .forEach(found::add);
      }
      if (proposed.size() < portion) {
        break;
      }
      place = proposed.getLast().value();
    }
    return found;
  }
}
