package dev.odoobridge.adapter.http.api;

import dev.odoobridge.adapter.http.auth.Guard;
import dev.odoobridge.adapter.http.problem.ProblemAnswers;
import dev.odoobridge.adapter.http.problem.Problems;
import dev.odoobridge.application.port.in.ManageIntegrations;
import dev.odoobridge.application.port.in.WriteRecords;
import io.javalin.http.Context;
import java.io.IOException;

/** Many records at once, as lines of JSON ({@code application/x-ndjson}). */
public final class BulkRoutes {
  private final ManageIntegrations integrations;
  private final WriteRecords writeRecords;
  private final ProblemAnswers problems;

  public BulkRoutes(
      ManageIntegrations integrations, WriteRecords writeRecords, ProblemAnswers problems) {
    this.integrations = integrations;
    this.writeRecords = writeRecords;
    this.problems = problems;
  }

  public void write(Context context) throws IOException {
    var integration = Paths.integration(context);
    var entity = Paths.entity(context);
    var caller = Guard.caller(context);
    Bodies.requireType(context, Bodies.NDJSON);
    if (integrations.find(integration).isEmpty()) {
      throw Problems.noSuchIntegration(integration);
    }
    try (var outcomes = new OutcomeStream(context.res())) {
      var bulk =
          new BulkWrite(
              writes -> writeRecords.writeAll(caller, integration, entity, writes),
              failure -> problems.of(failure, context),
              outcomes);
      bulk.run(new LineReader(BodyStream.of(context)));
      if (!bulk.hasChangedAnything()) {
        Bodies.noteNothingChanged(context);
      }
    }
  }
}
