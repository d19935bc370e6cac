package dev.odoobridge.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Times of several rounds, and how they are printed: all of them, and the median. */
final class Figures {
  private final List<Double> values = new ArrayList<>();

  void add(double value) {
    values.add(value);
  }

  double median() {
    var sorted = values.stream().sorted().toList();
    var middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  /** The value below which so many of a hundred lie. */
  double percentile(int percent) {
    var sorted = values.stream().sorted().toList();
    return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
  }

  /** Of each round, this one's value over the other's. */
  Figures over(Figures other) {
    var ratios = new Figures();
    for (var index = 0; index < values.size(); index++) {
      ratios.add(values.get(index) / other.values.get(index));
    }
    return ratios;
  }

  @SuppressWarnings("AnnotateFormatMethod") // the annotation is Error Prone's own
  static void say(String line, Object... values) {
    System.out.println(String.format(Locale.ROOT, line, values));
  }

  /** Milliseconds that the work takes. */
  static double time(Runnable work) {
    var start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e6;
  }

  static double perSecond(double records, double millis) {
    return records * 1000 / Math.max(1, millis);
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%.2f %s", median(), rounds());
  }

  private String rounds() {
    return values.stream()
        .map(value -> String.format(Locale.ROOT, "%.2f", value))
        .toList()
        .toString();
  }
}
