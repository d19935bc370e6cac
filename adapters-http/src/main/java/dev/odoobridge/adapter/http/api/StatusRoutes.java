package dev.odoobridge.adapter.http.api;

import dev.odoobridge.adapter.http.problem.Problems;
import dev.odoobridge.application.port.in.ReadStatus;
import io.javalin.http.Context;

/** {@code /api/v1/integrations/{id}/status}. */
public final class StatusRoutes {
  private final ReadStatus status;

  public StatusRoutes(ReadStatus status) {
    this.status = status;
  }

  public void read(Context context) {
    var id = Paths.integration(context);
    var found = status.status(id).orElseThrow(() -> Problems.noSuchIntegration(id));
    Answers.json(context, Answers.OK, StatusView.from(found));
  }
}
