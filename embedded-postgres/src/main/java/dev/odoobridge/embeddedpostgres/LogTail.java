package dev.odoobridge.embeddedpostgres;

import java.util.ArrayDeque;
import java.util.Deque;

/** The last lines of a log. Thread-safe. */
final class LogTail {

  private static final int LINES = 40;

  private final Deque<String> lines = new ArrayDeque<>();

  synchronized void add(String line) {
    if (lines.size() == LINES) {
      lines.removeFirst();
    }
    lines.addLast(line);
  }

  @Override
  public synchronized String toString() {
    return String.join(System.lineSeparator(), lines);
  }
}
