package dev.odoobridge.domain.odoo.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The single moves a document knows, and the shortest way they make between two states. */
final class Moves {
  private final Map<String, Map<String, List<Step>>> byStart = new LinkedHashMap<>();

  /** Adds a move; of two equally short ways the one whose moves were added first is taken. */
  Moves add(String from, String to, Step... steps) {
    byStart.computeIfAbsent(from, _ -> new LinkedHashMap<>()).put(to, List.of(steps));
    return this;
  }

  Route route(String from, String to, String reasonIfNone) {
    if (from.equals(to)) {
      return new Route.There();
    }
    var ways = new LinkedHashMap<String, List<Step>>();
    ways.put(from, List.of());
    var open = new ArrayDeque<>(List.of(from));
    while (!open.isEmpty()) {
      var state = open.removeFirst();
      for (var move : byStart.getOrDefault(state, Map.of()).entrySet()) {
        if (ways.containsKey(move.getKey())) {
          continue;
        }
        var way = new ArrayList<>(ways.getOrDefault(state, List.of()));
        way.addAll(move.getValue());
        if (move.getKey().equals(to)) {
          return new Route.Steps(way);
        }
        ways.put(move.getKey(), way);
        open.addLast(move.getKey());
      }
    }
    return new Route.Impossible(reasonIfNone);
  }
}
