package dev.odoobridge.domain.access;

import dev.odoobridge.domain.odoo.FieldName;
import dev.odoobridge.domain.odoo.ModelName;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a caller may do in Odoo itself, beside the mapping: by model, field and method. What Odoo
 * lets its own user do bounds it further. The one place where that is decided.
 *
 * @param system whether the models that hold Odoo itself together, or secrets, are open too
 * @param grants what any one of them allows is allowed
 */
public record OdooAccess(boolean system, List<Grant> grants) {
  public static final OdooAccess NONE = new OdooAccess(false, List.of());

  /** The bridge answers or makes no keys of Odoo's for anyone. */
  private static final Pattern KEYS = Pattern.compile("res\\.users\\.(apikeys.*|identitycheck)");

  private static final Pattern SYSTEM =
      Pattern.compile(
          "ir\\.(?!attachment$|sequence$|filters$|exports.*$).*|base\\..*|res\\.users.*"
              + "|res\\.groups.*|res\\.config.*|change\\.password\\..*|auth.*|fetchmail\\..*"
              + "|payment\\.provider|payment\\.acquirer|payment\\.token|iap\\..*");

  public OdooAccess {
    grants = List.copyOf(grants);
  }

  /** What that caller's role allows. */
  public static OdooAccess of(Caller caller) {
    return switch (caller.role()) {
      case ADMIN -> new OdooAccess(true, List.of(Grant.ALL));
      case MANAGER -> new OdooAccess(false, List.of(Grant.ALL));
      case VIEWER, HOST -> NONE;
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
    return grants.stream().anyMatch(grant -> grant.allows(model, deed))
        ? Optional.empty()
        : Optional.of("you may not " + deed.words() + " " + model);
  }

  /** Why the caller may not call a method that is none of the generic ones. */
  public Optional<String> refusal(ModelName model, String method) {
    return refusal(model, Deed.READ)
        .or(
            () ->
                grants.stream().anyMatch(grant -> grant.allows(model, method))
                    ? Optional.empty()
                    : Optional.of("you may not call " + model + "." + method));
  }

  /** Whether the caller may know the field, and write it where it may write. */
  public boolean sees(ModelName model, FieldName field) {
    return grants.stream()
        .anyMatch(
            grant ->
                grant.covers(model)
                    && (grant.fields().isEmpty()
                        || field.value().equals("id")
                        || grant.fields().contains(field)));
  }

  /** Whether there is no field of the model that the caller may not know. */
  public boolean seesAllOf(ModelName model) {
    return grants.stream().anyMatch(grant -> grant.covers(model) && grant.fields().isEmpty());
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

  /**
   * Some of it.
   *
   * @param models a model, or the beginning of several and a star: {@code sale.*}; a star alone is
   *     every model
   * @param fields these alone; empty means all
   * @param methods the methods that may be called beside reading and writing; a star is every one
   */
  public record Grant(String models, Set<FieldName> fields, Set<String> methods, Set<Deed> deeds) {
    public static final Grant ALL =
        new Grant("*", Set.of(), Set.of("*"), Set.of(Deed.READ, Deed.WRITE, Deed.DELETE));

    public Grant {
      fields = Set.copyOf(fields);
      methods = Set.copyOf(methods);
      deeds = Set.copyOf(deeds);
    }

    boolean covers(ModelName model) {
      return models.endsWith("*")
          ? model.value().startsWith(models.substring(0, models.length() - 1))
          : model.value().equals(models);
    }

    boolean allows(ModelName model, Deed deed) {
      return covers(model) && deeds.contains(deed);
    }

    boolean allows(ModelName model, String method) {
      return covers(model) && (methods.contains("*") || methods.contains(method));
    }
  }
}
