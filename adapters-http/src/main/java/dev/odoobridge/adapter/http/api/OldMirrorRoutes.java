package dev.odoobridge.adapter.http.api;

import dev.odoobridge.adapter.http.auth.Sight;
import dev.odoobridge.adapter.http.json.Plain;
import dev.odoobridge.adapter.http.problem.Problem;
import dev.odoobridge.adapter.http.problem.ProblemType;
import dev.odoobridge.adapter.http.problem.Problems;
import dev.odoobridge.application.port.in.ManageIntegrations;
import dev.odoobridge.application.port.in.ReadMirror;
import dev.odoobridge.application.port.in.ReadMirror.Result;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.IntegrationId;
import io.javalin.http.Context;
import java.util.List;

/** The rows of a mirror's views: the columns that a reader of the database sees, too. */
public final class OldMirrorRoutes {
  public static final List<String> LIST = List.of("skip", "limit", OldIntegration.PARAMETER);
  private static final List<String> ONE = List.of(OldIntegration.PARAMETER);
  public static final String CONTACTS = "contacts";
  public static final String INVOICES = "invoices";

  private static final int STANDARD_LIMIT = 100;
  private static final int MAX_LIMIT = 1000;

  private final ReadMirror mirror;
  private final ManageIntegrations integrations;

  public OldMirrorRoutes(ReadMirror mirror, ManageIntegrations integrations) {
    this.mirror = mirror;
    this.integrations = integrations;
  }

  public void contacts(Context context) {
    list(context, CONTACTS);
  }

  public void contact(Context context) {
    find(context, CONTACTS);
  }

  public void invoices(Context context) {
    list(context, INVOICES);
  }

  public void invoice(Context context) {
    find(context, INVOICES);
  }

  private void list(Context context, String view) {
    var query = Query.of(context, LIST);
    var skip = query.number("skip", 0, Long.MAX_VALUE, 0);
    var limit = (int) query.number("limit", 1, MAX_LIMIT, STANDARD_LIMIT);
    var integration = OldIntegration.of(context, query, integrations);
    answer(context, integration, mirror.list(integration, view, skip, limit));
  }

  private void find(Context context, String view) {
    var integration = OldIntegration.of(context, Query.of(context, ONE), integrations);
    answer(context, integration, mirror.find(integration, view, Paths.number(context)));
  }

  private static void answer(Context context, IntegrationId integration, Result result) {
    switch (result) {
      case Result.Rows(var entity, var rows) -> {
        require(context, integration, entity);
        Answers.json(context, Answers.OK, rows.stream().map(Plain::of).toList());
      }
      case Result.Found(var entity, var row) -> {
        require(context, integration, entity);
        Answers.json(context, Answers.OK, Plain.of(row));
      }
      case Result.NoSuchRow(var entity, var _) -> {
        require(context, integration, entity);
        throw Problem.of(ProblemType.RECORD_NOT_FOUND, "No row has that id.");
      }
      case Result.NoSuchView(var id, var view) ->
          throw Problem.of(
              ProblemType.ENTITY_NOT_FOUND,
              "The mapping of \"" + id + "\" names no view \"" + view + "\".");
      case Result.NoSuchIntegration(var id) -> throw Problems.noSuchIntegration(id);
    }
  }

  private static void require(Context context, IntegrationId integration, EntityName entity) {
    Sight.of(context).require(integration, List.of(entity));
  }
}
