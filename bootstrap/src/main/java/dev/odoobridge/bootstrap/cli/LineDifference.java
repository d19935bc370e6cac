package dev.odoobridge.bootstrap.cli;

import java.util.ArrayList;
import java.util.List;

/** How two texts differ, line by line, with the lines around each change. */
final class LineDifference {
  private static final int AROUND = 3;

  private final List<String> before;
  private final List<String> after;
  private final int[][] common;

  private LineDifference(String before, String after) {
    this.before = before.lines().toList();
    this.after = after.lines().toList();
    this.common = new int[this.before.size() + 1][this.after.size() + 1];
    for (var old = this.before.size() - 1; old >= 0; old--) {
      for (var now = this.after.size() - 1; now >= 0; now--) {
        common[old][now] =
            this.before.get(old).equals(this.after.get(now))
                ? common[old + 1][now + 1] + 1
                : Math.max(common[old + 1][now], common[old][now + 1]);
      }
    }
  }

  /** Lines that begin with {@code +}, {@code -} or a blank; empty when nothing differs. */
  static List<String> between(String before, String after) {
    return before.equals(after) ? List.of() : shortened(new LineDifference(before, after).all());
  }

  private List<String> all() {
    var lines = new ArrayList<String>();
    var old = 0;
    var now = 0;
    while (old < before.size() || now < after.size()) {
      if (old < before.size() && now < after.size() && before.get(old).equals(after.get(now))) {
        lines.add("  " + before.get(old++));
        now++;
      } else if (now == after.size()
          || (old < before.size() && common[old + 1][now] >= common[old][now + 1])) {
        lines.add("- " + before.get(old++));
      } else {
        lines.add("+ " + after.get(now++));
      }
    }
    return lines;
  }

  private static List<String> shortened(List<String> lines) {
    var shown = new ArrayList<String>();
    var skipped = false;
    for (var index = 0; index < lines.size(); index++) {
      var near =
          lines.subList(Math.max(0, index - AROUND), Math.min(lines.size(), index + AROUND + 1));
      if (near.stream().anyMatch(line -> !line.startsWith(" "))) {
        if (skipped) {
          shown.add("  ...");
        }
        shown.add(lines.get(index));
        skipped = false;
      } else {
        skipped = true;
      }
    }
    return shown;
  }
}
