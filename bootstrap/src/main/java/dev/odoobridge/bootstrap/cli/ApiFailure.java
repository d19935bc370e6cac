package dev.odoobridge.bootstrap.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** The service refused a request, or was not reached. */
public final class ApiFailure extends RuntimeException {
  private final String explanation;
  private final Optional<Integer> status;

  private ApiFailure(String explanation, Optional<Integer> status) {
    super(explanation);
    this.explanation = explanation;
    this.status = status;
  }

  static ApiFailure unreachable(String url) {
    return new ApiFailure(
        "no odoo-bridge answers at " + url + "; start one with odoo-bridge serve",
        Optional.empty());
  }

  /** From a problem document. */
  static ApiFailure refused(int status, JsonNode problem) {
    var text = new StringBuilder(problem.path("detail").asText(problem.path("title").asText()));
    for (var error : problem.path("errors")) {
      text.append("\n  ").append(error.path("path").asText()).append(": ");
      text.append(error.path("message").asText());
    }
    return new ApiFailure(
        text.isEmpty() ? "the service answered " + status : text.toString(), Optional.of(status));
  }

  /** For people; several lines when several values were wrong. */
  public String explanation() {
    return explanation;
  }

  /** The HTTP status; empty when there was no answer. */
  public Optional<Integer> status() {
    return status;
  }

  boolean isUnreachable() {
    return status.isEmpty();
  }
}
