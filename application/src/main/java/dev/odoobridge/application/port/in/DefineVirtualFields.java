package dev.odoobridge.application.port.in;

import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.record.FieldProblem;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.value.RawValue;
import dev.odoobridge.domain.virtual.VirtualField;
import dev.odoobridge.domain.virtual.VirtualFieldName;
import dev.odoobridge.domain.virtual.VirtualModel;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Defines what fields an integration adds to Odoo's records. Each integration has its own. Odoo is
 * not asked, and nothing is changed there. Thread-safe.
 */
public interface DefineVirtualFields {
  int MOST_FIELDS = 200;

  Result models(IntegrationId integration);

  Result fields(VirtualModel model);

  /**
   * Defines a field, or redefines it: then all values there are must fit the new definition.
   *
   * @param definition as {@link VirtualField#raw} writes it
   */
  Result define(VirtualModel model, VirtualFieldName name, RawValue.Members definition);

  /**
   * Takes a field away.
   *
   * @param withValues also when records hold values in it; they are lost
   */
  Result remove(VirtualModel model, VirtualFieldName name, boolean withValues);

  /** Says how long values are kept of records that Odoo no longer has: 0 to 3650 days. */
  Result keepAside(VirtualModel model, Duration time);

  /** What came of it. */
  sealed interface Result {
    record Models(List<ModelName> models) implements Result {
      public Models {
        models = List.copyOf(models);
      }
    }

    /**
     * The model's fields.
     *
     * @param counts how many records hold a value
     */
    record Fields(List<VirtualField> fields, Map<VirtualFieldName, Long> counts, Duration keptAside)
        implements Result {
      public Fields {
        fields = List.copyOf(fields);
        counts = Map.copyOf(counts);
      }
    }

    record Defined(VirtualField field, boolean isNew) implements Result {}

    record Removed() implements Result {}

    /** Nothing was changed. */
    record Invalid(List<FieldProblem> problems) implements Result {
      public Invalid {
        problems = List.copyOf(problems);
      }
    }

    /** Nothing was removed: so many records hold a value. */
    record HasValues(long count) implements Result {}

    record NoSuchField(VirtualFieldName name) implements Result {}

    record NoSuchIntegration(IntegrationId id) implements Result {}
  }
}
