package dev.odoobridge.domain.mapping;

import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.value.FieldValue;
import java.util.Optional;

/** Translates references: which Odoo record belongs to a host id, and the other way round. */
public interface Links {

  /** What to put into Odoo for that host record; empty when it is not linked. */
  Optional<FieldValue> toOdoo(EntityName entity, String hostId);

  /** The host id for that Odoo record, as a text; empty when it is not linked. */
  Optional<FieldValue> toHost(EntityName entity, long odooId);

  /** For mappings without references. */
  Links NONE =
      new Links() {
        @Override
        public Optional<FieldValue> toOdoo(EntityName entity, String hostId) {
          return Optional.empty();
        }

        @Override
        public Optional<FieldValue> toHost(EntityName entity, long odooId) {
          return Optional.empty();
        }
      };
}
