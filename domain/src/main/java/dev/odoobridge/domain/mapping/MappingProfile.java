package dev.odoobridge.domain.mapping;

import dev.odoobridge.domain.record.EntityName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A mapping profile: what is synced with an Odoo and how its fields translate. Entities stand in
 * the order they are synced: what is referred to comes first.
 */
public record MappingProfile(String name, List<EntityMapping> entities) {

  /**
   * Takes the entities in any order.
   *
   * @throws IllegalArgumentException when a name occurs twice, a reference names no entity of the
   *     profile, or references form a circle
   */
  public MappingProfile {
    entities = sorted(entities);
  }

  public Optional<EntityMapping> entity(EntityName entity) {
    return entities.stream().filter(mapping -> mapping.name().equals(entity)).findFirst();
  }

  public List<EntityName> entityNames() {
    return entities.stream().map(EntityMapping::name).toList();
  }

  private static List<EntityMapping> sorted(List<EntityMapping> unsorted) {
    var known = unsorted.stream().map(EntityMapping::name).toList();
    if (known.stream().distinct().count() < known.size()) {
      throw new IllegalArgumentException("entities: a name occurs twice in " + known);
    }
    var done = new ArrayList<EntityMapping>();
    var open = new ArrayList<>(unsorted);
    while (!open.isEmpty()) {
      var names = done.stream().map(EntityMapping::name).toList();
      var next =
          open.stream().filter(mapping -> names.containsAll(mapping.references())).findFirst();
      if (next.isEmpty()) {
        throw new IllegalArgumentException("entities: " + unresolved(open, known));
      }
      done.add(next.get());
      open.remove(next.get());
    }
    return List.copyOf(done);
  }

  private static String unresolved(List<EntityMapping> open, List<EntityName> known) {
    for (var mapping : open) {
      for (var reference : mapping.references()) {
        if (!known.contains(reference)) {
          return mapping.name() + " refers to " + reference + ", which the profile does not have";
        }
      }
    }
    return "references form a circle through "
        + open.stream().map(mapping -> mapping.name().value()).toList();
  }
}
