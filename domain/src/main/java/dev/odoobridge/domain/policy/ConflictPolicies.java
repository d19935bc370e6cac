package dev.odoobridge.domain.policy;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The policies of one entity.
 *
 * @param usual for every field that has none of its own
 * @param own by the name of the mapped field, a line's behind its list's: {@code lines.price}
 */
public record ConflictPolicies(ConflictPolicy usual, Map<String, ConflictPolicy> own) {
  public static final ConflictPolicies NEWEST = all(ConflictPolicy.NEWEST);

  public ConflictPolicies {
    own = Collections.unmodifiableMap(new LinkedHashMap<>(own));
  }

  /** One policy for all fields. */
  public static ConflictPolicies all(ConflictPolicy policy) {
    return new ConflictPolicies(policy, Map.of());
  }

  /** These, but with another one for every field that has none of its own. */
  public ConflictPolicies withUsual(ConflictPolicy next) {
    return new ConflictPolicies(next, own);
  }

  /** These policies, with another one for one field. */
  public ConflictPolicies with(String field, ConflictPolicy policy) {
    var all = new LinkedHashMap<>(own);
    all.put(field, policy);
    return new ConflictPolicies(usual, all);
  }

  public ConflictPolicy of(String field) {
    return own.getOrDefault(field, usual);
  }
}
