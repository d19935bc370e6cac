package dev.odoobridge.adapter.http;

import dev.odoobridge.adapter.http.api.Listeners;
import dev.odoobridge.adapter.http.api.Readiness;
import dev.odoobridge.adapter.http.metrics.Metrics;
import dev.odoobridge.adapter.http.metrics.PoolUse;
import dev.odoobridge.adapter.http.problem.ProblemAnswers;
import dev.odoobridge.adapter.http.problem.RequestIds;
import dev.odoobridge.application.port.in.RingHook;
import dev.odoobridge.domain.access.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A server over fakes, and a client that talks real HTTP to it. */
final class Served implements AutoCloseable {
  static final Instant NOW = Instant.parse("2026-11-20T10:15:30Z");

  final InstantSource clock = InstantSource.fixed(NOW);
  final FakeSignIn signIn = new FakeSignIn(clock);
  final FakeIntegrations integrations = new FakeIntegrations(clock);
  final FakeOdoo odoo = new FakeOdoo(integrations);
  final FakeRecords records = new FakeRecords(integrations, clock);
  final FakeRuns runs = new FakeRuns(integrations, clock);
  final FakePlans plans = new FakePlans(integrations, runs);
  final FakeAudits audits = new FakeAudits(integrations, runs);
  final FakeConflicts conflicts = new FakeConflicts(clock);
  final FakeChanges changes = new FakeChanges(integrations);
  final FakeWebhooks webhooks = new FakeWebhooks();
  final FakeSchedules schedules = new FakeSchedules(clock);
  final FakeMappings mappings = new FakeMappings(integrations, clock);
  final FakeLogLevels logLevels = new FakeLogLevels();
  final FakeMirror mirror = new FakeMirror(integrations);
  final FakeUsers users = new FakeUsers();
  final FakeAudit audit = new FakeAudit();
  final FakeAnswers answers = new FakeAnswers();
  final FakeTokens tokens = new FakeTokens();
  final FakeDirect direct = new FakeDirect(integrations);
  final FakeOdooRecords odooRecords = new FakeOdooRecords(integrations);
  final FakeReads reads = new FakeReads(integrations, odooRecords, clock);
  final FakeBundles bundles = new FakeBundles(integrations, odooRecords, clock);
  final FakeLicenses licenses = new FakeLicenses(integrations, bundles, clock);
  final FakeFailures failures = new FakeFailures(integrations);
  final FakeDifferences differences = new FakeDifferences(integrations);
  final FakeKeys keys = new FakeKeys(integrations);
  final FakeBacklog backlog = new FakeBacklog();
  final Metrics metrics = new Metrics(backlog, () -> 3, () -> new PoolUse(1, 2, 3, 10), clock);
  final Map<String, Readiness.Part> parts = new LinkedHashMap<>();
  final FakeChoices choices = new FakeChoices(integrations);
  final FakeDocuments documents = new FakeDocuments(integrations, clock);
  volatile Readiness readiness = () -> parts;
  final HttpServer server;
  final int port;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  Served() {
    this(HttpSettings.of("127.0.0.1", 0, "1.2.3"));
  }

  Served(HttpSettings settings) {
    this(settings, InstantSource.fixed(NOW));
  }

  /** The server alone has a clock of its own. */
  Served(HttpSettings settings, InstantSource serversClock) {
    server = new HttpServer(useCases(), settings, serversClock, new SecureRandom());
    server.start();
    port = server.port();
  }

  private UseCases useCases() {
    return new UseCases(
        signIn,
        integrations,
        odoo,
        odoo,
        records,
        records,
        runs,
        runs,
        new PlanUseCases(plans, audits),
        conflicts,
        conflicts,
        new FeedUseCases(changes, changes, webhooks),
        new MappingUseCases(mappings, mappings, mirror),
        new AccessUseCases(users, tokens, audit, answers, _ -> 3),
        failures,
        failures,
        new ScheduleUseCases(schedules, runs),
        FakeStore.useCases(documents),
        new LicenseUseCases(licenses, licenses),
        new DirectUseCases(
            direct, odooRecords, reads, bundles, bundles, reads, this::ring, keys, choices),
        new CareUseCases(
            new FakeRecordSync(records, runs), new FakeSwitches(integrations), differences),
        metrics,
        new OperatorUseCases(() -> readiness.parts(), logLevels));
  }

  /** The routes the server has. */
  List<Route> routes() {
    var problems = new ProblemAnswers(new RequestIds(new SecureRandom()));
    return RouteTable.of(useCases(), "1", clock, problems, new Listeners(() -> {}));
  }

  /** Makes an integration called {@code main}. */
  Served withIntegration() {
    var body =
        """
        {"id": "main", "name": "Main", "url": "https://odoo.example", "database": "prod",
         "username": "bot", "api_key": "very-secret-key", "profile": "go4rent"}
        """;
    if (post("/api/v1/integrations", body).status() != 201) {
      throw new IllegalStateException("the integration was not made");
    }
    return this;
  }

  private RingHook.Result ring(String secret) {
    return secret.equals("known") ? RingHook.Result.RUNG : RingHook.Result.UNKNOWN;
  }

  URI uri(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  Answer get(String path) {
    return send("GET", path, null);
  }

  Answer post(String path, String body) {
    return send("POST", path, body);
  }

  Answer put(String path, String body, String... headers) {
    return send("PUT", path, body, headers);
  }

  Answer delete(String path, String... headers) {
    return send("DELETE", path, null, headers);
  }

  /** As admin, with a JSON body when there is one. */
  Answer send(String method, String path, String body, String... headers) {
    return send(Role.ADMIN, method, path, body, headers);
  }

  Answer send(Role role, String method, String path, String body, String... headers) {
    var request = request(method, path, body, headers);
    return judged(request.setHeader("Authorization", "Bearer " + signIn.token(role)).build(), body);
  }

  Answer sendUnsigned(String method, String path, String body, String... headers) {
    return judged(request(method, path, body, headers).build(), body);
  }

  /** What is sent and answered has to be what the contract says. */
  private Answer judged(HttpRequest request, String body) {
    var answer = send(request);
    Contract.judge(request, Optional.ofNullable(body), answer);
    return answer;
  }

  Answer send(HttpRequest request) {
    try {
      return new Answer(client.send(request, BodyHandlers.ofByteArray()));
    } catch (IOException broken) {
      throw new UncheckedIOException(request.method() + " " + request.uri(), broken);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  HttpRequest.Builder request(String method, String path, String body, String... headers) {
    var publisher =
        body == null
            ? BodyPublishers.noBody()
            : BodyPublishers.ofString(body, StandardCharsets.UTF_8);
    var request =
        HttpRequest.newBuilder(uri(path)).timeout(Duration.ofSeconds(60)).method(method, publisher);
    if (body != null) {
      request.header("Content-Type", "application/json");
    }
    for (var index = 0; index < headers.length; index += 2) {
      request.setHeader(headers[index], headers[index + 1]);
    }
    return request;
  }

  @Override
  public void close() {
    client.close();
    server.close();
  }
}
