package dev.odoobridge.adapter.persistence;

import dev.odoobridge.domain.policy.ConflictPolicy;
import dev.odoobridge.domain.record.EntityName;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** The conflict policies an integration chose, as {@code {"customer":"manual"}}. */
final class PoliciesJson {
  private PoliciesJson() {}

  static String encode(Map<EntityName, ConflictPolicy> policies) {
    var words = new TreeMap<String, String>();
    policies.forEach((entity, policy) -> words.put(entity.value(), policy.word()));
    return Json.write(
        words,
        (generator, members) ->
            Json.writeMembers(generator, members, (inner, word) -> inner.writeString(word)));
  }

  static Map<EntityName, ConflictPolicy> decode(String text) {
    return Json.read(
        text,
        parser -> {
          var policies = new HashMap<EntityName, ConflictPolicy>();
          Json.members(parser, Json::text)
              .forEach((entity, word) -> policies.put(new EntityName(entity), policy(word)));
          return policies;
        });
  }

  private static ConflictPolicy policy(String word) {
    return ConflictPolicy.parse(word)
        .orElseThrow(() -> new IllegalArgumentException("unknown policy " + word));
  }
}
