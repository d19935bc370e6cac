package dev.odoobridge.testkit.odoo.orm;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A model: its fields from the resource {@code models/NAME.txt}, and its rules. A model without
 * rules is this class itself; one with rules extends it, declares computations, defaults and
 * methods in its constructor and overrides the hooks it needs.
 */
public class Model {
  private final String name;
  private final String label;
  private final OdooVersion version;
  private final Map<String, Field> fields;
  private final Map<String, Function<OdooRecord, @Nullable Object>> computations = new HashMap<>();
  private final Map<String, BiConsumer<OdooRecord, Object>> inverses = new HashMap<>();
  private final Map<String, Function<Environment, @Nullable Object>> defaults = new HashMap<>();
  private final Map<String, Method> methods;
  private String order = "id";

  public Model(String name, String label, OdooVersion version) {
    this.name = name;
    this.label = label;
    this.version = version;
    this.fields = FieldTable.read(name, version);
    this.methods = StandardMethods.of(version);
  }

  public final String name() {
    return name;
  }

  /** What a person calls it: Contact for res.partner. */
  public final String label() {
    return label;
  }

  public final OdooVersion version() {
    return version;
  }

  public final Collection<Field> fields() {
    return Collections.unmodifiableCollection(fields.values());
  }

  public final boolean has(String field) {
    return fields.containsKey(field);
  }

  /** The field, or the ValueError that reading an unknown one raises. */
  public final Field field(String field) {
    var found = fields.get(field);
    if (found == null) {
      throw OdooFault.builtin(
          "ValueError", "Invalid field '%s' on model '%s'".formatted(field, name));
    }
    return found;
  }

  public final Optional<Method> method(String method) {
    return Optional.ofNullable(methods.get(method));
  }

  /** The order of a search that names none, or another model's one2many. */
  public final String order() {
    return order;
  }

  // what a model's constructor declares

  public final Model orderedBy(String order) {
    this.order = order;
    return this;
  }

  protected final void computes(String field, Function<OdooRecord, @Nullable Object> computation) {
    computations.put(field, computation);
  }

  /** What a write to a computed field does. */
  protected final void inverse(String field, BiConsumer<OdooRecord, Object> inverse) {
    inverses.put(field, inverse);
  }

  protected final void defaults(String field, Function<Environment, @Nullable Object> value) {
    defaults.put(field, value);
  }

  /** Declares a method on records; for {@code parameters} see {@link Method}. */
  protected final void method(String name, String parameters, Method.Body body) {
    methods.put(name, Method.of(name, true, parameters, body));
  }

  /** Declares a method of the model itself; for {@code parameters} see {@link Method}. */
  protected final void modelMethod(String name, String parameters, Method.Body body) {
    methods.put(name, Method.of(name, false, parameters, body));
  }

  // what a model may override

  protected String displayName(OdooRecord record) {
    var name = has("name") ? record.text("name") : "";
    return name.isEmpty() ? this.name + "," + record.id() : name;
  }

  /** Before a create: the values that were given may be completed, or refused. */
  protected void preparing(Environment environment, Map<String, Object> values) {}

  /** After a create, with the values that were given. */
  protected void created(OdooRecord record, Map<String, Object> values) {}

  /** Before a write: the values may be refused. */
  protected void writing(OdooRecord record, Map<String, Object> values) {}

  /** After a write that named these fields. */
  protected void written(OdooRecord record, Set<String> fields) {}

  /** Constraints: after a create or a write that named these fields. */
  protected void constrain(OdooRecord record, Set<String> fields) {}

  /** Before a delete: it may be refused. */
  protected void deleting(OdooRecord record) {}

  /** After a delete of the record, whose values are passed. */
  protected void deleted(Environment environment, Map<String, Object> values) {}

  // what the engine asks

  final @Nullable Function<OdooRecord, @Nullable Object> computation(String field) {
    return computations.get(field);
  }

  final @Nullable BiConsumer<OdooRecord, Object> inverse(String field) {
    return inverses.get(field);
  }

  /** The value of a field that a create does not mention, as it is kept; null is empty. */
  final @Nullable Object initial(Environment environment, Field field) {
    var given = environment.context().get("default_" + field.name());
    if (given != null && !field.type().toMany()) {
      return new FieldInput(version).convert(name, field, given);
    }
    var computed = defaults.get(field.name());
    if (computed != null) {
      return computed.apply(environment);
    }
    return field
        .initial()
        .map(text -> new FieldInput(version).convert(name, field, literal(field, text)))
        .orElse(null);
  }

  private static Object literal(Field field, String text) {
    return switch (field.type()) {
      case BOOLEAN -> Boolean.valueOf(text);
      case MANY2ONE -> Long.valueOf(text);
      default -> text;
    };
  }

  final void add(Field field) {
    fields.put(field.name(), field);
  }

  final void remove(Field field) {
    fields.remove(field.name());
  }
}
