package dev.odoobridge.application.integrations;

import dev.odoobridge.domain.mapping.EntityMapping;
import dev.odoobridge.domain.mapping.MappingProfile;
import dev.odoobridge.domain.mapping.Suggestion;
import dev.odoobridge.domain.policy.ConflictPolicy;
import dev.odoobridge.domain.policy.PolicyPlace;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.FieldProblem;
import dev.odoobridge.domain.schedule.Cadence;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what a draft of an integration says of single entities, as far as the profile has them. */
final class EntityWishes {
  private final Optional<MappingProfile> profile;
  private final List<FieldProblem> problems;

  /**
   * Prepares reading.
   *
   * @param problems is told what is wrong
   */
  EntityWishes(Optional<MappingProfile> profile, List<FieldProblem> problems) {
    this.profile = profile;
    this.problems = problems;
  }

  Set<EntityName> entities(List<String> given) {
    var entities = new HashSet<EntityName>();
    for (var index = 0; index < given.size(); index++) {
      var name = given.get(index);
      entity(name, "entities[" + index + "]").ifPresent(entities::add);
    }
    return entities;
  }

  /** Who wins, by entity or by {@code entity.field}. */
  Map<PolicyPlace, ConflictPolicy> policies(Map<String, String> given) {
    var policies = new HashMap<PolicyPlace, ConflictPolicy>();
    given.forEach(
        (name, word) -> {
          var path = "conflict_policies." + name;
          var place = place(name, path);
          var policy = ConflictPolicy.parse(word);
          if (policy.isEmpty()) {
            problem(path, "must be newest, odoo, host or manual");
          } else if (place.isPresent()) {
            policies.put(place.get(), policy.get());
          }
        });
    return policies;
  }

  /** From {@code customer} or {@code customer.phone}, when the profile has it. */
  private Optional<PolicyPlace> place(String word, String path) {
    var name = word.split("\\.", 2);
    var entity = entity(name[0], path);
    if (entity.isEmpty() || name.length == 1) {
      return entity.map(PolicyPlace::of);
    }
    var mapping = profile.flatMap(known -> known.entity(entity.get()));
    var fields = mapping.map(EntityMapping::disputable).orElse(List.of());
    if (mapping.isPresent() && !fields.contains(name[1])) {
      problem(
          path,
          entity.get()
              + " has no such field"
              + Suggestion.sentence(name[1], fields)
              + "; it has "
              + String.join(", ", fields));
      return Optional.empty();
    }
    return Optional.of(PolicyPlace.of(entity.get(), name[1]));
  }

  Map<EntityName, Duration> intervals(Map<String, String> given) {
    var intervals = new HashMap<EntityName, Duration>();
    given.forEach(
        (name, text) -> {
          var path = "intervals." + name;
          var entity = entity(name, path);
          try {
            var every = Cadence.Every.parse(text);
            entity.ifPresent(known -> intervals.put(known, every.interval()));
          } catch (IllegalArgumentException wrong) {
            problem(path, String.valueOf(wrong.getMessage()));
          }
        });
    return intervals;
  }

  /** The entity of that name, when the profile has it. */
  private Optional<EntityName> entity(String name, String path) {
    var known =
        profile.map(MappingProfile::entityNames).orElse(List.of()).stream()
            .map(EntityName::value)
            .toList();
    if (profile.isPresent() && !known.contains(name)) {
      problem(path, "the profile has no such entity; it has " + String.join(", ", known));
      return Optional.empty();
    }
    return Optional.of(name).filter(EntityName::isWellFormed).map(EntityName::new);
  }

  private void problem(String path, String message) {
    problems.add(new FieldProblem(path, message));
  }
}
