package dev.odoobridge.bootstrap.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;

/** The service refused a request, or was not reached. */
public final class ApiFailure extends RuntimeException {
  private static final Set<String> WRONG_USE =
      Set.of(
          "invalid-fields",
          "invalid-parameter",
          "integration-not-found",
          "entity-not-found",
          "model-not-found",
          "feature-not-found",
          "mapping-version-not-found");

  private final String explanation;
  private final Optional<Integer> status;
  private final boolean wrongUse;

  private ApiFailure(String explanation, Optional<Integer> status, boolean wrongUse) {
    super(explanation);
    this.explanation = explanation;
    this.status = status;
    this.wrongUse = wrongUse;
  }

  /** The command names what is not there. */
  static ApiFailure wrongUse(String explanation) {
    return new ApiFailure(explanation, Optional.empty(), true);
  }

  static ApiFailure unreachable(String url) {
    return new ApiFailure(
        "no odoo-bridge answers at " + url + "; start one with odoo-bridge serve",
        Optional.empty(),
        false);
  }

  /** From a problem document. */
  static ApiFailure refused(int status, JsonNode problem) {
    var text = new StringBuilder(problem.path("detail").asText(problem.path("title").asText()));
    for (var error : problem.path("errors")) {
      text.append("\n  ").append(error.path("path").asText()).append(": ");
      text.append(error.path("message").asText());
    }
    return new ApiFailure(
        text.isEmpty() ? "the service answered " + status : text.toString(),
        Optional.of(status),
        WRONG_USE.contains(problem.path("code").asText()));
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
    return status.isEmpty() && !wrongUse;
  }

  /** Whether what was asked for can never be done, whatever the state of the service. */
  boolean isWrongUse() {
    return wrongUse;
  }
}
