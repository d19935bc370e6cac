package dev.odoobridge.application.port.out;

import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.virtual.VirtualField;
import dev.odoobridge.domain.virtual.VirtualFieldName;
import dev.odoobridge.domain.virtual.VirtualModel;
import java.time.Duration;
import java.util.List;

/** The definitions of virtual fields. They go with their integration. Thread-safe. */
public interface VirtualFieldStore {
  /** How long values are kept aside when nobody said otherwise. */
  Duration KEPT_ASIDE = Duration.ofDays(90);

  /**
   * Keeps other writers of the model's definitions and values waiting until the transaction ends.
   * To be called in a transaction.
   */
  void lock(VirtualModel model);

  /** The models that have, or had, virtual fields, in the order of their names. */
  List<ModelName> models(IntegrationId integration);

  /** The model's fields in the order of their names. */
  List<VirtualField> fields(VirtualModel model);

  /** Defines a field, or replaces its definition. */
  void save(VirtualModel model, VirtualField field);

  /** Takes a field away, and with it its values. */
  void remove(VirtualModel model, VirtualFieldName field);

  /** How long values are kept aside of records that Odoo no longer has. */
  Duration keptAside(VirtualModel model);

  void keepAside(VirtualModel model, Duration time);
}
