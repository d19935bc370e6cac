package dev.odoobridge.domain.status;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Host words and the states of an Odoo document. Every host word has one state; a state may have
 * several host words, of which the first in the table is the one a new record gets.
 *
 * @param states by host word, in the profile's order
 */
public record StatusTable(Map<String, String> states) {
  public StatusTable {
    if (states.isEmpty()) {
      throw new IllegalArgumentException("states: is empty");
    }
    states = Collections.unmodifiableMap(new LinkedHashMap<>(states));
  }

  public List<String> hostWords() {
    return List.copyOf(states.keySet());
  }

  /** The state a host word asks for; empty when the word is not in the table. */
  public Optional<String> state(String hostWord) {
    return Optional.ofNullable(states.get(hostWord));
  }

  /** The host word for a state: the one the host has, when it means that state; else the first. */
  public Translation hostWord(String state, String previous) {
    if (state.equals(states.get(previous))) {
      return new Translation.Known(previous);
    }
    for (var row : states.entrySet()) {
      if (row.getValue().equals(state)) {
        return new Translation.Known(row.getKey());
      }
    }
    return new Translation.Unmapped(state);
  }

  /** What came of translating a state. */
  public sealed interface Translation {
    record Known(String hostWord) implements Translation {}

    /** The table has no row for it; the host keeps what it has and a person is told. */
    record Unmapped(String state) implements Translation {}
  }
}
