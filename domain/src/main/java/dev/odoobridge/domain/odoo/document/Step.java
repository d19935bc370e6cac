package dev.odoobridge.domain.odoo.document;

import dev.odoobridge.domain.odoo.FieldName;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.value.RawValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

  /** Calls a method that takes one document at a time. */
  record Single(String name) implements Step {}

  /**
   * Calls a method that may do nothing and ask back instead, with a wizard.
   *
   * @param answers the wizards whose question is answered, and the method that does so; any other
   *     question is for a person
   */
  record Asking(String name, Map<String, RawValue> context, Map<ModelName, String> answers)
      implements Step {
    public Asking {
      context = Map.copyOf(context);
      answers = Map.copyOf(answers);
    }
  }

  /**
   * Makes a wizard for the documents and calls its method.
   *
   * @param found further values: the records to look for
   */
  record Wizard(
      ModelName model,
      Map<String, RawValue> values,
      Map<String, Lookup> found,
      String method,
      Map<String, RawValue> context)
      implements Step {
    public Wizard {
      values = Map.copyOf(values);
      found = Map.copyOf(found);
      context = Map.copyOf(context);
    }
  }

  /**
   * A record to be found.
   *
   * @param name what a person is told is missing
   */
  record Lookup(ModelName model, RawValue.Items domain, String name) {}

  /**
   * Writes the same values to the documents.
   *
   * @param unless a domain: what it finds keeps the values it has
   */
  record Write(Map<FieldName, RawValue> values, Optional<RawValue.Items> unless) implements Step {
    public Write {
      values = Map.copyOf(values);
    }
  }

  /** Writes to a field of each document a share of another field of it. */
  record Portion(FieldName field, FieldName of, BigDecimal share) implements Step {}

  /** Writes a field again that the step before has overwritten with a value of its own. */
  record Rewrite(FieldName field) implements Step {}

  /** Calls these methods of the payments that pay the documents, and no others. */
  record Unpay(List<String> methods) implements Step {
    public Unpay {
      methods = List.copyOf(methods);
    }
  }
}
