package dev.odoobridge.adapter.profiles;

import dev.odoobridge.domain.mapping.EntityMapping;
import dev.odoobridge.domain.record.EntityName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Finds references that lead back to where they start: no order of syncing would suit them. */
final class Circles {
  private final Map<EntityName, List<EntityName>> references = new HashMap<>();
  private final Set<EntityName> seen = new HashSet<>();

  Circles(List<EntityMapping> entities) {
    entities.forEach(entity -> references.put(entity.name(), entity.references()));
  }

  /** The way from the entity back to itself, both ends included; empty when there is none. */
  List<EntityName> through(EntityName entity) {
    seen.clear();
    return way(entity, entity);
  }

  private List<EntityName> way(EntityName from, EntityName to) {
    for (var next : references.getOrDefault(from, List.of())) {
      var rest =
          next.equals(to) ? List.of(to) : seen.add(next) ? way(next, to) : List.<EntityName>of();
      if (!rest.isEmpty()) {
        return Stream.concat(Stream.of(from), rest.stream()).toList();
      }
    }
    return List.of();
  }
}
