package dev.odoobridge.testkit.odoo.orm;

import java.util.ArrayList;
import java.util.List;

/**
 * A record's row, and the rows after it whose own columns are empty: they bring more of its lines.
 *
 * @param from the first row, from 0
 * @param to the last row
 */
record LoadBlock(int from, int to, List<List<?>> rows) {

  static List<LoadBlock> of(Model model, List<String> columns, List<?> data) {
    var blocks = new ArrayList<LoadBlock>();
    var own = columns.stream().filter(column -> !line(model, column)).toList();
    for (var position = 0; position < data.size(); position++) {
      var row = Assignment.asList(data.get(position));
      if (own.size() < columns.size() && !blocks.isEmpty() && continues(columns, own, row)) {
        var last = blocks.removeLast();
        var rows = new ArrayList<>(last.rows());
        rows.add(row);
        blocks.add(new LoadBlock(last.from(), position, rows));
      } else {
        blocks.add(new LoadBlock(position, position, List.<List<?>>of(row)));
      }
    }
    return blocks;
  }

  private static boolean line(Model model, String column) {
    var name = column.split("/", 2)[0];
    return column.contains("/")
        && model.has(name)
        && model.field(name).type() == FieldType.ONE2MANY;
  }

  private static boolean continues(List<String> columns, List<String> own, List<?> row) {
    return own.stream()
        .map(columns::indexOf)
        .noneMatch(position -> position < row.size() && Python.truthy(row.get(position)));
  }
}
