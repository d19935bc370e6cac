package dev.odoobridge.adapter.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.plan.Basis;
import dev.odoobridge.domain.plan.Operation;
import dev.odoobridge.domain.plan.OperationKind;
import dev.odoobridge.domain.plan.PlanStatus;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.HostId;
import dev.odoobridge.domain.sync.Direction;
import dev.odoobridge.domain.sync.FieldChange;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class PlansTest {
  private static final String PLANS = "/api/v1/integrations/main/plans";
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

  private String made() {
    var id = served.post(PLANS, "{\"direction\": \"export\"}").is(202).at("/id");
    served.runs.change(id, run -> run.finished(Served.NOW));
    served.plans.add(id, List.of(create(), update()));
    served.plans.change(
        id, plan -> plan.ready(Map.of(OperationKind.CREATE, 1L, OperationKind.UPDATE, 1L)));
    return id;
  }

  private static Operation create() {
    return new Operation(
        CUSTOMER,
        Direction.EXPORT,
        OperationKind.CREATE,
        Optional.of(new HostId("c-1")),
        Optional.empty(),
        List.of(new FieldChange("name", "(none)", "Ada")),
        "",
        new Basis(Optional.of(1L), Optional.empty(), Optional.empty()),
        "e1");
  }

  private static Operation update() {
    return new Operation(
        new EntityName("order"),
        Direction.EXPORT,
        OperationKind.UPDATE,
        Optional.of(new HostId("o-1")),
        Optional.of(new OdooId(7)),
        List.of(),
        "mind this",
        new Basis(Optional.of(2L), Optional.of(Served.NOW), Optional.of("x")),
        "e2");
  }

  @Test
  void isMadeByADryRunAndSaysWhereItIs() {
    var answer =
        served.post(PLANS, "{\"entities\": [\"customer\"], \"direction\": \"import\"}").is(202);

    assertEquals("making", answer.at("/status"));
    assertEquals(PLANS + "/" + answer.at("/id"), answer.header("Location"));
    assertEquals("import", answer.at("/direction"));
    var run = served.get("/api/v1/runs/" + answer.at("/id")).is(200);
    assertTrue(run.json().path("dry_run").asBoolean());
  }

  @Test
  void takesWhatASyncTakesButNoDryRun() {
    served
        .post(PLANS, "{\"dry_run\": true}")
        .isProblem(422, "invalid-fields")
        .namesErrors("dry_run");
    served.post(PLANS, "{\"limit\": 0}").isProblem(422, "invalid-fields").namesErrors("limit");
    served.post("/api/v1/integrations/x/plans", "{}").isProblem(404, "integration-not-found");
    served
        .post(PLANS, "{\"entities\": [\"nothing\"]}")
        .isProblem(422, "invalid-fields")
        .namesErrors("entities");
    served.post(PLANS, "{}").is(202);
    served.post(PLANS, "{}").isProblem(409, "sync-already-running");
  }

  @Test
  void isReadWithItsOperationsPageByPage() {
    var id = made();

    var plan = served.get(PLANS + "/" + id).is(200);
    assertEquals("ready", plan.at("/status"));
    assertEquals("2", plan.at("/operations"));
    assertEquals("1", plan.at("/by_kind/create"));

    var page = served.get(PLANS + "/" + id + "/operations?limit=1").is(200);
    assertEquals("create", page.at("/items/0/kind"));
    assertEquals("Ada", page.at("/items/0/changes/0/after"));
    assertEquals("1", page.at("/next"));
    var rest = served.get(PLANS + "/" + id + "/operations?after=1").is(200);
    assertEquals("7", rest.at("/items/0/odoo_id"));
    assertEquals("2026-11-20T10:15:30Z", rest.at("/items/0/odoo_written"));
    assertTrue(rest.json().path("next").isNull());
    var updates = served.get(PLANS + "/" + id + "/operations?kind=update&entity=order").is(200);
    assertEquals(1, updates.json().path("items").size());
  }

  @Test
  void refusesWhatItDoesNotKnow() {
    var id = made();

    served.get(PLANS + "/none").isProblem(404, "plan-not-found");
    served.get(PLANS + "/NONE!").isProblem(404, "plan-not-found");
    served.get(PLANS + "/none/operations").isProblem(404, "plan-not-found");
    served.get("/api/v1/integrations/other/plans/" + id).isProblem(404, "plan-not-found");
    served.get("/api/v1/integrations/other/plans").isProblem(404, "integration-not-found");
    served.get(PLANS + "/" + id + "/operations?kind=x").isProblem(400, "invalid-parameter");
    served.get(PLANS + "?after=%20").isProblem(400, "invalid-parameter");
    served.post(PLANS + "/none/apply", "{}").isProblem(404, "plan-not-found");
    served.delete(PLANS + "/none").isProblem(404, "plan-not-found");
  }

  @Test
  void isAppliedByARun() {
    var id = made();

    var run = served.post(PLANS + "/" + id + "/apply", "{}").is(202);
    assertEquals("/api/v1/runs/" + run.at("/id"), run.header("Location"));
    assertFalse(served.plans.skippedMoved);
    served.runs.change(run.at("/id"), it -> it.finished(Served.NOW));

    served.post(PLANS + "/" + id + "/apply?wait=0", "{\"skip_moved\": true}").is(202);
    assertTrue(served.plans.skippedMoved);
    served.post(PLANS + "/" + id + "/apply", "{}").isProblem(409, "sync-already-running");
    served.post(PLANS + "/" + id + "/apply", "{\"force\": true}").isProblem(422, "invalid-fields");
  }

  @Test
  void isNotAppliedWhenItIsNotReady() {
    var id = made();
    for (var status : List.of(PlanStatus.MAKING, PlanStatus.EXPIRED, PlanStatus.APPLIED)) {
      served.plans.change(id, plan -> plan.with(status));

      var problem = served.post(PLANS + "/" + id + "/apply", "{}");

      problem.isProblem(409, "plan-not-ready");
      assertEquals(status.word(), problem.at("/plan_status"));
    }
  }

  @Test
  void isListedFromTheNewestAndDeleted() {
    var first = made();
    var second = made();

    var page = served.get(PLANS + "?limit=1").is(200);
    assertEquals(second, page.at("/items/0/id"));
    assertEquals("2", page.at("/total"));
    assertEquals(first, served.get(PLANS + "?after=" + second).is(200).at("/items/0/id"));

    served.delete(PLANS + "/" + second).is(204);
    served.get(PLANS + "/" + second).isProblem(404, "plan-not-found");
  }
}
