package dev.odoobridge.adapter.http.problem;

import dev.odoobridge.domain.record.FieldProblem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Ends a request with a problem instead of its usual answer. Immutable, and without a stack. */
public final class Problem extends RuntimeException {
  private final ProblemType type;
  private final String detail;
  private final transient List<FieldProblem> errors;
  private final transient Map<String, String> headers;
  private final transient Map<String, Object> members;

  private Problem(
      ProblemType type,
      String detail,
      List<FieldProblem> errors,
      Map<String, String> headers,
      Map<String, Object> members) {
    super(detail, null, false, false);
    this.type = type;
    this.detail = detail;
    this.errors = List.copyOf(errors);
    this.headers = Map.copyOf(headers);
    this.members = new LinkedHashMap<>(members);
  }

  /** A problem of that type; the detail says what was wrong this time. */
  public static Problem of(ProblemType type, String detail) {
    return new Problem(type, detail, List.of(), Map.of(), Map.of());
  }

  /** This problem, listing what is wrong where. */
  public Problem at(List<FieldProblem> wrong) {
    return new Problem(type, detail, wrong, headers, members);
  }

  /** This problem, listing one thing that is wrong. */
  public Problem at(String path, String message) {
    return at(List.of(new FieldProblem(path, message)));
  }

  /** This problem with one more header in its answer. */
  public Problem header(String name, String value) {
    var copy = new LinkedHashMap<>(headers);
    copy.put(name, value);
    return new Problem(type, detail, errors, copy, members);
  }

  /** This problem with one more member in its body. */
  public Problem member(String name, Object value) {
    var copy = new LinkedHashMap<>(members);
    copy.put(name, value);
    return new Problem(type, detail, errors, headers, copy);
  }

  public ProblemType type() {
    return type;
  }

  /** What was wrong this time. */
  public String detail() {
    return detail;
  }

  public Map<String, String> headers() {
    return headers;
  }

  /** The members of the body in their order. */
  public Map<String, Object> body(String requestId) {
    var body = new LinkedHashMap<String, Object>();
    body.put("type", type.urn());
    body.put("title", type.title());
    body.put("status", type.status());
    body.put("code", type.code());
    body.put("detail", detail);
    body.put("hint", type.hint());
    if (!errors.isEmpty()) {
      body.put("errors", errors);
    }
    body.putAll(members);
    body.put("request_id", requestId);
    return body;
  }
}
