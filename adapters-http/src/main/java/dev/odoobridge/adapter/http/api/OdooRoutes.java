package dev.odoobridge.adapter.http.api;

import dev.odoobridge.adapter.http.problem.Failures;
import dev.odoobridge.adapter.http.problem.Problems;
import dev.odoobridge.application.port.in.PrepareOdoo;
import dev.odoobridge.application.port.in.TestConnection;
import dev.odoobridge.domain.record.FieldProblem;
import dev.odoobridge.domain.record.IntegrationId;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is asked of an integration's Odoo: whether it answers, and to be made ready. */
public final class OdooRoutes {
  private final TestConnection testConnection;
  private final PrepareOdoo prepareOdoo;

  public OdooRoutes(TestConnection testConnection, PrepareOdoo prepareOdoo) {
    this.testConnection = testConnection;
    this.prepareOdoo = prepareOdoo;
  }

  /** A connection that does not work is an answer too, so it is a 200 that says so. */
  public void test(Context context) {
    test(context, Paths.integration(context));
  }

  void test(Context context, IntegrationId integration) {
    switch (testConnection.test(integration)) {
      case TestConnection.Result.Works works ->
          Answers.json(context, Answers.OK, WorksView.from(works));
      case TestConnection.Result.Fails(var code, var message) ->
          Answers.json(context, Answers.OK, new FailsView(false, code, message));
      case TestConnection.Result.NoSuchIntegration(var id) -> throw Problems.noSuchIntegration(id);
    }
  }

  public void prepare(Context context) {
    answer(context, prepareOdoo.prepare(Paths.integration(context)));
  }

  public void removeHooks(Context context) {
    answer(context, prepareOdoo.removeHooks(Paths.integration(context)));
  }

  private static void answer(Context context, PrepareOdoo.Result result) {
    switch (result) {
      case PrepareOdoo.Result.Prepared prepared -> Answers.json(context, Answers.OK, prepared);
      case PrepareOdoo.Result.HooksRemoved removed -> Answers.json(context, Answers.OK, removed);
      case PrepareOdoo.Result.Fails(var code, var message) -> throw Failures.odoo(code, message);
      case PrepareOdoo.Result.NoSuchIntegration(var id) -> throw Problems.noSuchIntegration(id);
    }
  }

  /**
   * The connection works.
   *
   * @param problems what in the mapping does not fit this Odoo, by entity
   */
  record WorksView(
      boolean ok,
      String version,
      String transport,
      String reason,
      Map<String, List<FieldProblem>> problems,
      List<String> notes) {
    static WorksView from(TestConnection.Result.Works works) {
      var problems = new TreeMap<String, List<FieldProblem>>();
      works.problems().forEach((entity, wrong) -> problems.put(entity.value(), wrong));
      return new WorksView(
          true, works.version(), works.transport(), works.reason(), problems, works.notes());
    }
  }

  /** The connection does not work. */
  record FailsView(boolean ok, String code, String message) {}
}
