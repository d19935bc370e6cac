package dev.odoobridge.domain.feed;

import dev.odoobridge.domain.record.Content;
import dev.odoobridge.domain.record.Row;
import dev.odoobridge.domain.value.FieldValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * What a change did to a record, reduced to the fields and lists that it changed.
 *
 * @param said what the host had said, or acknowledged, when it happened
 * @param before what the record held until then
 * @param after what it held from then on
 */
public record Difference(Content said, Content before, Content after) {

  /** The difference between two contents of a record of which the host had said this. */
  public static Difference between(Content said, Content before, Content after) {
    var names = new LinkedHashSet<>(after.row().fields().keySet());
    names.addAll(before.row().fields().keySet());
    names.removeIf(name -> before.row().field(name).equals(after.row().field(name)));
    var lists = new LinkedHashSet<>(after.lines().keySet());
    lists.addAll(before.lines().keySet());
    lists.removeIf(list -> before.linesOf(list).equals(after.linesOf(list)));
    return new Difference(
        reduced(said, names, lists), reduced(before, names, lists), reduced(after, names, lists));
  }

  /** The host's names of what changed: fields first, then lists of lines. */
  public List<String> names() {
    var names = new LinkedHashSet<>(after.row().fields().keySet());
    names.addAll(before.row().fields().keySet());
    names.addAll(lists());
    return new ArrayList<>(names);
  }

  /** The lists of lines that changed. */
  public Collection<String> lists() {
    var lists = new LinkedHashSet<>(after.lines().keySet());
    lists.addAll(before.lines().keySet());
    return lists;
  }

  private static Content reduced(
      Content content, Collection<String> names, Collection<String> lists) {
    var fields = new LinkedHashMap<String, FieldValue>();
    names.forEach(name -> fields.put(name, content.row().field(name)));
    var lines = new LinkedHashMap<String, List<Row>>();
    lists.forEach(list -> lines.put(list, content.linesOf(list)));
    return new Content(new Row(fields), lines);
  }
}
