package dev.odoobridge.domain.odoo.document;

import dev.odoobridge.domain.odoo.FieldName;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.value.RawValue;
import java.util.Map;

/** One step of a transition. Steps can be taken for several documents at once. */
public sealed interface Step {

  /**
   * Calls a method of the documents. What it answers says nothing: the state is read afterwards.
   */
  record Method(String name, Map<String, RawValue> context) implements Step {
    public Method {
      context = Map.copyOf(context);
    }
  }

  /** Makes a wizard for the documents and calls its method. */
  record Wizard(
      ModelName model, Map<String, RawValue> values, String method, Map<String, RawValue> context)
      implements Step {
    public Wizard {
      values = Map.copyOf(values);
      context = Map.copyOf(context);
    }
  }

  /** Writes a field again that the step before has overwritten with a value of its own. */
  record Rewrite(FieldName field) implements Step {}
}
