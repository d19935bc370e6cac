package dev.odoobridge.domain.access;

import dev.odoobridge.domain.odoo.ModelName;
import java.util.Optional;
import java.util.regex.Pattern;

/** A field or a method of an Odoo model, written as {@code res.partner.email}. */
public record ModelMember(ModelName model, String name) {
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
  private static final Pattern FORM =
      Pattern.compile("([a-z][a-z0-9_]*(?:\\.[a-z0-9_]+)*)\\.([A-Za-z_][A-Za-z0-9_]*)");

  public ModelMember {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("name: no field or method: " + name);
    }
  }

  /** Takes the part behind the last dot for the member. */
  public static Optional<ModelMember> parse(String text) {
    var form = FORM.matcher(text);
    return form.matches()
        ? Optional.of(new ModelMember(new ModelName(form.group(1)), form.group(2)))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return model + "." + name;
  }
}
