package dev.odoobridge.application.virtual;

import dev.odoobridge.application.odoo.OdooRows;
import dev.odoobridge.application.port.out.VirtualValueStore;
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
 * of ids. The virtual side proposes ids, and one call to Odoo reads those of them that it finds
 * and, behind the last of them, whatever it finds: so whichever side is the narrower, one call
 * mostly is all. Is the page not full, one side proposes and the other sorts out in turns, the one
 * first of whose records more were wanted. Portions grow. Of records without a value the virtual
 * side cannot know, so when only those are meant, Odoo proposes always.
 */
final class CombinedSearch {
  private static final int LEAST = 200;
  private static final int LARGEST = 20_000;
  private static final int GROWTH = 4;

  private final OdooRows odoo;
  private final VirtualValueStore values;
  private final VirtualModel model;
  private final List<VirtualCondition> conditions;
  private final int least;

  CombinedSearch(
      OdooRows odoo,
      VirtualValueStore values,
      VirtualModel model,
      List<VirtualCondition> conditions) {
    this(odoo, values, model, conditions, LEAST);
  }

  /** With other portions to begin with. */
  CombinedSearch(
      OdooRows odoo,
      VirtualValueStore values,
      VirtualModel model,
      List<VirtualCondition> conditions,
      int least) {
    this.odoo = odoo;
    this.values = values;
    this.model = model;
    this.conditions = List.copyOf(conditions);
    this.least = least;
  }

  /** The first records above {@code after}. */
  SequencedMap<OdooId, RawValue.Members> page(long after, int limit) {
    if (conditions.isEmpty()) {
      return odoo.page(after, limit);
    }
    var valuesKnow = conditions.stream().anyMatch(it -> it.operator() != Operator.UNSET);
    var size = Math.max(least, limit * GROWTH);
    var next = valuesKnow ? byBoth(after, size, limit) : readByOdoo(after, limit * 2, limit);
    var found = new TreeMap<>(next.rows());
    var virtualProposes = valuesKnow && next.virtualIsNarrower();
    while (found.size() < limit && next.last().isPresent()) {
      size = Math.min(LARGEST, size * GROWTH);
      var place = next.last().get().value();
      var wanted = limit - found.size();
      next = virtualProposes ? byValues(place, size, wanted) : byOdoo(place, size, wanted);
      found.putAll(next.rows());
      virtualProposes = valuesKnow && !virtualProposes;
    }
    return found;
  }

  private Portion byBoth(long place, int size, int wanted) {
    var proposed = values.search(model, conditions, place, size);
    if (proposed.size() < size) {
      return new Portion(odoo.among(proposed, wanted), Optional.empty(), true);
    }
    var rows = odoo.amongOrBeyond(proposed, wanted);
    var last =
        rows.size() < wanted ? Optional.<OdooId>empty() : Optional.of(rows.lastEntry().getKey());
    var beyond =
        rows.sequencedKeySet().stream().filter(id -> id.compareTo(proposed.getLast()) > 0).toList();
    var among = rows.size() - beyond.size();
    var kept = matching(beyond);
    beyond.stream().filter(id -> !kept.contains(id)).forEach(rows::remove);
    var virtualIsNarrower = (long) among * beyond.size() >= (long) kept.size() * size;
    return new Portion(rows, last, virtualIsNarrower);
  }

  private Portion byValues(long place, int size, int wanted) {
    var proposed = values.search(model, conditions, place, size);
    return Portion.of(odoo.among(proposed, wanted), proposed, size);
  }

  private Portion byOdoo(long place, int size, int wanted) {
    var proposed = odoo.ids(place, size);
    return Portion.of(odoo.among(first(proposed, wanted), wanted), proposed, size);
  }

  private Portion readByOdoo(long place, int size, int wanted) {
    var rows = odoo.page(place, size);
    var proposed = List.copyOf(rows.sequencedKeySet());
    rows.keySet().retainAll(Set.copyOf(first(proposed, wanted)));
    return Portion.of(rows, proposed, size);
  }

  /** The first of them that meet the conditions. */
  private List<OdooId> first(List<OdooId> proposed, int wanted) {
    var kept = matching(proposed);
    return proposed.stream().filter(kept::contains).limit(wanted).toList();
  }

  private Set<OdooId> matching(List<OdooId> proposed) {
    return proposed.isEmpty() ? Set.of() : values.matching(model, conditions, proposed);
  }

  /**
   * What is left of some ids that were proposed.
   *
   * @param last of those that were looked at; empty when there are no more behind them
   */
  private record Portion(
      SequencedMap<OdooId, RawValue.Members> rows,
      Optional<OdooId> last,
      boolean virtualIsNarrower) {
    static Portion of(
        SequencedMap<OdooId, RawValue.Members> rows, List<OdooId> proposed, int size) {
      return new Portion(
          rows, proposed.size() < size ? Optional.empty() : Optional.of(proposed.getLast()), false);
    }
  }
}
