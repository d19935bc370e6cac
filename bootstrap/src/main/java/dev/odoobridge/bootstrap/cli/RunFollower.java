package dev.odoobridge.bootstrap.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Starts a run and follows it to its end, showing how far it is on a terminal. */
public final class RunFollower {
  private static final int PAGE = 1000;
  private static final int MOST_ITEMS = 10_000;
  private final ApiClient api;

  public RunFollower(ApiClient api) {
    this.api = api;
  }

  /** The finished run. */
  public JsonNode sync(String integration, Map<String, Object> body, boolean showProgress) {
    return started("/api/v1/integrations/" + integration + "/sync", body, showProgress);
  }

  /** The finished run that a request to this path starts. */
  JsonNode started(String path, Map<String, Object> body, boolean showProgress) {
    var terminal = showProgress && isTerminal();
    return followed(api.post(path + "?wait=" + (terminal ? 1 : 300), body), terminal);
  }

  /** The run that a request to this path starts, which goes on without anyone waiting for it. */
  static JsonNode begun(Session session, String path, Map<String, Object> body) {
    if (session.own().isPresent()) {
      throw ApiFailure.wrongUse(
          "--background needs a service that goes on with it; start one with odoo-bridge serve");
    }
    return session.api().post(path, body);
  }

  /** The run, once it has ended. */
  JsonNode ended(String run, boolean showProgress) {
    return followed(api.get("/api/v1/runs/" + run), showProgress && isTerminal());
  }

  private static boolean isTerminal() {
    var console = System.console();
    // From Java 22 to 24 there always was one; before and since there is none without a terminal.
    return console != null && console.isTerminal();
  }

  private JsonNode followed(JsonNode begun, boolean terminal) {
    var run = begun;
    while (run.path("status").asText().equals("running")) {
      if (terminal) {
        System.err.print("\r" + RunReport.progress(run) + "   ");
      }
      run = await(run.path("id").asText());
    }
    if (terminal) {
      System.err.print("\r" + " ".repeat(60) + "\r");
    }
    return run;
  }

  private JsonNode await(String id) {
    try {
      Thread.sleep(500);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", interrupted);
    }
    return api.get("/api/v1/runs/" + id);
  }

  /** What the run says of single records, at most the first ten thousand. */
  public List<JsonNode> items(String run) {
    var items = new ArrayList<JsonNode>();
    var list = "/api/v1/runs/" + run + "/items?limit=" + PAGE;
    var page = api.get(list);
    page.path("items").forEach(items::add);
    while (!page.path("next").isNull() && items.size() < MOST_ITEMS) {
      page = api.get(list + "&after=" + page.path("next").asText());
      page.path("items").forEach(items::add);
    }
    return items;
  }
}
