package dev.odoobridge.adapter.profiles;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Where a text stops being YAML, and why, as the parser underneath knows it. */
final class SyntaxErrors {
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
    if (error.getCause() instanceof MarkedYAMLException marked && marked.getProblem() != null) {
      return "is not YAML: " + marked.getProblem();
    }
    return "is not YAML: " + error.getOriginalMessage().lines().findFirst().orElse("");
  }
}
