package dev.odoobridge.adapter.profiles;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads a table of words: the host's on the left, Odoo's on the right. */
final class TableReader {
  private TableReader() {}

  static Optional<Map<String, String>> read(Node node, Place place) {
    return Section.of(node, place).flatMap(TableReader::rows);
  }

  private static Optional<Map<String, String>> rows(Section section) {
    var rows = new LinkedHashMap<String, String>();
    for (var member : section.node().members()) {
      var place = section.place().in(member.key());
      if (member.key().isEmpty()) {
        place.report(member.position(), "the host's word is empty");
      }
      Section.text(member.value(), place, "Odoo's word", word -> word)
          .ifPresent(word -> rows.put(member.key(), word));
    }
    if (section.node().members().isEmpty()) {
      section.place().report(section.node().position(), "has no row");
    }
    return rows.isEmpty() ? Optional.empty() : Optional.of(rows);
  }
}
