package dev.odoobridge.domain.access;

import dev.odoobridge.domain.odoo.FieldName;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.odoo.RemoteMethods;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a caller may do in Odoo itself, beside the mapping: by model, field and method. What Odoo
 * lets its own user do bounds it further. The one place where that is decided.
 *
 * @param open whether the caller's role works in Odoo at all
 * @param system whether the models that hold Odoo itself together, or secrets, are open too
 * @param scope narrows all of it
 */
public record OdooAccess(boolean open, boolean system, Scope scope) {

  /** The bridge answers or makes no keys of Odoo's for anyone. */
  private static final Pattern KEYS = Pattern.compile("res\\.users\\.(apikeys.*|identitycheck)");

  private static final Pattern SYSTEM =
      Pattern.compile(
          "ir\\.(?!attachment$|sequence$|filters$|exports.*$).*|base\\..*|res\\.users.*"
              + "|res\\.groups.*|res\\.config.*|change\\.password\\..*|auth.*|fetchmail\\..*"
              + "|payment\\.provider|payment\\.acquirer|payment\\.token|iap\\..*");

  /** What that caller's role and scope allow. */
  public static OdooAccess of(Caller caller) {
    return switch (caller.role()) {
      case ADMIN -> new OdooAccess(true, true, caller.scope());
      case MANAGER -> new OdooAccess(true, false, caller.scope());
      case VIEWER, HOST -> new OdooAccess(false, false, caller.scope());
    };
  }

  /** Why the caller may not do that with the model; empty when it may. */
  public Optional<String> refusal(ModelName model, Deed deed) {
    if (KEYS.matcher(model.value()).matches()) {
      return Optional.of(model + " holds keys of Odoo's; odoo-bridge key rotate makes new ones");
    }
    if (!system && SYSTEM.matcher(model.value()).matches()) {
      return Optional.of(model + " belongs to Odoo's own set-up, which only an admin works on");
    }
    if (!scope.entities().all() && scope.models().all()) {
      return Optional.of("The token is for some entities; it has to name the models of Odoo too");
    }
    return open && scope.allowsModel(model, deed != Deed.READ)
        ? Optional.empty()
        : Optional.of("You may not " + deed.words() + " " + model);
  }

  /** As {@link #refusal(ModelName, Deed)}, where every field of the model may come to light. */
  public Optional<String> refusalOfAll(ModelName model, Deed deed) {
    return refusal(model, deed)
        .or(
            () ->
                seesAllOf(model)
                    ? Optional.empty()
                    : Optional.of("You may not know every field of " + model));
  }

  /** Why the caller may not call the method; empty when it may. */
  public Optional<String> refusal(ModelName model, String method) {
    return RemoteMethods.refusal(method)
        .map(reason -> model + "." + method + " is not called from outside: " + reason)
        .or(
            () ->
                switch (RemoteMethods.kind(method)) {
                  case READS -> refusal(model, Deed.READ).or(() -> unseen(model, method));
                  case WRITES -> refusal(model, Deed.WRITE).or(() -> unseen(model, method));
                  case DELETES -> refusal(model, Deed.DELETE);
                  case OWN -> refusal(model, Deed.WRITE);
                })
        .or(() -> unnamed(model, method));
  }

  /** Methods take and give any field. */
  private Optional<String> unseen(ModelName model, String method) {
    return seesAllOf(model)
        ? Optional.empty()
        : Optional.of(
            "You may not know every field of "
                + model
                + ", so work with its records instead of "
                + method);
  }

  private Optional<String> unnamed(ModelName model, String method) {
    return scope.methods().all()
            || scope.methods().names().stream()
                .anyMatch(it -> it.model().equals(model) && it.name().equals(method))
        ? Optional.empty()
        : Optional.of("You may not call " + model + "." + method);
  }

  /** Whether the caller may know the field, and write it where it may write. */
  public boolean sees(ModelName model, FieldName field) {
    return field.value().equals("id") || scope.allowsField(model, field.value());
  }

  /** Whether there is no field of the model that the caller may not know. */
  public boolean seesAllOf(ModelName model) {
    return scope.fields().all()
        || scope.fields().names().stream().noneMatch(it -> it.model().equals(model));
  }

  /** What can be done with records. */
  public enum Deed {
    READ("read"),
    WRITE("write to"),
    DELETE("delete from");

    private final String words;

    Deed(String words) {
      this.words = words;
    }

    private String words() {
      return words;
    }
  }
}
