package dev.odoobridge.application.simulation;

import java.util.regex.Pattern;

/** Names records are given once, so that they are known again whatever becomes of their ids. */
final class Tags {
  private static final Pattern FORM = Pattern.compile("tag-[a-z]+-[0-9]+");
  private int last;

  static boolean isTag(String text) {
    return FORM.matcher(text).matches();
  }

  String next(String side) {
    last++;
    return "tag-" + side + "-" + last;
  }

  /** A value nobody has written before. */
  String value(String side) {
    last++;
    return side + last;
  }

  /** An amount nobody has written before. */
  int amount() {
    last++;
    return last;
  }
}
