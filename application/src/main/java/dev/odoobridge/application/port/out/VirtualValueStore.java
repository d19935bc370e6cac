package dev.odoobridge.application.port.out;

import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.virtual.AsideRecord;
import dev.odoobridge.domain.virtual.VirtualChange;
import dev.odoobridge.domain.virtual.VirtualCondition;
import dev.odoobridge.domain.virtual.VirtualFieldName;
import dev.odoobridge.domain.virtual.VirtualModel;
import dev.odoobridge.domain.virtual.VirtualValue;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  /**
   * Records that have virtual values and meet all conditions, in the order of ids.
   *
   * @param after only those with a higher id
   */
  List<OdooId> search(VirtualModel model, List<VirtualCondition> conditions, long after, int limit);

  /** Which of these records meet all conditions, those without any virtual value among them. */
  Set<OdooId> matching(
      VirtualModel model, List<VirtualCondition> conditions, Collection<OdooId> among);

  /** How many records hold a value, by field; fields that none holds are left out. */
  Map<VirtualFieldName, Long> counts(VirtualModel model);

  /**
   * What became of a record's values, the newest first.
   *
   * @param before only entries with a lower number
   */
  List<NumberedChange> history(VirtualModel model, OdooId record, Optional<Long> before, int limit);

  /** Takes the values of these records out of all searches and reads, and keeps them. */
  void setAside(VirtualModel model, Collection<OdooId> records, Instant at);

  /** What is kept aside, in the order of ids. */
  List<AsideRecord> aside(VirtualModel model, long after, int limit);

  /** Forgets what is kept aside of these records. */
  void forget(VirtualModel model, Collection<OdooId> records);

  /** Forgets what was set aside before that moment; says of how many records. */
  int forgetBefore(VirtualModel model, Instant moment);

  /** A change and its place in the history. */
  record NumberedChange(long number, VirtualChange change) {}
}
