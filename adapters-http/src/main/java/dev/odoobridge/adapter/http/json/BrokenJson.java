package dev.odoobridge.adapter.http.json;

/** A text is no JSON, or none the bridge takes; says where and why, and never quotes a value. */
public final class BrokenJson extends RuntimeException {
  private final int line;
  private final int column;

  BrokenJson(int line, int column, String reason) {
    super(reason, null, false, false);
    this.line = line;
    this.column = column;
  }

  /** Counted from 1. */
  public int line() {
    return line;
  }

  /** Counted from 1, in characters. */
  public int column() {
    return column;
  }

  /** What is wrong there. */
  public String reason() {
    return String.valueOf(getMessage());
  }
}
