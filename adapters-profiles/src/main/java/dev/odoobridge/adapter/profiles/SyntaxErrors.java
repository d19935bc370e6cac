package dev.odoobridge.adapter.profiles;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Where a text stops being YAML, and why, as the parser underneath knows it. */
final class SyntaxErrors {
  /** The parser names its own classes where a list or an object stands for a name. */
  private static final String INSIDE = "org.yaml.";

  private SyntaxErrors() {}

  static Position position(JsonProcessingException error) {
    if (error.getCause() instanceof MarkedYAMLException marked && marked.getProblemMark() != null) {
      var mark = marked.getProblemMark();
      return new Position(mark.getLine() + 1, mark.getColumn() + 1);
    }
    var location = error.getLocation();
    return location == null
        ? Position.START
        : new Position(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
  }

  static String message(JsonProcessingException error) {
    var said =
        error.getCause() instanceof MarkedYAMLException marked && marked.getProblem() != null
            ? marked.getProblem()
            : error.getOriginalMessage().lines().findFirst().orElse("");
    return said.contains(INSIDE)
        ? "is not YAML as it can be read here: a name must be a plain text"
        : "is not YAML: " + said;
  }
}
