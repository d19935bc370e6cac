package dev.odoobridge.domain.merge;

import dev.odoobridge.domain.link.LineBase;
import dev.odoobridge.domain.mapping.LineIdentity;
import dev.odoobridge.domain.mapping.LinesMapping;
import dev.odoobridge.domain.mapping.Links;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.odoo.OdooRecord;
import dev.odoobridge.domain.record.Content;
import dev.odoobridge.domain.record.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the lines that a create made: Odoo numbers them in the order in which they were sent, and
 * before those that people add.
 */
final class SentLines {
  /** Stands for the id of a line that was removed before anybody learned it. */
  private static final OdooId REMOVED = new OdooId(Long.MAX_VALUE);

  private SentLines() {}

  static List<LineBase> of(LinesMapping list, Content sent, OdooRecord odoo, Links links) {
    var open = new ArrayList<>(odoo.linesOf(list.odoo()));
    open.sort(Comparator.comparing(OdooRecord.Line::id));
    var known = new ArrayList<LineBase>();
    LineIdentity.of(list)
        .keyed(sent.linesOf(list.host()))
        .forEach(
            (key, row) -> {
              var made = made(list, row, open, links);
              made.ifPresent(open::remove);
              known.add(
                  new LineBase(
                      key,
                      made.map(OdooRecord.Line::id).orElse(REMOVED),
                      Settlement.arrived(
                          list.fields(),
                          row,
                          made.map(OdooRecord.Line::fields).orElse(Map.of()),
                          links)));
            });
    return known;
  }

  private static Optional<OdooRecord.Line> made(
      LinesMapping list, Row row, List<OdooRecord.Line> open, Links links) {
    var reference = LineIdentity.of(list).reference();
    return open.stream()
        .filter(
            line ->
                reference.isEmpty()
                    || reference
                        .get()
                        .same(
                            reference.get().hostValues(row),
                            reference.get().odooValues(line.fields()),
                            links))
        .findFirst();
  }
}
