package dev.odoobridge.adapter.profiles;

import dev.odoobridge.domain.mapping.Suggestion;
import dev.odoobridge.domain.policy.ConflictPolicies;
import dev.odoobridge.domain.policy.ConflictPolicy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads who wins when both sides changed a field: for the entity, and for single fields. */
final class PoliciesReader {
  private PoliciesReader() {}

  /**
   * Reads an entity's policies.
   *
   * @param fields the names a policy may be given for
   */
  static ConflictPolicies read(Section entity, List<String> fields) {
    var usual = choice(entity, "policy", ConflictPolicy.NEWEST);
    var own = new LinkedHashMap<String, ConflictPolicy>();
    entity
        .member("policies")
        .flatMap(node -> Section.of(node, entity.place().in("policies")))
        .ifPresent(section -> own.putAll(own(section, usual, fields)));
    return new ConflictPolicies(usual, own);
  }

  private static Map<String, ConflictPolicy> own(
      Section section, ConflictPolicy usual, List<String> fields) {
    var own = new LinkedHashMap<String, ConflictPolicy>();
    for (var member : section.node().members()) {
      if (fields.contains(member.key())) {
        own.put(member.key(), choice(section, member.key(), usual));
      } else {
        section
            .place()
            .report(
                member.position(),
                "no field named " + member.key() + Suggestion.sentence(member.key(), fields));
      }
    }
    return own;
  }

  private static ConflictPolicy choice(Section section, String key, ConflictPolicy standard) {
    return section.choice(key, standard, List.of(ConflictPolicy.values()), ConflictPolicy::word);
  }
}
