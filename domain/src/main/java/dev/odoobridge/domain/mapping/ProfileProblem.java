package dev.odoobridge.domain.mapping;

/**
 * What is wrong with the text of a mapping profile, and where.
 *
 * @param line counted from 1
 * @param column counted from 1
 * @param path the members that lead there, such as {@code entities.order.fields.customer}; empty
 *     for the text as a whole
 * @param message for people: what is wrong and, when it can be guessed, what was meant
 */
public record ProfileProblem(int line, int column, String path, String message) {

  /** All of it in one line. */
  @Override
  public String toString() {
    var place = "line " + line + ", column " + column + ": ";
    return path.isEmpty() ? place + message : place + path + ": " + message;
  }
}
