package dev.odoobridge.application.odoo;

import dev.odoobridge.application.port.out.OdooFailure;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.value.RawValue;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Rows of the local copy, for one question: after so many of them it gives up. */
public final class CopiedRows implements OdooRows {
  private final LocalCopy.Copy copy;
  private final Predicate<RawValue.Members> filter;
  private int looked;

  CopiedRows(LocalCopy.Copy copy, Predicate<RawValue.Members> filter) {
    this.copy = copy;
    this.filter = filter;
  }

  /** All that Odoo had written before is in it. */
  public Instant asOf() {
    return copy.asOf();
  }

  @Override
  public SequencedMap<OdooId, RawValue.Members> page(long after, int limit) {
    var found = new TreeMap<OdooId, RawValue.Members>();
    var last = after;
    while (true) {
      var ids = copy.ids(last, LocalCopy.SOME);
      add(found, ids, limit);
      if (found.size() >= limit || ids.size() < LocalCopy.SOME) {
        return found;
      }
      last = ids.getLast().value();
    }
  }

  @Override
  public SequencedMap<OdooId, RawValue.Members> among(Collection<OdooId> ids, int limit) {
    var found = new TreeMap<OdooId, RawValue.Members>();
    var all = ids.stream().sorted().toList();
    for (var start = 0; start < all.size() && found.size() < limit; start += LocalCopy.SOME) {
      add(found, all.subList(start, Math.min(all.size(), start + LocalCopy.SOME)), limit);
    }
    return found;
  }

  @Override
  public SequencedMap<OdooId, RawValue.Members> amongOrBeyond(List<OdooId> ids, int limit) {
    var found = among(ids, limit);
    if (found.size() < limit) {
      found.putAll(page(ids.getLast().value(), limit - found.size()));
    }
    return found;
  }

  @Override
  public List<OdooId> ids(long after, int limit) {
    return List.copyOf(page(after, limit).sequencedKeySet());
  }

  @Override
  public SequencedMap<OdooId, RawValue.Members> one(OdooId id) {
    var found = new TreeMap<OdooId, RawValue.Members>();
    copy.rows(List.of(id)).forEach((it, row) -> found.put(it, copy.shown(row)));
    if (found.isEmpty()) {
      throw unknown("The copy has no such record, which says nothing of Odoo");
    }
    return found;
  }

  private void add(SequencedMap<OdooId, RawValue.Members> found, List<OdooId> ids, int limit) {
    looked += ids.size();
    if (looked > LocalCopy.MOST_LOOKED_AT) {
      throw unknown("Too much of the copy would have to be looked at");
    }
    copy.rows(ids).entrySet().stream()
        .filter(each -> filter.test(each.getValue()))
        .limit(limit - found.size())
        .forEach(each -> found.put(each.getKey(), copy.shown(each.getValue())));
  }

  private static OdooFailure.Unavailable unknown(String why) {
    return new OdooFailure.Unavailable(why, "copy", Optional.empty());
  }
}
