package dev.odoobridge.adapter.profiles;

import dev.odoobridge.domain.mapping.StatusMapping;
import dev.odoobridge.domain.mapping.Travel;
import dev.odoobridge.domain.odoo.document.Payments;
import dev.odoobridge.domain.status.StatusTable;
import java.util.List;
import java.util.Optional;

/** Reads the status of an entity. */
final class StatusReader {
  static final String REGISTER = "register";

  private StatusReader() {}

  static Optional<StatusMapping> read(Section entity) {
    var place = entity.place().in("status");
    return entity
        .member("status")
        .flatMap(node -> Section.of(node, place, List.of("host", "map", "travel", "payments")))
        .flatMap(StatusReader::status);
  }

  private static Optional<StatusMapping> status(Section section) {
    var host = section.requiredText("host", HostName.DESCRIPTION, HostName::of);
    var table =
        section.required("map").flatMap(node -> TableReader.read(node, section.place().in("map")));
    var travel = section.choice("travel", Travel.BOTH, EntityReader.WAYS, Travel::word);
    var payments = section.member("payments").flatMap(node -> payments(node, section.place()));
    return host.flatMap(
        name ->
            table.map(
                rows ->
                    new StatusMapping(
                        name, new StatusTable(rows), travel, payments.orElse(Payments.READ_ONLY))));
  }

  /** The one word {@code register}, or members that say more. */
  private static Optional<Payments> payments(Node node, Place status) {
    var place = status.in("payments");
    if (node instanceof Node.Scalar(_, var text, _) && text.equals(REGISTER)) {
      return Optional.of(Payments.register());
    }
    if (!(node instanceof Node.Mapping)) {
      place.report(
          node.position(),
          "must be " + REGISTER + ", or have the members journal and undo; is " + node.describe());
      return Optional.empty();
    }
    return Section.of(node, place, List.of("journal", "undo"))
        .map(
            section ->
                new Payments(
                    true,
                    section.flag("undo"),
                    section.text("journal", "the code of a journal", code -> code)));
  }
}
