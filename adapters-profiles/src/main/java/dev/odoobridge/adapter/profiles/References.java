package dev.odoobridge.adapter.profiles;

import dev.odoobridge.domain.mapping.Suggestion;
import dev.odoobridge.domain.record.EntityName;
import java.util.ArrayList;
import java.util.List;

/** The entities that fields refer to, checked once all entities of the profile are known. */
final class References {
  private final List<Mention> mentions = new ArrayList<>();

  void add(EntityName entity, Position position, Place place) {
    mentions.add(new Mention(entity, position, place));
  }

  /** Reports each that names no entity of the profile. */
  void check(List<String> known) {
    for (var mention : mentions) {
      var name = mention.entity.value();
      if (!known.contains(name)) {
        mention.place.report(
            mention.position, "no entity named " + name + Suggestion.sentence(name, known));
      }
    }
  }

  private record Mention(EntityName entity, Position position, Place place) {}
}
