package dev.odoobridge.bootstrap;

/** The start of the program. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    System.exit(0);
  }
}
