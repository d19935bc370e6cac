package dev.odoobridge.domain.feed;

import dev.odoobridge.domain.mapping.EntityMapping;
import dev.odoobridge.domain.mapping.HostWrite;
import dev.odoobridge.domain.record.Content;
import dev.odoobridge.domain.record.HostRecord;
import dev.odoobridge.domain.value.FieldValue;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the host's word that it has seen a change makes of a record: from then on the host is taken
 * to hold what the change brought, so that an old value in a later whole write undoes it. What the
 * host has said by itself since the change stays its word.
 */
public final class Acknowledgement {
  private final EntityMapping mapping;

  public Acknowledgement(EntityMapping mapping) {
    this.mapping = mapping;
  }

  /**
   * The record after it. Only {@link HostRecord#said} differs, if anything. Changes of one record
   * are to be acknowledged in their order, each once.
   */
  public HostRecord apply(HostRecord record, Difference change) {
    if (record.deleted()) {
      return record;
    }
    var said = record.said().with(seen(record, change));
    for (var list : change.lists()) {
      if (!said.linesOf(list).equals(record.current().linesOf(list))) {
        said = withLines(said, list, change);
      }
    }
    return record.withSaid(said);
  }

  /** Where the host says what the record holds there is nothing left to see. */
  private static Map<String, FieldValue> seen(HostRecord record, Difference change) {
    var seen = new LinkedHashMap<String, FieldValue>();
    for (var name : change.names()) {
      var said = record.said().row().field(name);
      var isUntouched =
          said.equals(change.said().row().field(name))
              || said.equals(change.before().row().field(name));
      if (isUntouched && !said.equals(record.current().row().field(name))) {
        seen.put(name, change.after().row().field(name));
      }
    }
    return seen;
  }

  private Content withLines(Content said, String list, Difference change) {
    var rows = said.linesOf(list);
    if (rows.equals(change.said().linesOf(list)) || rows.equals(change.before().linesOf(list))) {
      return said.withLines(list, change.after().linesOf(list));
    }
    var laid = HostWrite.laidOver(mapping, change.before(), change.after(), said);
    return said.withLines(list, laid.linesOf(list));
  }
}
