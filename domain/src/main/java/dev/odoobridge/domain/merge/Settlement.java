package dev.odoobridge.domain.merge;

import dev.odoobridge.domain.link.Agreed;
import dev.odoobridge.domain.link.Base;
import dev.odoobridge.domain.link.LineBase;
import dev.odoobridge.domain.mapping.EntityMapping;
import dev.odoobridge.domain.mapping.FieldMapping;
import dev.odoobridge.domain.mapping.LinesMapping;
import dev.odoobridge.domain.mapping.Links;
import dev.odoobridge.domain.odoo.FieldName;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.odoo.OdooRecord;
import dev.odoobridge.domain.record.Content;
import dev.odoobridge.domain.record.Row;
import dev.odoobridge.domain.value.FieldValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The base after a write: what was sent, in the form Odoo gave it, is what both sides now agree on.
 * So a value that Odoo wraps does not come back as a change of Odoo's. Where Odoo holds another
 * value, it has changed it, or somebody has: that counts as Odoo's own change.
 */
public final class Settlement {
  private Settlement() {}

  /**
   * The base before a merge by {@link Rules#settling}.
   *
   * @param merged what was asked for; all of it has been written
   * @param observed the record as it was read back, or as it must be after the write
   */
  public static Base base(EntityMapping mapping, Merged merged, OdooRecord observed, Links links) {
    var fields = new LinkedHashMap<>(merged.base().fields());
    fields.putAll(agreed(mapping.fields(), merged.sent(), observed.fields(), links));
    mapping
        .status()
        .filter(_ -> merged.transition().isPresent())
        .ifPresent(status -> fields.putAll(status(status.host(), merged, observed)));
    var lines = new LinkedHashMap<String, List<LineBase>>();
    for (var list : mapping.lines()) {
      lines.put(list.host(), lines(list, merged, observed, links));
    }
    return new Base(fields, lines);
  }

  /**
   * The base of a record that was just created.
   *
   * @param host what the host said when it was sent
   * @param observed the record as it was read back, or as it must be
   */
  public static Base created(
      EntityMapping mapping, Content host, OdooRecord observed, Links links) {
    var fields = new LinkedHashMap<String, Agreed>();
    for (var field : mapping.fields()) {
      var sent = field.hostValues(host.row());
      if (field.travel().reachesOdoo() && !sent.stream().allMatch(FieldValue::isEmpty)) {
        fields.put(field.name(), agreed(field, sent, observed.fields(), links));
      }
    }
    return new Base(fields, Map.of());
  }

  /**
   * The base of a record that was recognised as made by a create of which no answer came: all that
   * was sent has arrived, for a create is done as a whole, so that what Odoo holds otherwise was
   * changed there since. A line that is not there any more was removed.
   *
   * @param sent what the create was sent with
   * @param odoo the record as Odoo holds it now
   */
  public static Base recognised(EntityMapping mapping, Content sent, OdooRecord odoo, Links links) {
    var lines = new LinkedHashMap<String, List<LineBase>>();
    for (var list : mapping.lines()) {
      lines.put(list.host(), SentLines.of(list, sent, odoo, links));
    }
    return new Base(arrived(mapping.fields(), sent.row(), odoo.fields(), links), lines);
  }

  /** What was sent of a row, in Odoo's form where Odoo still says the same. */
  static Map<String, Agreed> arrived(
      List<FieldMapping> fields, Row row, Map<FieldName, FieldValue> odoo, Links links) {
    var arrived = new LinkedHashMap<String, Agreed>();
    for (var field : fields) {
      if (field.travel().reachesOdoo() && !field.isEmpty(row)) {
        var said = field.hostValues(row);
        var held = field.odooValues(odoo);
        arrived.put(
            field.name(),
            new Agreed(said, field.same(said, held, links) ? held : field.toOdoo(said, links)));
      }
    }
    return arrived;
  }

  /**
   * The base when only a part of what was asked for has been done: what Odoo holds now was known,
   * and what the host holds otherwise is its own change, still to be sent.
   *
   * @param base before it
   * @param host what the host said when it was sent
   * @param sent the mapped fields that were to be written
   */
  public static Base halfDone(
      EntityMapping mapping, Base base, Content host, Set<String> sent, OdooRecord observed) {
    var fields = new LinkedHashMap<String, Agreed>();
    for (var field : mapping.fields()) {
      if (sent.contains(field.name())) {
        var said = field.hostValues(host.row());
        var before = base.fields().get(field.name());
        var other =
            before != null && !before.host().equals(said)
                ? before.host()
                : said.stream().map(_ -> FieldValue.EMPTY).toList();
        fields.put(field.name(), new Agreed(other, field.odooValues(observed.fields())));
      }
    }
    return base.with(fields);
  }

  /**
   * A base in which a document has come as far as that state, and the host asks for another one:
   * what the bridge did to it does not count as Odoo's own change.
   */
  public static Base onItsWay(EntityMapping mapping, Base base, Optional<String> state) {
    if (mapping.status().isEmpty() || state.isEmpty()) {
      return base;
    }
    var name = mapping.status().get().host();
    var before = base.fields().get(name);
    var host = before == null ? StatusMerge.host("") : before.host();
    return base.with(Map.of(name, new Agreed(host, StatusMerge.odoo(state.get()))));
  }

  /** The state asked for stands as agreed, so that one further on is Odoo's own change. */
  private static Map<String, Agreed> status(String name, Merged merged, OdooRecord observed) {
    var host = merged.sent().getOrDefault(name, List.of(FieldValue.EMPTY));
    var wanted = merged.transition().map(Transition::to).orElseThrow();
    return observed.state().equals(Optional.of(wanted))
        ? Map.of(name, new Agreed(host, StatusMerge.odoo(wanted)))
        : Map.of();
  }

  private static List<LineBase> lines(
      LinesMapping list, Merged merged, OdooRecord observed, Links links) {
    var observedLines = new LinkedHashMap<OdooId, OdooRecord.Line>();
    observed.linesOf(list.odoo()).forEach(line -> observedLines.put(line.id(), line));
    return merged.base().linesOf(list.host()).stream()
        .map(
            line -> {
              var now = observedLines.get(line.odooId());
              var sent = merged.lineSent().getOrDefault(line.odooId(), Map.of());
              if (now == null || sent.isEmpty()) {
                return line;
              }
              var fields = new LinkedHashMap<>(line.fields());
              fields.putAll(agreed(list.fields(), sent, now.fields(), links));
              return new LineBase(line.hostKey(), line.odooId(), fields);
            })
        .toList();
  }

  private static Map<String, Agreed> agreed(
      List<FieldMapping> fields,
      Map<String, List<FieldValue>> sent,
      Map<FieldName, FieldValue> observed,
      Links links) {
    var agreed = new LinkedHashMap<String, Agreed>();
    for (var field : fields) {
      var host = sent.get(field.name());
      if (host != null) {
        agreed.put(field.name(), agreed(field, host, observed, links));
      }
    }
    return agreed;
  }

  private static Agreed agreed(
      FieldMapping field, List<FieldValue> sent, Map<FieldName, FieldValue> observed, Links links) {
    var held = field.odooValues(observed);
    // Of several Odoo fields for one value, which disagree, none can be taken over for all.
    var isAgreed = held.size() > 1 || field.same(sent, held, links);
    return new Agreed(sent, isAgreed ? held : field.toOdoo(sent, links));
  }
}
