package dev.odoobridge.adapter.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.odoobridge.domain.access.Role;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Requests of an admin who means ill, to every route of a server; remembers what went wrong. */
final class Attack implements AutoCloseable {
  final Served served = new Served().withIntegration();
  private final List<String> wrong = new ArrayList<>();
  private final int before;

  Attack() {
    served.post(
        "/api/v1/users",
        "{\"name\": \"anna\", \"password\": \"password-of-anna\", \"role\": \"viewer\"}");
    served.conflicts.open("main", "c1", "phone", "1", "2");
    before = changes();
  }

  /** All but those of documents, which the fake store knows nothing of. */
  List<Route> routes() {
    return served.routes().stream().filter(route -> !route.path().contains("/documents")).toList();
  }

  /** A path of the route that leads to something, where there is something. */
  static String path(Route route) {
    var path =
        route
            .path()
            .replace("{logger}", "root")
            .replace("/users/{name}", "/users/anna")
            .replace("/conflicts/{number}", "/conflicts/1")
            .replace("{field}", "color");
    var isOfIntegration = path.contains("integrations/{id}");
    return RolesTest.filled(isOfIntegration ? path.replace("{id}", "main") : path);
  }

  /** What the contract says of the route's body, by type; nothing where it has none. */
  static JsonNode contents(Route route) {
    var operation = Contract.operation(route.method().name(), route.path()).orElseThrow();
    return Contract.resolved(operation.path("requestBody")).path("content");
  }

  Answer ask(Route route, String path, String type, byte[] body) {
    var method = route.method().name();
    var request =
        served
            .request(method, path, null, "Content-Type", type)
            .setHeader("Authorization", "Bearer " + served.signIn.token(Role.ADMIN));
    return served.send(request.method(method, BodyPublishers.ofByteArray(body)).build());
  }

  Answer ask(Route route, String path) {
    var method = route.method().name();
    var token = served.signIn.token(Role.ADMIN);
    return served.send(
        served.request(method, path, null, "Authorization", "Bearer " + token).build());
  }

  /** Remembers an answer that is not as it has to be. */
  void expect(Answer answer, Predicate<Answer> right, Object... sent) {
    if (!right.test(answer)) {
      var what = String.join(" ", Stream.of(sent).map(String::valueOf).toList());
      wrong.add(what + " -> " + answer.status() + " " + answer.text());
    }
  }

  static Predicate<Answer> isProblem(int status, String code) {
    return answer -> answer.status() == status && answer.at("/code").equals(code);
  }

  /** A refusal that names the member or parameter. */
  static Predicate<Answer> names(String path) {
    return answer ->
        answer.status() >= 400
            && answer.status() < 500
            && answer.json().path("errors").findValuesAsText("path").stream()
                .anyMatch(
                    each ->
                        each.equals(path)
                            || each.startsWith(path + ".")
                            || each.startsWith(path + "["));
  }

  private int changes() {
    return (int) served.audit.entries.stream().filter(it -> it.status() < 300).count();
  }

  /** All was refused as it should be, and nothing was changed. */
  void assertHeldOff() {
    var found = String.join("\n", wrong);
    wrong.clear();
    assertEquals("", found);
    assertEquals(before, changes(), () -> "something was changed: " + served.audit.entries);
  }

  @Override
  public void close() {
    served.close();
  }
}
