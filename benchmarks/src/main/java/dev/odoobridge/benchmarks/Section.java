package dev.odoobridge.benchmarks;

/** One question, asked by measuring; can be asked alone. */
interface Section {

  /** By which it is chosen on the command line. */
  String name();

  /** What is measured, in a line. */
  String title();

  void run(Stage stage);
}
