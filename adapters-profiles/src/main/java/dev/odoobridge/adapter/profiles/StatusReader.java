package dev.odoobridge.adapter.profiles;

import dev.odoobridge.domain.mapping.StatusMapping;
import dev.odoobridge.domain.mapping.Travel;
import dev.odoobridge.domain.status.StatusTable;
import java.util.List;
import java.util.Optional;

/** Reads the status of an entity. */
final class StatusReader {
  private StatusReader() {}

  static Optional<StatusMapping> read(Section entity) {
    var place = entity.place().in("status");
    return entity
        .member("status")
        .flatMap(node -> Section.of(node, place, List.of("host", "map", "travel")))
        .flatMap(StatusReader::status);
  }

  private static Optional<StatusMapping> status(Section section) {
    var host = section.requiredText("host", HostName.DESCRIPTION, HostName::of);
    var table =
        section.required("map").flatMap(node -> TableReader.read(node, section.place().in("map")));
    var travel = section.choice("travel", Travel.BOTH, List.of(Travel.values()), Travel::word);
    return host.flatMap(
        name -> table.map(rows -> new StatusMapping(name, new StatusTable(rows), travel)));
  }
}
