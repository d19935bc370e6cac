package dev.odoobridge.domain.mapping;

import dev.odoobridge.domain.record.Content;
import dev.odoobridge.domain.record.Row;
import dev.odoobridge.domain.sync.FieldChange;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** Tells, for people, how two contents of one record differ: field by field, line by line. */
public final class ContentDifference {
  private final List<FieldChange> changes = new ArrayList<>();

  private ContentDifference() {}

  /** The changes from one to the other; lines by their identity, not by their place. */
  public static List<FieldChange> between(EntityMapping mapping, Content before, Content after) {
    var difference = new ContentDifference();
    difference.compare("", before.row(), after.row());
    for (var list : mapping.lines()) {
      difference.compare(list, before.linesOf(list.host()), after.linesOf(list.host()));
    }
    return List.copyOf(difference.changes);
  }

  private void compare(String path, Row before, Row after) {
    var names = new LinkedHashSet<>(before.fields().keySet());
    names.addAll(after.fields().keySet());
    for (var name : names) {
      var old = before.field(name);
      var now = after.field(name);
      if (!old.equals(now)) {
        changes.add(new FieldChange(path + name, old.display(), now.display()));
      }
    }
  }

  private void compare(LinesMapping list, List<Row> before, List<Row> after) {
    var identity = LineIdentity.of(list);
    var old = identity.keyed(before);
    var now = identity.keyed(after);
    var keys = new LinkedHashSet<>(old.keySet());
    keys.addAll(now.keySet());
    for (var key : keys) {
      var path = list.host() + "[" + key + "].";
      compare(path, old.getOrDefault(key, Row.EMPTY), now.getOrDefault(key, Row.EMPTY));
    }
  }
}
