package dev.odoobridge.application.port.out;

import dev.odoobridge.domain.listing.Slice;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.virtual.AsideRecord;
import dev.odoobridge.domain.virtual.NumberedChange;
import dev.odoobridge.domain.virtual.VirtualChange;
import dev.odoobridge.domain.virtual.VirtualCondition;
import dev.odoobridge.domain.virtual.VirtualFieldName;
import dev.odoobridge.domain.virtual.VirtualModel;
import dev.odoobridge.domain.virtual.VirtualValue;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The values of virtual fields, each of a defined field. Thread-safe. */
public interface VirtualValueStore {

  /** What these records hold; records without values are left out. */
  Map<OdooId, Map<VirtualFieldName, VirtualValue>> find(
      VirtualModel model, Collection<OdooId> records);

  /** Carries out changes, at most one a record and field, and keeps them as history. */
  void save(VirtualModel model, List<VirtualChange> changes);

  /** Which records hold one of these values in the field. */
  Map<VirtualValue, OdooId> holders(
      VirtualModel model, VirtualFieldName field, Collection<VirtualValue> values);

  /** Records that have virtual values and meet all conditions. */
  List<OdooId> search(VirtualModel model, List<VirtualCondition> conditions, Slice<OdooId> slice);

  /** The first of them with a higher id than {@code after}, which may be 0. */
  default List<OdooId> search(
      VirtualModel model, List<VirtualCondition> conditions, long after, int limit) {
    var first = OdooId.SORTING.first(limit);
    return search(model, conditions, after > 0 ? first.behind(new OdooId(after)) : first);
  }

  /** How many records have virtual values and meet all conditions. */
  long count(VirtualModel model, List<VirtualCondition> conditions);

  /** Which of these records meet all conditions, those without any virtual value among them. */
  Set<OdooId> matching(
      VirtualModel model, List<VirtualCondition> conditions, Collection<OdooId> among);

  /** How many records hold a value, by field; fields that none holds are left out. */
  Map<VirtualFieldName, Long> counts(VirtualModel model);

  /** What became of a record's values. */
  List<NumberedChange> history(VirtualModel model, OdooId record, Slice<NumberedChange> slice);

  long countHistory(VirtualModel model, OdooId record);

  /** Takes the values of these records out of all searches and reads, and keeps them. */
  void setAside(VirtualModel model, Collection<OdooId> records, Instant at);

  /** What is kept aside. */
  List<AsideRecord> aside(VirtualModel model, Slice<AsideRecord> slice);

  long countAside(VirtualModel model);

  /** Forgets what is kept aside of these records. */
  void forget(VirtualModel model, Collection<OdooId> records);

  /** Forgets what was set aside before that moment; says of how many records. */
  int forgetBefore(VirtualModel model, Instant moment);
}
