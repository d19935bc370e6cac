package dev.odoobridge.domain.policy;

import dev.odoobridge.domain.record.EntityName;
import java.util.Optional;

/**
 * What a policy that an integration chose is for.
 *
 * @param field the name of a mapped field, a line's behind its list's; empty for all fields of the
 *     entity that have no policy of their own
 */
public record PolicyPlace(EntityName entity, Optional<String> field) {

  public static PolicyPlace of(EntityName entity) {
    return new PolicyPlace(entity, Optional.empty());
  }

  public static PolicyPlace of(EntityName entity, String field) {
    return new PolicyPlace(entity, Optional.of(field));
  }

  /** From {@code customer} or {@code customer.phone}; empty when it names no entity. */
  public static Optional<PolicyPlace> parse(String word) {
    var dot = word.indexOf('.');
    var entity = dot < 0 ? word : word.substring(0, dot);
    var field = dot < 0 ? Optional.<String>empty() : Optional.of(word.substring(dot + 1));
    return EntityName.isWellFormed(entity)
        ? Optional.of(new PolicyPlace(new EntityName(entity), field))
        : Optional.empty();
  }

  public String word() {
    return field.map(name -> entity + "." + name).orElse(entity.value());
  }
}
