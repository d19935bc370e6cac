package dev.odoobridge.application.odoo;

import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.value.RawValue;
import java.util.Collection;
import java.util.List;
import java.util.SequencedMap;

/**
 * Records of one model that one domain finds, archived ones too, with one choice of fields; always
 * in the order of ids. From Odoo itself, or from what is known of it here. Throws {@code
 * OdooFailure.Unavailable} when it cannot be said now.
 */
public interface OdooRows {

  /** The first ones above {@code after}. */
  SequencedMap<OdooId, RawValue.Members> page(long after, int limit);

  /** The first ones of these. */
  SequencedMap<OdooId, RawValue.Members> among(Collection<OdooId> ids, int limit);

  /** The first ones of these or above the last of these, which are in their order. */
  SequencedMap<OdooId, RawValue.Members> amongOrBeyond(List<OdooId> ids, int limit);

  /** The ids of the first ones above {@code after}. */
  List<OdooId> ids(long after, int limit);

  /** One record, whatever the domain; empty when there is none. */
  SequencedMap<OdooId, RawValue.Members> one(OdooId id);
}
