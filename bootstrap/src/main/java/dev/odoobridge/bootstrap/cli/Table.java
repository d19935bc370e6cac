package dev.odoobridge.bootstrap.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows of words in columns as wide as their widest word. */
final class Table {
  private static final int WIDEST = 40;
  private final List<List<String>> rows = new ArrayList<>();

  Table(String... titles) {
    add(titles);
  }

  /** One row; what is long or has several lines is cut to one short line. */
  void add(String... cells) {
    rows.add(List.of(cells).stream().map(Table::shortened).toList());
  }

  void print() {
    var columns = rows.getFirst().size();
    var widths =
        IntStream.range(0, columns)
            .mapToObj(
                column -> rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0))
            .toList();
    for (var row : rows) {
      var line =
          IntStream.range(0, columns)
              .mapToObj(column -> padded(row.get(column), widths.get(column)))
              .collect(Collectors.joining("  ", "  ", ""));
      System.out.println(line.stripTrailing());
    }
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(width - text.length());
  }

  private static String shortened(String text) {
    var line = text.replaceAll("\\s+", " ");
    return line.length() > WIDEST ? line.substring(0, WIDEST - 3) + "..." : line;
  }
}
