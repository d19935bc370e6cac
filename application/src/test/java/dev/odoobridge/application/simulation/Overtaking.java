package dev.odoobridge.application.simulation;

import dev.odoobridge.application.port.out.OdooCall;
import dev.odoobridge.domain.odoo.OdooId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Notes where the bridge wrote over something that was written in Odoo after the bridge had last
 * looked. Odoo has no call that writes only if nothing has changed, so this cannot be avoided.
 */
final class Overtaking {
  private final World world;
  private final Map<Kind, Integer> looked = new EnumMap<>(Kind.class);
  private final Map<OdooId, OdooPictures.Seen> before = new LinkedHashMap<>();

  Overtaking(World world) {
    this.world = world;
  }

  /** The same for a call that is carried out later, of a bridge that saw no more than this one. */
  Overtaking state() {
    var state = new Overtaking(world);
    state.looked.putAll(looked);
    return state;
  }

  /** The bridge reads. */
  void looked(OdooCall call) {
    if (call.method().equals("search_read")) {
      kind(call).ifPresent(kind -> looked.put(kind, world.ledger().writes()));
    }
  }

  void writing(OdooCall call) {
    before.clear();
    kind(call)
        .ifPresent(
            kind ->
                call.ids()
                    .orElse(List.of())
                    .forEach(
                        id ->
                            world
                                .odoo()
                                .find(kind, id.value())
                                .ifPresent(it -> before.put(id, it))));
  }

  void written(OdooCall call) {
    var pictures = new HashMap<>(before);
    before.clear();
    kind(call).ifPresent(kind -> pictures.forEach((id, then) -> compare(kind, id, then.picture())));
  }

  private void compare(Kind kind, OdooId id, Picture then) {
    var now = world.odoo().find(kind, id.value());
    if (now.isEmpty() || !Tags.isTag(then.field(kind.tag()))) {
      return;
    }
    var tracks = world.ledger().entry(kind, then.field(kind.tag())).tracks();
    for (var entry : tracks.entrySet()) {
      var value = now.get().picture().field(entry.getKey());
      if (value.equals(then.field(entry.getKey()))) {
        entry.getValue().stamp(value, world.now());
      }
    }
    for (var field : then.difference(now.get().picture())) {
      var track = Optional.ofNullable(tracks.get(field));
      if (track.isPresent() && track.get().raced(then.field(field), looked.getOrDefault(kind, 0))) {
        world.chronicle().say("  the bridge overtakes " + field + " of " + then.field(kind.tag()));
        world.chronicle().count("OVERTAKEN");
      }
    }
  }

  private static Optional<Kind> kind(OdooCall call) {
    for (var kind : Kind.values()) {
      if (kind.model().equals(call.model().value())) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
