package dev.odoobridge.adapter.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.domain.audit.Disagreement;
import dev.odoobridge.domain.audit.Finding;
import dev.odoobridge.domain.audit.FindingKind;
import dev.odoobridge.domain.audit.Severity;
import dev.odoobridge.domain.audit.Tally;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.plan.OperationKind;
import dev.odoobridge.domain.plan.PlanId;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.HostId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class AuditsTest {
  private static final String AUDIT = "/api/v1/integrations/main/audit";
  private static final EntityName CUSTOMER = new EntityName("customer");

  private Served served;

  @BeforeEach
  void serve() {
    served = new Served().withIntegration();
  }

  @AfterEach
  void close() {
    served.close();
  }

  private static Finding finding() {
    return new Finding(
        CUSTOMER,
        FindingKind.DRIFTED,
        Severity.ERROR,
        Optional.of(new HostId("c-1")),
        Optional.of(new OdooId(7)),
        "differs",
        List.of(new Disagreement("phone", "1", "2")),
        Optional.of(OperationKind.UPDATE));
  }

  private String ended() {
    var id = served.post(AUDIT, "{\"thorough\": true}").is(202).at("/id");
    served.audits.add(finding());
    served.runs.change(id, run -> run.finished(Served.NOW));
    served.audits.change(
        id,
        audit ->
            audit
                .counted(CUSTOMER, new Tally(5, 4, 3, Map.of(FindingKind.DRIFTED, 1L)))
                .ended(Optional.of(new PlanId(id))));
    return id;
  }

  @Test
  void isStartedAndSaysWhereItIs() {
    var answer = served.post(AUDIT, "{\"entities\": [\"customer\"]}").is(202);

    assertEquals("running", answer.at("/status"));
    assertEquals(AUDIT + "s/" + answer.at("/id"), answer.header("Location"));
    served.post(AUDIT, "{}").isProblem(409, "sync-already-running");
    served
        .post(AUDIT, "{\"entities\": [\"NO\"], \"dry_run\": true}")
        .isProblem(422, "invalid-fields")
        .namesErrors("entities[0]", "dry_run");
    served.post("/api/v1/integrations/x/audit", "{}").isProblem(404, "integration-not-found");
  }

  @Test
  void tellsWhatItFoundAndWhichPlanMendsIt() {
    var id = ended();

    var audit = served.get(AUDIT + "s/" + id).is(200);
    assertEquals("findings", audit.at("/status"));
    assertEquals("1", audit.at("/counts/drifted"));
    assertEquals("4", audit.at("/by_entity/customer/known"));
    assertEquals(id, audit.at("/plan"));

    var findings = served.get(AUDIT + "s/" + id + "/findings?kind=drifted&severity=error").is(200);
    assertEquals("2", findings.at("/items/0/fields/0/odoo"));
    assertEquals("update", findings.at("/items/0/repair"));
    assertTrue(findings.json().path("next").isNull());
    assertEquals(
        0, served.get(AUDIT + "s/" + id + "/findings?after=1").is(200).json().path("items").size());
  }

  @Test
  void isListedFromTheNewest() {
    var first = ended();
    var second = ended();

    var page = served.get(AUDIT + "s?limit=1").is(200);

    assertEquals(second, page.at("/items/0/id"));
    assertEquals(first, served.get(AUDIT + "s?after=" + second).is(200).at("/items/0/id"));
  }

  @Test
  void refusesWhatItDoesNotKnow() {
    var id = ended();

    served.get(AUDIT + "s/none").isProblem(404, "audit-not-found");
    served.get(AUDIT + "s/NO!").isProblem(404, "audit-not-found");
    served.get(AUDIT + "s/none/findings").isProblem(404, "audit-not-found");
    served.get(AUDIT + "s/" + id + "/findings?kind=odd").isProblem(400, "invalid-parameter");
    served.get(AUDIT + "s/" + id + "/findings?severity=odd").isProblem(400, "invalid-parameter");
    served.get("/api/v1/integrations/other/audits").isProblem(404, "integration-not-found");
  }
}
