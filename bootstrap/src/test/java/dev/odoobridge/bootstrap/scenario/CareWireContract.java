package dev.odoobridge.bootstrap.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.odoobridge.bootstrap.cli.ApiFailure;
import dev.odoobridge.testkit.network.FaultProxy;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How a hospital's bridge speaks with its Odoo, and what it makes of troubles: CARE-1, CARE-14,
 * CARE-15, CARE-18, CARE-19.
 */
interface CareWireContract {
  int PATIENTS = 60;
  String LOG_LEVEL = "/api/v1/log-levels/dev.odoobridge.application.odoo";

  /** The Odoo; closed after the test. */
  OdooUnderTest odoo();

  /** Everything of one story. */
  record Ward(OdooUnderTest odoo, FaultProxy network, Heard heard, Served served, String mark) {
    private JsonNode post(String path, Object body) {
      return served.api().post(Served.MAIN + path, body);
    }

    private String patient(int number) {
      return "p" + number + "-" + mark;
    }
  }

  @Test
  default void oneSessionCarriesMuchAndOutlivesAnExpiryAndAnOutage(@TempDir Path folder)
      throws IOException, InterruptedException {
    var mark = Long.toString(InstantSource.system().millis(), 36);
    try (var odoo = odoo();
        var network = FaultProxy.before("127.0.0.1", URI.create(odoo.url()).getPort())) {
      var heard = Heard.through(network);
      try (var served = new Served(odoo, "care", folder)) {
        var ward = new Ward(odoo, network, heard, served, mark);
        connectOverTheWebSession(ward, false);
        manyGoInFewCallsOfOneSession(ward);
        anEndedSessionIsRenewed(ward);
        wrongValuesAreNotSent(ward);
        troublesCanBeToldApart(ward);
        whatFailsIsTriedAgainLaterEachTime(ward);
        actionsAreWrittenDownAndCallsLoggedOnDemand(ward);
      }
      assertTrue(heard.count("POST /web/session/destroy") > 0, "nobody signed out");
    }
  }

  private static void connectOverTheWebSession(Ward ward, boolean autoSync) {
    var body = new LinkedHashMap<String, Object>();
    body.put("url", "http://127.0.0.1:" + ward.network().port());
    body.put("database", ward.odoo().database());
    body.put("username", ward.odoo().username());
    body.put("password", ward.odoo().password());
    body.put("transport", "websession");
    body.put("profile", "care");
    body.put("auto_sync", autoSync);
    body.put("batch_size", 100);
    ward.served().api().put(Served.MAIN, body);
    var tested = ward.post("/test-connection", "");
    assertEquals("websession", tested.path("transport").asText(), tested::toString);
  }

  /**
   * CARE-1 and CARE-19. Odoo's own server closes each TCP connection: what is kept is the session.
   */
  private static void manyGoInFewCallsOfOneSession(Ward ward) {
    ward.post("/prepare-odoo", "");
    var lines =
        IntStream.range(0, PATIENTS)
            .mapToObj(it -> "{\"id\": \"" + ward.patient(it) + "\", \"name\": \"Ann " + it + "\"}")
            .collect(Collectors.joining("\n"));
    var taken = ward.served().api().postLines(Served.MAIN + "/records/patient", lines);
    assertEquals(PATIENTS, taken.lines().filter(it -> it.contains("created")).count(), taken);

    ward.served().sync("export");

    var heard = ward.heard();
    assertTrue(ward.served().odooId("patient", ward.patient(PATIENTS - 1)) > 0);
    assertEquals(1, heard.count("POST /web/session/authenticate"));
    var creates = heard.count("POST /web/dataset/call_kw/res.partner/create");
    assertTrue(creates > 0 && creates <= PATIENTS / 5, creates + " calls");
  }

  /** CARE-1: as Odoo ends it after a while without use, or an administrator does. */
  private static void anEndedSessionIsRenewed(Ward ward) throws IOException, InterruptedException {
    var logOut =
        HttpRequest.newBuilder(URI.create(ward.odoo().url() + "/web/session/destroy"))
            .header("Content-Type", "application/json")
            .header("Cookie", "session_id=" + ward.heard().session())
            .POST(HttpRequest.BodyPublishers.ofString("{\"jsonrpc\": \"2.0\", \"params\": {}}"))
            .build();
    try (var client = HttpClient.newHttpClient()) {
      assertEquals(200, client.send(logOut, HttpResponse.BodyHandlers.ofString()).statusCode());
    }
    ward.served().patch("patient", ward.patient(0), Map.of("phone_number", "+43 1 1"));

    ward.served().sync("both");

    assertEquals(2, ward.heard().count("POST /web/session/authenticate"));
    assertEquals(0, pending(ward));
  }

  private static long pending(Ward ward) {
    return ward.served()
        .api()
        .get(Served.MAIN + "/records/patient?limit=1")
        .path("pending")
        .asLong();
  }

  /** CARE-14. */
  private static void wrongValuesAreNotSent(Ward ward) {
    var before = ward.heard().all();
    var values = Map.<String, Object>of("issue_date", "soon", "status", "billed", "total_net", "x");

    var refused =
        assertThrows(
            ApiFailure.class, () -> ward.served().put("invoice", "i" + ward.mark(), values));

    assertTrue(refused.explanation().contains("issue_date"), refused::explanation);
    assertTrue(refused.explanation().contains("status"), refused::explanation);
    assertTrue(refused.explanation().contains("total_net"), refused::explanation);
    assertEquals(before, ward.heard().all());
  }

  /** CARE-15: resource, resource not found, resource validation, integration, authentication. */
  private static void troublesCanBeToldApart(Ward ward) {
    var odoo = Served.MAIN + "/odoo/records/";
    assertCode("model-not-found", ward, "GET", odoo + "no.such.model");
    assertCode("odoo-record-not-found", ward, "GET", odoo + "res.partner/2000000000");
    assertCode("invalid-fields", ward, "POST", odoo + "res.partner");
    assertCode("integration-not-found", ward, "GET", "/api/v1/integrations/none");
    var wrong = new LinkedHashMap<String, Object>();
    wrong.put("id", "wrong");
    wrong.put("url", ward.odoo().url());
    wrong.put("database", ward.odoo().database());
    wrong.put("username", ward.odoo().username());
    wrong.put("password", "not the password");
    wrong.put("transport", "websession");
    wrong.put("profile", "care");
    wrong.put("auto_sync", false);
    ward.served().api().post("/api/v1/integrations", wrong);
    var tested = ward.served().api().post("/api/v1/integrations/wrong/test-connection", "");
    assertEquals("odoo-credentials", tested.path("code").asText(), tested::toString);
    ward.served().api().delete("/api/v1/integrations/wrong");
  }

  private static void assertCode(String code, Ward ward, String method, String path) {
    var body = "{\"values\": {\"no_such_field\": 1}}";
    try (var client = HttpClient.newHttpClient()) {
      var request =
          HttpRequest.newBuilder(URI.create(ward.served().url() + path))
              .header("Authorization", "Bearer " + ward.served().token())
              .header("Content-Type", "application/json")
              .method(
                  method,
                  method.equals("GET")
                      ? HttpRequest.BodyPublishers.noBody()
                      : HttpRequest.BodyPublishers.ofString(body))
              .build();
      var answer = client.send(request, HttpResponse.BodyHandlers.ofString()).body();
      assertTrue(answer.contains("\"code\":\"" + code + "\""), answer);
    } catch (IOException | InterruptedException broken) {
      throw new AssertionError(broken);
    }
  }

  /** CARE-14, and of CARE-15 the connection. */
  private static void whatFailsIsTriedAgainLaterEachTime(Ward ward) {
    ward.network().refuse();
    ward.served().patch("patient", ward.patient(1), Map.of("phone_number", "+43 1 2"));
    var pauses = new long[3];
    for (var index = 0; index < pauses.length; index++) {
      var run = ward.served().run(Map.of("direction", "export"));
      assertEquals("odoo-unavailable", run.path("error").path("code").asText(), run::toString);
      pauses[index] = pause(ward).toMillis();
    }
    // The n-th pause is half of 2^(n-1) seconds at least, and all of it at most.
    assertTrue(pauses[0] <= 1000 && pauses[2] >= 2000, () -> Arrays.toString(pauses));
    connectionIsLookedForAgain(ward);
  }

  private static Duration pause(Ward ward) {
    var status = ward.served().api().get(Served.MAIN + "/status");
    var failed = Instant.parse(status.path("reason").path("at").asText());
    return Duration.between(failed, Instant.parse(status.path("waiting_until").asText()));
  }

  private static void connectionIsLookedForAgain(Ward ward) {
    assertEquals(0, ward.served().command("auto-sync", "--on").code());
    ward.network().accept();
    Eventually.holds(
        Duration.ofMinutes(2),
        () -> pending(ward) == 0,
        () -> ward.served().api().get("/api/v1/runs").toString());
  }

  /** CARE-18. */
  private static void actionsAreWrittenDownAndCallsLoggedOnDemand(Ward ward) {
    var audit = ward.served().api().get("/api/v1/audit?integration=main&limit=100").path("items");
    var actions = audit.findValuesAsText("action");
    for (var action : List.of("PUT /api/v1/integrations/{id}", "/sync", "/auto-sync")) {
      assertTrue(actions.stream().anyMatch(it -> it.contains(action)), actions::toString);
    }
    try (var log = new Logged("dev.odoobridge.application.odoo")) {
      ward.served().sync("import");
      assertFalse(log.text().contains("odoo called"), log::text);
      ward.served().api().put(LOG_LEVEL, Map.of("level", "DEBUG"));
      ward.served().sync("import");
      assertTrue(log.text().contains("odoo called"), log::text);
      assertTrue(log.text().contains("res.partner"), log::text);
      ward.served().api().delete(LOG_LEVEL);
    }
  }
}
