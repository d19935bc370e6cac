package dev.odoobridge.bootstrap.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;

/** Shows Odoo's records as a table, or one below the other. */
final class OdooRows {
  /** More columns than that are no table any more. */
  private static final int WIDEST = 8;

  private OdooRows() {}

  static void print(Iterable<JsonNode> rows) {
    var names = new LinkedHashSet<String>();
    rows.forEach(row -> row.fieldNames().forEachRemaining(names::add));
    if (names.size() > WIDEST) {
      rows.forEach(OdooRows::printOne);
      return;
    }
    if (names.isEmpty()) {
      System.out.println("There is none.");
      return;
    }
    var table = new Table(names.stream().map(String::toUpperCase).toArray(String[]::new));
    for (var row : rows) {
      var cells = new ArrayList<String>();
      names.forEach(name -> cells.add(cell(row.path(name))));
      table.add(cells.toArray(String[]::new));
    }
    table.print();
  }

  private static void printOne(JsonNode row) {
    row.properties()
        .forEach(
            field -> System.out.println("  " + field.getKey() + ": " + cell(field.getValue())));
    System.out.println();
  }

  private static String cell(JsonNode value) {
    if (value.isNull() || value.isMissingNode()) {
      return "";
    }
    if (value.isObject() && value.has("id") && value.has("name")) {
      return value.path("name").asText() + " (#" + value.path("id").asText() + ")";
    }
    return value.isValueNode() ? value.asText() : value.toString();
  }
}
