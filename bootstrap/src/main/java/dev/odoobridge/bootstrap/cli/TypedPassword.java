package dev.odoobridge.bootstrap.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;

/** A password that a person types without seeing it, or that is given as a line of the input. */
final class TypedPassword {
  private TypedPassword() {}

  /**
   * Asks for one.
   *
   * @return empty when nothing was given
   */
  static String ask(String prompt) {
    var console = System.console();
    if (console != null && console.isTerminal()) {
      var typed = console.readPassword(prompt);
      return typed == null ? "" : new String(typed);
    }
    try {
      var input = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
      var line = input.readLine();
      return line == null ? "" : line;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
