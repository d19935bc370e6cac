package dev.odoobridge.application.virtual;

import dev.odoobridge.application.odoo.PlainReader;
import dev.odoobridge.application.port.out.VirtualValueStore;
import dev.odoobridge.domain.odoo.FieldName;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.value.RawValue;
import dev.odoobridge.domain.virtual.VirtualCondition;
import dev.odoobridge.domain.virtual.VirtualCondition.Operator;
import dev.odoobridge.domain.virtual.VirtualModel;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds what Odoo's domain and conditions on virtual fields both find, and reads it, in the order
 * of ids. One side proposes ids, the other sorts out, until the page is full. The virtual side is
 * the first to propose: then Odoo sorts out and reads in one call, which mostly is all. When too
 * few of a portion are left, the other side proposes the next one, for it may be the narrower; what
 * Odoo proposes first is read at once too, as it may be all there is. Portions grow. Of records
 * without a value the virtual side cannot know, so when only those are meant, Odoo proposes always.
 */
final class CombinedSearch {
  private static final int LEAST = 200;
  private static final int LARGEST = 20_000;
  private static final int GROWTH = 4;

  private final PlainReader odoo;
  private final VirtualValueStore values;
  private final VirtualModel model;
  private final RawValue.Items domain;
  private final List<VirtualCondition> conditions;
  private final int least;

  CombinedSearch(
      PlainReader odoo,
      VirtualValueStore values,
      VirtualModel model,
      RawValue.Items domain,
      List<VirtualCondition> conditions) {
    this(odoo, values, model, domain, conditions, LEAST);
  }

  /** With other portions to begin with. */
  CombinedSearch(
      PlainReader odoo,
      VirtualValueStore values,
      VirtualModel model,
      RawValue.Items domain,
      List<VirtualCondition> conditions,
      int least) {
    this.odoo = odoo;
    this.values = values;
    this.model = model;
    this.domain = domain;
    this.conditions = List.copyOf(conditions);
    this.least = least;
  }

  /** The first records above {@code after}. */
  SequencedMap<OdooId, RawValue.Members> page(long after, int limit, List<FieldName> fields) {
    if (conditions.isEmpty()) {
      return odoo.page(domain, after, limit, fields);
    }
    var valuesKnow = conditions.stream().anyMatch(it -> it.operator() != Operator.UNSET);
    var found = new TreeMap<OdooId, RawValue.Members>();
    var virtualProposes = valuesKnow;
    var isOdoosFirst = true;
    var portion = Math.max(least, limit * GROWTH);
    var place = after;
    while (true) {
      var wanted = limit - found.size();
      var next =
          virtualProposes
              ? byValues(place, portion, wanted, fields)
              : isOdoosFirst
                  ? readByOdoo(place, limit * 2, wanted, fields)
                  : byOdoo(place, portion, wanted, fields);
      found.putAll(next.rows());
      if (found.size() >= limit || next.last().isEmpty()) {
        return found;
      }
      place = next.last().get().value();
      isOdoosFirst &= virtualProposes;
      virtualProposes = valuesKnow && !virtualProposes;
      portion = Math.min(LARGEST, portion * GROWTH);
    }
  }

  private Portion byValues(long place, int size, int wanted, List<FieldName> fields) {
    var proposed = values.search(model, conditions, place, size);
    return Portion.of(odoo.among(domain, proposed, wanted, fields), proposed, size);
  }

  private Portion byOdoo(long place, int size, int wanted, List<FieldName> fields) {
    var proposed = odoo.search(domain, place, size);
    return Portion.of(odoo.read(matching(proposed, wanted), fields), proposed, size);
  }

  private Portion readByOdoo(long place, int size, int wanted, List<FieldName> fields) {
    var read = odoo.page(domain, place, size, fields);
    var proposed = List.copyOf(read.sequencedKeySet());
    read.keySet().retainAll(Set.copyOf(matching(proposed, wanted)));
    return Portion.of(read, proposed, size);
  }

  private List<OdooId> matching(List<OdooId> proposed, int wanted) {
    if (proposed.isEmpty()) {
      return List.of();
    }
    var kept = values.matching(model, conditions, proposed);
    return proposed.stream().filter(kept::contains).limit(wanted).toList();
  }

  /**
   * What is left of some ids that were proposed.
   *
   * @param last of those proposed; empty when there are no more behind them
   */
  private record Portion(SequencedMap<OdooId, RawValue.Members> rows, Optional<OdooId> last) {
    static Portion of(
        SequencedMap<OdooId, RawValue.Members> rows, List<OdooId> proposed, int size) {
      return new Portion(
          rows, proposed.size() < size ? Optional.empty() : Optional.of(proposed.getLast()));
    }
  }
}
