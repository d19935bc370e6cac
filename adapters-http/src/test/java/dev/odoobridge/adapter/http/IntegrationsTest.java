package dev.odoobridge.adapter.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class IntegrationsTest {
  private static final String ALL = "/api/v1/integrations";
  private static final String MAIN = ALL + "/main";

  private Served served;

  @BeforeEach
  void serve() {
    served = new Served().withIntegration();
  }

  @Test
  void doesNotPointAtWhereCloudsKeepTheirCredentials() {
    var body =
        """
        {"name": "M", "url": "http://169.254.169.254/latest", "database": "prod", "username": "b",
         "api_key": "k", "profile": "go4rent"}
        """;

    served.post("/api/v1/integrations", body).isProblem(422, "invalid-fields").namesErrors("url");
    served
        .put("/api/v1/integrations/main", body.replace("169.254.169.254", "[fd00:ec2::254]"))
        .isProblem(422, "invalid-fields")
        .namesErrors("url");
  }

  @Test
  void changesOnlyWhatWasReadWhenThatIsSaid() {
    var tag = served.get("/api/v1/integrations/main").is(200).header("ETag");
    var body =
        "{\"name\": \"M\", \"url\": \"https://odoo.example\", \"database\": \"prod\", \"username\":"
            + " \"b\", \"profile\": \"go4rent\"}";

    var next = served.put("/api/v1/integrations/main", body, "If-Match", tag).is(200);
    served.put("/api/v1/integrations/main", body, "If-Match", tag).isProblem(412, "version-moved");
    served.delete("/api/v1/integrations/main", "If-Match", tag).isProblem(412, "version-moved");
    served.delete("/api/v1/integrations/main", "If-Match", next.header("ETag")).is(204);
  }

  @AfterEach
  void close() {
    served.close();
  }

  @Nested
  final class Create {
    @Test
    void answersWithTheIntegrationAndItsPlace() {
      var answer =
          served
              .post(
                  ALL,
                  """
                  {"name": "Branch Two", "url": "http://odoo:8069", "database": "b", "username": "u",
                   "password": "pw-secret", "transport": "xmlrpc", "profile": "care",
                   "entities": ["order", "customer"], "company": 3, "language": "de_DE",
                   "conflict_policies": {"order": "manual", "customer": "odoo", "product": null},
                   "auto_sync": false, "batch_size": 50, "quiet": true, "overlap_seconds": 60,
                   "delete_brake_number": 20, "delete_brake_percent": 50,
                   "paused": true, "intervals": {"customer": "PT5M"},
                   "max_parallel_calls": 1, "calls_per_second": 0.5, "odoo_time_limit": 600}
                  """)
              .is(201);

      assertEquals(ALL + "/branch-two", answer.header("Location"));
      assertEquals(
          Answer.json(
              """
              {"id": "branch-two", "name": "Branch Two", "url": "http://odoo:8069",
               "database": "b", "username": "u", "api_key_set": false, "password_set": true,
               "transport": "xmlrpc", "profile": "care", "entities": ["customer", "order"],
               "conflict_policies": {"customer": "odoo", "order": "manual"},
               "company": 3, "language": "de_DE", "auto_sync": false, "batch_size": 50,
               "quiet": true, "overlap_seconds": 60,
               "delete_brake_number": 20, "delete_brake_percent": 50, "paused": true,
               "intervals": {"customer": "PT5M"},
               "max_parallel_calls": 1, "calls_per_second": 0.5, "odoo_time_limit": 600,
               "created_at": "2026-11-20T10:15:30Z", "updated_at": "2026-11-20T10:15:30Z"}
              """),
          answer.json());
      served.get(answer.header("Location")).is(200);
    }

    @Test
    void refusesAnIdThatIsTaken() {
      served
          .post(
              ALL,
              """
              {"id": "main", "url": "http://o", "database": "d", "username": "u", "api_key": "k"}
              """)
          .isProblem(409, "id-taken")
          .namesErrors("id");
    }

    @Test
    void namesEveryMemberThatHasTheWrongType() {
      served
          .post(
              ALL,
              """
              {"name": 1, "url": true, "api_key": "", "entities": ["a", 2], "company": 1.5,
               "auto_sync": "yes", "batch_size": 1e300,
               "conflict_policies": {"customer": 1, "order": "host"}}
              """)
          .isProblem(422, "invalid-fields")
          .namesErrors(
              "name",
              "url",
              "api_key",
              "entities[1]",
              "conflict_policies.customer",
              "company",
              "auto_sync",
              "batch_size");
    }

    @Test
    void suggestsWhatAnUnknownMemberMayMean() {
      var answer = served.post(ALL, "{\"databse\": \"d\"}");

      answer.isProblem(422, "invalid-fields").namesErrors("databse");
      assertTrue(answer.text().contains("did you mean \\\"database\\\"?"), answer.text());
    }

    @Test
    void passesOnWhatTheUseCaseFindsWrong() {
      served
          .post(ALL, "{\"url\": \"http://o\", \"username\": \"u\", \"api_key\": \"k\"}")
          .isProblem(422, "invalid-fields")
          .namesErrors("database");
    }
  }

  @Nested
  final class Read {
    @Test
    void listsAllInTheOrderOfTheirIds() {
      served.post(
          ALL,
          """
          {"id": "also", "url": "http://o", "database": "d", "username": "u", "profile": "go4rent", "api_key": "k"}
          """);

      var answer = served.get(ALL).is(200);

      assertEquals("also", answer.at("/items/0/id"));
      assertEquals("main", answer.at("/items/1/id"));
      assertEquals(2, answer.json().path("total").asInt());
      assertTrue(answer.json().path("next").isNull());
    }

    @Test
    void neverShowsASecret() {
      for (var path : new String[] {ALL, MAIN}) {
        var answer = served.get(path).is(200);

        assertFalse(answer.text().contains("very-secret-key"), answer.text());
        assertFalse(answer.text().contains("***"), answer.text());
      }
      assertTrue(served.get(MAIN).json().path("api_key_set").asBoolean());
      assertFalse(served.get(MAIN).json().path("password_set").asBoolean());
    }

    @Test
    void doesNotKnowOthers() {
      served.get(ALL + "/other").isProblem(404, "integration-not-found");
      served.get(ALL + "/NOT%20WELL%20FORMED").isProblem(404, "integration-not-found");
    }
  }

  @Nested
  final class Replace {
    @Test
    void keepsSecretsThatAreLeftOut() {
      var answer =
          served
              .put(
                  MAIN,
                  "{\"url\": \"http://new\", \"database\": \"d\", \"username\": \"u\", \"profile\":"
                      + " \"p\"}")
              .is(200);

      assertEquals("http://new", answer.at("/url"));
      assertTrue(answer.json().path("api_key_set").asBoolean());
    }

    @Test
    void takesBackWhatGetHasGiven() {
      served
          .put(
              MAIN,
              """
              {"url": "http://n", "database": "d", "username": "u", "profile": "go4rent",
               "conflict_policies": {"customer": "manual"}}
              """)
          .is(200);
      var before = served.get(MAIN);

      assertEquals("manual", before.at("/conflict_policies/customer"));
      assertEquals(before.json(), served.put(MAIN, before.text()).is(200).json());
    }

    @Test
    void refusesAnotherId() {
      served
          .put(MAIN, "{\"id\": \"x\", \"url\": \"http://n\"}")
          .isProblem(422, "invalid-fields")
          .namesErrors("id");
    }

    @Test
    void doesNotMakeOne() {
      served
          .put(ALL + "/other", "{\"url\": \"http://new\"}")
          .isProblem(404, "integration-not-found");
    }
  }

  @Nested
  final class Pause {
    @Test
    void startsNoRunsUntilItIsResumed() {
      var before = served.get(MAIN);

      var paused = served.post(MAIN + "/pause", "").is(200);
      served.post(MAIN + "/pause", "{}").is(200);
      served.post(MAIN + "/sync", "").isProblem(409, "integration-paused");
      var resumed = served.post(MAIN + "/resume", "").is(200);
      served.post(MAIN + "/sync", null).is(202);

      assertEquals("true", paused.at("/paused"));
      assertEquals(before.json(), resumed.json());
      assertEquals(before.header("ETag"), resumed.header("ETag"));
      served.post(ALL + "/other/pause", "").isProblem(404, "integration-not-found");
    }
  }

  @Nested
  final class Delete {
    @Test
    void removesIt() {
      var answer = served.delete(MAIN).is(204);

      assertEquals("", answer.text());
      assertEquals("", answer.header("Content-Type"));
      served.get(MAIN).isProblem(404, "integration-not-found");
      served.delete(MAIN).isProblem(404, "integration-not-found");
    }
  }

  @Nested
  final class TestConnection {
    @Test
    void tellsWhatWorks() {
      assertEquals(
          Answer.json(
              """
              {"ok": true, "version": "19.0", "transport": "json2",
               "reason": "Odoo 19 with an API key",
               "problems": {"customer":
                 [{"path": "email", "message": "res.partner has no field mail"}]},
               "notes": ["x_go4rent_id does not exist yet"]}
              """),
          served.post(MAIN + "/test-connection", "").is(200).json());
    }

    @Test
    void answersWithWhatFails() {
      served.odoo.isOutOfOrder("odoo-credentials", "Odoo refused the key; make a new one");

      assertEquals(
          Answer.json(
              """
              {"ok": false, "code": "odoo-credentials",
               "message": "Odoo refused the key; make a new one"}
              """),
          served.post(MAIN + "/test-connection", "").is(200).json());
    }

    @Test
    void doesNotKnowOthers() {
      served.post(ALL + "/other/test-connection", "").isProblem(404, "integration-not-found");
    }
  }

  @Nested
  final class Prepare {
    @Test
    void saysWhatItMadeAndWhatWasThere() {
      assertEquals(
          Answer.json(
              """
              {"created": ["res.partner.x_go4rent_id"], "present": [],
               "hooks": [{"model": "res.partner", "outcome": "made",
                          "message": "Odoo reaches the bridge"}]}
              """),
          served.post(MAIN + "/prepare-odoo", "").is(200).json());
      assertEquals(
          "res.partner.x_go4rent_id",
          served.post(MAIN + "/prepare-odoo", "").is(200).at("/present/0"));
    }

    @Test
    void failsAsOdooFails() {
      served.odoo.isOutOfOrder("odoo-credentials", "Odoo refused the key");
      served.post(MAIN + "/prepare-odoo", "").isProblem(502, "odoo-credentials");

      served.odoo.isOutOfOrder("odoo-unavailable", "Odoo is away");
      served.post(MAIN + "/prepare-odoo", "").isProblem(503, "odoo-unavailable");

      served.odoo.isOutOfOrder("something-new", "Nobody knows");
      served.post(MAIN + "/prepare-odoo", "").isProblem(502, "odoo-failed");

      served.post(ALL + "/other/prepare-odoo", "").isProblem(404, "integration-not-found");
    }
  }

  @Test
  void listNoMoreErrorsThanSomebodyCanRead() {
    var body = new StringBuilder("{\"name\": \"x\"");
    for (var number = 0; number < 5_000; number++) {
      body.append(", \"x").append(number).append("\": 1");
    }

    var answer = served.post("/api/v1/integrations", body + "}");

    answer.isProblem(422, "invalid-fields");
    assertEquals(100, answer.json().path("errors").size());
    assertEquals(
        "5000 values are wrong. Nothing was done. The first 100 are listed.", answer.at("/detail"));
  }
}
