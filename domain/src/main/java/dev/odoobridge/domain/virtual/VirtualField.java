package dev.odoobridge.domain.virtual;

import dev.odoobridge.domain.value.RawValue;
import java.util.LinkedHashMap;
import java.util.Optional;

/**
 * A field that an integration adds to a model.
 *
 * @param label for people; may be empty
 * @param initial what a record's field holds when the record gets its first values without it
 */
public record VirtualField(
    VirtualFieldName name,
    VirtualType type,
    String label,
    Traits traits,
    Optional<VirtualValue> initial) {
  public VirtualField {
    if (!type.isIndexable() && (traits.unique() || traits.indexed())) {
      throw new IllegalArgumentException("traits: a " + type.word() + " has no index");
    }
  }

  /**
   * What holds for its values.
   *
   * @param required a record that has virtual values has one here too
   * @param unique no two records hold the same value
   * @param indexed searches by it are quick
   */
  public record Traits(boolean required, boolean unique, boolean indexed) {
    public static final Traits NONE = new Traits(false, false, false);
  }

  /** The definition as {@link VirtualFieldReader} reads it, its name included. */
  public RawValue.Members raw() {
    var members = new LinkedHashMap<String, RawValue>();
    members.put("name", RawValue.of(name.value()));
    members.put("type", RawValue.of(type.word()));
    members.put("label", RawValue.of(label));
    switch (type) {
      case VirtualType.Char(var longest) -> members.put("max_length", RawValue.of(longest));
      case VirtualType.Numeric(var precision, var scale) -> {
        members.put("precision", RawValue.of(precision));
        members.put("scale", RawValue.of(scale));
      }
      case VirtualType.Selection(var words) -> members.put("values", RawValue.texts(words));
      case VirtualType.Json(var shape) ->
          members.put("schema", shape.<RawValue>map(JsonShape::schema).orElse(RawValue.NOTHING));
      case VirtualType.Text _,
          VirtualType.Whole _,
          VirtualType.Flag _,
          VirtualType.Day _,
          VirtualType.Moment _ -> {}
    }
    members.put("required", RawValue.of(traits.required()));
    members.put("unique", RawValue.of(traits.unique()));
    members.put("indexed", RawValue.of(traits.indexed()));
    members.put("default", initial.map(VirtualValue::raw).orElse(RawValue.NOTHING));
    return new RawValue.Members(members);
  }
}
