package dev.odoobridge.application.virtual;

import dev.odoobridge.application.odoo.OdooRows;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.value.RawValue;
import java.util.Collection;
import java.util.List;
import java.util.SequencedMap;

/** Counts how often Odoo is asked. */
final class CountedRows implements OdooRows {
  private final OdooRows odoo;
  private int calls;

  CountedRows(OdooRows odoo) {
    this.odoo = odoo;
  }

  int calls() {
    return calls;
  }

  private OdooRows asked() {
    calls++;
    return odoo;
  }

  @Override
  public SequencedMap<OdooId, RawValue.Members> page(long after, int limit) {
    return asked().page(after, limit);
  }

  @Override
  public SequencedMap<OdooId, RawValue.Members> among(Collection<OdooId> ids, int limit) {
    return ids.isEmpty() ? odoo.among(ids, limit) : asked().among(ids, limit);
  }

  @Override
  public SequencedMap<OdooId, RawValue.Members> amongOrBeyond(List<OdooId> ids, int limit) {
    return asked().amongOrBeyond(ids, limit);
  }

  @Override
  public List<OdooId> ids(long after, int limit) {
    return asked().ids(after, limit);
  }

  @Override
  public SequencedMap<OdooId, RawValue.Members> one(OdooId id) {
    return asked().one(id);
  }
}
