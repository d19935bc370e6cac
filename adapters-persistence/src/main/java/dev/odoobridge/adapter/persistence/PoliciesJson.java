package dev.odoobridge.adapter.persistence;

import dev.odoobridge.domain.policy.ConflictPolicy;
import dev.odoobridge.domain.policy.PolicyPlace;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * The conflict policies an integration chose, as {@code
 * {"customer":"manual","customer.phone":"odoo"}}.
 */
final class PoliciesJson {
  private PoliciesJson() {}

  static String encode(Map<PolicyPlace, ConflictPolicy> policies) {
    var words = new TreeMap<String, String>();
    policies.forEach((place, policy) -> words.put(place.word(), policy.word()));
    return Json.write(
        words,
        (generator, members) ->
            Json.writeMembers(generator, members, (inner, word) -> inner.writeString(word)));
  }

  static Map<PolicyPlace, ConflictPolicy> decode(String text) {
    return Json.read(
        text,
        parser -> {
          var policies = new HashMap<PolicyPlace, ConflictPolicy>();
          Json.members(parser, Json::text)
              .forEach((place, word) -> policies.put(place(place), policy(word)));
          return policies;
        });
  }

  private static PolicyPlace place(String word) {
    return PolicyPlace.parse(word)
        .orElseThrow(() -> new IllegalArgumentException("no place of a policy: " + word));
  }

  private static ConflictPolicy policy(String word) {
    return ConflictPolicy.parse(word)
        .orElseThrow(() -> new IllegalArgumentException("unknown policy " + word));
  }
}
