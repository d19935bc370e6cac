package dev.odoobridge.adapter.odoo.common;

/** A foreign text made fit for people: one line, bounded, without control characters. */
final class Sentence {
  private static final int LIMIT = 500;
  private static final int LOOKED_AT = 100_000;

  private Sentence() {}

  static String of(String text) {
    var start = text.substring(0, Math.min(text.length(), LOOKED_AT));
    var line = start.replaceAll("[\\p{Cc}\\p{Cf}\\s]+", " ").strip();
    return line.length() <= LIMIT ? line : line.substring(0, LIMIT - 1) + "…";
  }
}
