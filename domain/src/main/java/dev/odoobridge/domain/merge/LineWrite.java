package dev.odoobridge.domain.merge;

import dev.odoobridge.domain.odoo.FieldName;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.value.FieldValue;
import java.util.Map;

/** One change of a document's lines in Odoo. */
public sealed interface LineWrite {

  record Add(Map<FieldName, FieldValue> values) implements LineWrite {
    public Add {
      values = Map.copyOf(values);
    }
  }

  record Change(OdooId id, Map<FieldName, FieldValue> values) implements LineWrite {
    public Change {
      values = Map.copyOf(values);
    }
  }

  record Remove(OdooId id) implements LineWrite {}
}
