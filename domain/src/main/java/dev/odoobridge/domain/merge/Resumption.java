package dev.odoobridge.domain.merge;

import dev.odoobridge.domain.link.Agreed;
import dev.odoobridge.domain.link.Base;
import dev.odoobridge.domain.link.LineBase;
import dev.odoobridge.domain.mapping.EntityMapping;
import dev.odoobridge.domain.mapping.FieldMapping;
import dev.odoobridge.domain.mapping.LineIdentity;
import dev.odoobridge.domain.mapping.LinesMapping;
import dev.odoobridge.domain.mapping.Links;
import dev.odoobridge.domain.mapping.StatusMapping;
import dev.odoobridge.domain.odoo.FieldName;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.odoo.OdooRecord;
import dev.odoobridge.domain.odoo.document.Document;
import dev.odoobridge.domain.record.Content;
import dev.odoobridge.domain.record.Row;
import dev.odoobridge.domain.value.FieldValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Goes on with a record whose sending was interrupted: what Odoo holds of the values that were sent
 * has arrived, and is agreed on. Everything else is compared as always, so what a person changed in
 * Odoo since is not overwritten.
 */
public final class Resumption {
  private final EntityMapping mapping;
  private final Content sent;
  private final OdooRecord odoo;
  private final Links links;

  private Resumption(EntityMapping mapping, Content sent, OdooRecord odoo, Links links) {
    this.mapping = mapping;
    this.sent = sent;
    this.odoo = odoo;
    this.links = links;
  }

  /**
   * The base to compare with.
   *
   * @param host what the host holds now
   * @param sent what was sent
   */
  public static Base base(
      EntityMapping mapping,
      Optional<Document> document,
      Content host,
      Content sent,
      OdooRecord odoo,
      Base base,
      Links links) {
    var resumption = new Resumption(mapping, sent, odoo, links);
    var fields = new LinkedHashMap<>(base.fields());
    fields.putAll(resumption.arrived(mapping.fields(), sent.row(), odoo.fields()));
    document
        .filter(_ -> moves(mapping, sent, base))
        .ifPresent(kind -> fields.putAll(resumption.overwritten(kind, host, fields)));
    var lines = new LinkedHashMap<String, List<LineBase>>();
    for (var list : mapping.lines()) {
      lines.put(list.host(), resumption.lines(list, base.linesOf(list.host())));
    }
    return new Base(fields, lines);
  }

  /** Whether what was sent asked for another state; else nobody but people moved the document. */
  private static boolean moves(EntityMapping mapping, Content sent, Base base) {
    return mapping
        .status()
        .map(StatusMapping::host)
        .filter(
            name ->
                Optional.ofNullable(base.fields().get(name))
                    .filter(agreed -> agreed.host().equals(List.of(sent.row().field(name))))
                    .isEmpty())
        .isPresent();
  }

  private Map<String, Agreed> arrived(
      List<FieldMapping> fields, Row row, Map<FieldName, FieldValue> values) {
    var arrived = new LinkedHashMap<String, Agreed>();
    for (var field : fields) {
      var said = field.hostValues(row);
      var held = field.odooValues(values);
      if (field.travel().reachesOdoo() && field.same(said, held, links)) {
        arrived.put(field.name(), new Agreed(said, held));
      }
    }
    return arrived;
  }

  /**
   * What Odoo overwrites on the way of a transition is the interrupted sending's own doing, not a
   * change somebody made: it is to be written again. What the host never gave was not sent either,
   * and is Odoo's to say.
   */
  private Map<String, Agreed> overwritten(Document kind, Content host, Map<String, Agreed> known) {
    var fields = new LinkedHashMap<String, Agreed>();
    for (var field : mapping.fields()) {
      var held = field.odooValues(odoo.fields());
      var isOverwritten = field.odoo().stream().anyMatch(kind.overwritten()::contains);
      var hasArrived =
          Optional.ofNullable(known.get(field.name()))
              .filter(agreed -> agreed.odoo().equals(held))
              .isPresent();
      if (isOverwritten && !hasArrived && !field.isEmpty(host.row())) {
        fields.put(field.name(), new Agreed(List.of(), held));
      }
    }
    return fields;
  }

  private List<LineBase> lines(LinesMapping list, List<LineBase> known) {
    var rows = new LinkedHashMap<>(LineIdentity.of(list).keyed(sent.linesOf(list.host())));
    var open = new LinkedHashMap<OdooId, OdooRecord.Line>();
    odoo.linesOf(list.odoo()).forEach(line -> open.put(line.id(), line));
    var lines = new ArrayList<LineBase>();
    for (var line : known) {
      var row = rows.remove(line.hostKey());
      var held = open.remove(line.odooId());
      if (row == null || held == null) {
        lines.add(line);
      } else {
        var fields = new LinkedHashMap<>(line.fields());
        fields.putAll(arrived(list.fields(), row, held.fields()));
        lines.add(new LineBase(line.hostKey(), line.odooId(), fields));
      }
    }
    lines.addAll(added(list, rows, open));
    return lines;
  }

  /** Lines that were sent as new and stand in Odoo just so. */
  private List<LineBase> added(
      LinesMapping list, Map<String, Row> rows, Map<OdooId, OdooRecord.Line> open) {
    var added = new ArrayList<LineBase>();
    rows.forEach(
        (key, row) ->
            open.values().stream()
                .filter(line -> stands(list, row, line))
                .findFirst()
                .ifPresent(
                    line -> {
                      open.remove(line.id());
                      added.add(
                          new LineBase(key, line.id(), arrived(list.fields(), row, line.fields())));
                    }));
    return added;
  }

  private boolean stands(LinesMapping list, Row row, OdooRecord.Line line) {
    return list.fields().stream()
        .filter(field -> field.travel().reachesOdoo() && !field.isEmpty(row))
        .allMatch(
            field -> field.same(field.hostValues(row), field.odooValues(line.fields()), links));
  }
}
